import { JsonPath, JsonPathSegment, JsonPathSelector } from './JsonPath';
import { readFilter } from './readFilter';
import { readInteger, readString } from './readLiteral';
import { TextCursor } from './TextCursor';

/** A name after a dot: everything that is no operator and no white space. */
const dottedName = /[^.[\]()*,:?@$'"\s\\=!<>&|~]+/y;

/**
 * Reads one path where the cursor stands and leaves the cursor behind it.
 *
 * @throws InputError naming the place of what is not JSONPath
 */
export function readJsonPath(cursor: TextCursor): JsonPath {
  const start = cursor.position;
  const root = (['$$', '$', '@'] as const).find(token => cursor.take(token));
  if (!root) {
    cursor.fail('"$"');
  }
  if (root === '$' && cursor.read(/[A-Za-z_]\w*/y)) {
    cursor.fail('a path; variables (Assign) are not supported by the sandbox');
  }
  const segments: JsonPathSegment[] = [];
  for (;;) {
    const segment = readSegment(cursor);
    if (!segment) {
      return { root, segments, text: cursor.since(start) };
    }
    segments.push(segment);
  }
}

function readSegment(cursor: TextCursor): JsonPathSegment | undefined {
  if (cursor.take('..')) {
    return {
      descend: true,
      selector: cursor.take('[')
        ? readBracket(cursor)
        : readDotted(cursor, 'a name, "*" or "["'),
    };
  }
  if (cursor.take('.')) {
    return { descend: false, selector: readDotted(cursor, 'a name or "*"') };
  }
  return cursor.take('[')
    ? { descend: false, selector: readBracket(cursor) }
    : undefined;
}

function readDotted(cursor: TextCursor, expected: string): JsonPathSelector {
  if (cursor.take('*')) {
    return { kind: 'wildcard' };
  }
  const name = cursor.read(dottedName);
  if (name === undefined) {
    cursor.fail(expected);
  }
  if (cursor.sees('(')) {
    cursor.fail('no function; Step Functions has none in a path');
  }
  return { kind: 'member', name };
}

function readBracket(cursor: TextCursor): JsonPathSelector {
  cursor.skipSpace();
  const selector = readBracketContent(cursor);
  cursor.skipSpace();
  cursor.expect(']');
  return selector;
}

function readBracketContent(cursor: TextCursor): JsonPathSelector {
  if (cursor.take('*')) {
    return { kind: 'wildcard' };
  }
  if (cursor.take('?')) {
    cursor.skipSpace();
    cursor.expect('(');
    const expression = cursor.nested(() => readFilter(cursor, readJsonPath));
    cursor.skipSpace();
    cursor.expect(')');
    return { kind: 'filter', expression };
  }
  const first = readString(cursor) ?? readInteger(cursor);
  if (typeof first !== 'string' && cursor.take(':')) {
    return { kind: 'slice', start: first, end: readInteger(cursor) };
  }
  if (first === undefined) {
    cursor.fail('a quoted name, an index, a slice, "*" or a filter');
  }
  const members = [first];
  for (cursor.skipSpace(); cursor.take(','); cursor.skipSpace()) {
    cursor.skipSpace();
    const next = readString(cursor) ?? readInteger(cursor);
    if (typeof next !== typeof first || next === undefined) {
      cursor.fail(`a further ${typeof first === 'string' ? 'name' : 'index'}`);
    }
    members.push(next);
  }
  if (members.length > 1) {
    return { kind: 'union', members };
  }
  return typeof first === 'string'
    ? { kind: 'member', name: first }
    : { kind: 'index', index: first };
}
