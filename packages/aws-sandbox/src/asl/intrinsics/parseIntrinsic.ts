import { readJsonPath } from '../jsonpath/readJsonPath';
import { readLiteral } from '../jsonpath/readLiteral';
import { TextCursor } from '../jsonpath/TextCursor';
import { IntrinsicArgument, IntrinsicCall } from './IntrinsicCall';
import { intrinsicFunctions } from './intrinsicFunctions';

/**
 * Parses a call such as `States.Format('{} of {}', $.name, States.UUID())`.
 *
 * @throws InputError naming the place of what does not fit: an unknown
 * function, too few or too many arguments, a text that does not end
 */
export function parseIntrinsic(text: string): IntrinsicCall {
  const cursor = TextCursor.create({ text, what: 'intrinsic function' });
  const call = readCall(cursor);
  if (!cursor.done) {
    cursor.fail('the end');
  }
  return call;
}

function readCall(cursor: TextCursor): IntrinsicCall {
  const start = cursor.position;
  cursor.expect('States.');
  const name = cursor.read(/\w+/y) ?? '';
  if (!Object.hasOwn(intrinsicFunctions, name)) {
    cursor.fail(
      `a function of ${Object.keys(intrinsicFunctions).join(
        ', ',
      )}, not "${name}"`,
    );
  }
  cursor.skipSpace();
  cursor.expect('(');
  cursor.skipSpace();
  const args: IntrinsicArgument[] = [];
  while (!cursor.take(')')) {
    if (args.length > 0) {
      cursor.expect(',');
      cursor.skipSpace();
    }
    args.push(cursor.nested(() => readArgument(cursor)));
    cursor.skipSpace();
  }
  const { least, most } = intrinsicFunctions[name];
  if (args.length < least || args.length > most) {
    const range = least === most ? `${least}` : `${least} to ${most}`;
    cursor.fail(
      `${
        most === Infinity ? `at least ${least}` : range
      } arguments of States.${name} before here, not ${args.length}`,
    );
  }
  return { name, args, text: cursor.since(start) };
}

function readArgument(cursor: TextCursor): IntrinsicArgument {
  if (cursor.sees('$')) {
    return { kind: 'path', path: readJsonPath(cursor) };
  }
  if (cursor.sees('States.')) {
    return { kind: 'call', call: readCall(cursor) };
  }
  if (cursor.take("'")) {
    return readText(cursor);
  }
  const literal = cursor.sees('"') ? undefined : readLiteral(cursor);
  return literal
    ? { kind: 'literal', value: literal.value }
    : cursor.fail(
        'a path, a text in single quotes, a number, true, false, null or a function',
      );
}

function readText(cursor: TextCursor): IntrinsicArgument {
  const pieces = [''];
  let value = '';
  const add = (text: string) => {
    value += text;
    pieces[pieces.length - 1] += text;
  };
  while (!cursor.take("'")) {
    if (cursor.done) {
      cursor.fail('a text that ends with a single quote');
    }
    if (cursor.take('\\')) {
      add(cursor.read(/['{}\\]/y) ?? cursor.fail("one of ' { } \\ after \\"));
    } else if (cursor.take('{}')) {
      value += '{}';
      pieces.push('');
    } else {
      add(cursor.read(/[\s\S]/y) ?? '');
    }
  }
  return { kind: 'text', value, pieces };
}
