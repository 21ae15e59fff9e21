import { InputError } from '@backstage/errors';
import { isNode } from 'yaml';
import { z } from 'zod/v3';
import { fieldName } from '../describeSchemaIssue';
import { quote } from '../rules/quote';
import type { YamlFile } from './YamlFile';

type Path = (string | number)[];

/** The line of a value; of what is around it when it comes from an alias or is missing. */
function lineOf(file: YamlFile, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = file.document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      return file.lines.linePos(node.range[0]).line;
    }
  }
  return 1;
}

function valueAt(file: YamlFile, path: Path): unknown {
  let value: unknown = file.value;
  for (const key of path) {
    value = new Map(Object.entries(Object(value))).get(String(key));
  }
  return value;
}

function shownType(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' && value !== null
    ? 'a mapping'
    : quote(String(value));
}

const expectedTypes: Partial<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  object: 'a mapping',
  string: 'text',
};

function reasonOf(file: YamlFile, issue: z.ZodIssue): string {
  if (issue.code !== 'invalid_type') {
    return issue.message;
  }
  if (issue.received === 'undefined') {
    return 'is missing';
  }
  const value = valueAt(file, issue.path);
  const expected = expectedTypes[issue.expected] ?? issue.expected;
  const remedy =
    issue.expected === 'string' && ['number', 'boolean'].includes(typeof value)
      ? '; put it in quotes'
      : '';
  return `must be ${expected}, but is ${shownType(value)}${remedy}`;
}

/**
 * Checks the data of a YAML file against a schema.
 *
 * @param options - the file, and the schema its data must have
 * @returns the data as the schema gives it
 * @throws InputError naming, for each finding, file, line, key and rule
 */
export function validateYamlData<T>(options: {
  file: YamlFile;
  schema: z.ZodType<T, z.ZodTypeDef, unknown>;
}): T {
  const { file, schema } = options;
  const result = schema.safeParse(file.value);
  if (result.success) {
    return result.data;
  }
  const findings = result.error.issues.map(issue => {
    const line = lineOf(file, issue.path);
    const reason = reasonOf(file, issue);
    return `line ${line}, ${fieldName(issue.path)}: ${reason}`;
  });
  const shown = findings.slice(0, 10).join('; ');
  const rest = findings.length > 10 ? `; and ${findings.length - 10} more` : '';
  throw new InputError(`${file.fileName}: ${shown}${rest}.`);
}
