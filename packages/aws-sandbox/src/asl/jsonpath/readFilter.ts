import { JsonPrimitive } from '@backstage/types';
import {
  FilterExpression,
  FilterOperand,
  FilterOperator,
  JsonPath,
} from './JsonPath';
import { readLiteral } from './readLiteral';
import { TextCursor } from './TextCursor';

const operators: readonly FilterOperator[] = [
  '==',
  '!=',
  '<=',
  '>=',
  '=~',
  '<',
  '>',
  'nin',
  'in',
];

/** Reads a path; handed over because paths hold filters and filters paths. */
export type ReadPath = (cursor: TextCursor) => JsonPath;

/**
 * Reads the expression of a filter: comparisons and existence tests of paths,
 * joined by `&&`, `||`, `!` and parentheses.
 *
 * @throws InputError naming the place of what is not one
 */
export function readFilter(
  cursor: TextCursor,
  readPath: ReadPath,
): FilterExpression {
  return readJoined(cursor, '||', 'or', () =>
    readJoined(cursor, '&&', 'and', () => readTerm(cursor, readPath)),
  );
}

function readJoined(
  cursor: TextCursor,
  token: string,
  kind: 'or' | 'and',
  readOne: () => FilterExpression,
): FilterExpression {
  const terms = [readOne()];
  for (cursor.skipSpace(); cursor.take(token); cursor.skipSpace()) {
    terms.push(readOne());
  }
  return terms.length === 1 ? terms[0] : { kind, terms };
}

function readTerm(cursor: TextCursor, readPath: ReadPath): FilterExpression {
  cursor.skipSpace();
  if (cursor.take('!')) {
    return {
      kind: 'not',
      term: cursor.nested(() => readTerm(cursor, readPath)),
    };
  }
  if (cursor.take('(')) {
    const expression = cursor.nested(() => readFilter(cursor, readPath));
    cursor.skipSpace();
    cursor.expect(')');
    return expression;
  }
  const left = readOperand(cursor, readPath);
  cursor.skipSpace();
  const operator = operators.find(candidate => cursor.take(candidate));
  if (!operator) {
    return left.kind === 'path'
      ? { kind: 'exists', path: left.path }
      : cursor.fail('a comparison');
  }
  cursor.skipSpace();
  const right =
    operator === '=~' ? readPattern(cursor) : readOperand(cursor, readPath);
  return { kind: 'compare', operator, left, right };
}

function readOperand(cursor: TextCursor, readPath: ReadPath): FilterOperand {
  if (cursor.sees('@') || cursor.sees('$')) {
    return { kind: 'path', path: cursor.nested(() => readPath(cursor)) };
  }
  if (!cursor.take('[')) {
    return { kind: 'literal', value: requireLiteral(cursor) };
  }
  const value: JsonPrimitive[] = [];
  do {
    cursor.skipSpace();
    value.push(requireLiteral(cursor));
    cursor.skipSpace();
  } while (cursor.take(','));
  cursor.expect(']');
  return { kind: 'literal', value };
}

function requireLiteral(cursor: TextCursor): JsonPrimitive {
  const literal = readLiteral(cursor);
  return literal
    ? literal.value
    : cursor.fail('a string, a number, true, false or null');
}

function readPattern(cursor: TextCursor): FilterOperand {
  const text = cursor.read(/\/(?:[^/\\]|\\.)+\/i?/y);
  if (text === undefined) {
    cursor.fail('a regular expression between slashes');
  }
  const end = text.lastIndexOf('/');
  try {
    return {
      kind: 'pattern',
      pattern: new RegExp(`^(?:${text.slice(1, end)})$`, text.slice(end + 1)),
    };
  } catch {
    return cursor.fail('a regular expression');
  }
}
