import { z } from 'zod/v3';
import { DefinitionProblem } from './DefinitionProblem';

/** Fields of the language that the sandbox lacks. */
const unsupported = [
  'Arguments',
  'Assign',
  'Condition',
  'Credentials',
  'ItemBatcher',
  'ItemReader',
  'Items',
  'Label',
  'Output',
  'ResultWriter',
];

/** Problems with single fields, in the words of Step Functions. */
export function schemaProblems(error: z.ZodError): DefinitionProblem[] {
  const required = new Map<string, string[]>();
  const problems: DefinitionProblem[] = [];
  const report = (message: string, path: (string | number)[]) =>
    problems.push({
      code: 'SCHEMA_VALIDATION_FAILED',
      message,
      location: locate(path),
    });
  for (const issue of error.issues) {
    if (issue.code === 'invalid_type' && issue.received === 'undefined') {
      const parent = locate(issue.path.slice(0, -1));
      const field = String(issue.path.at(-1));
      required.set(parent, [...(required.get(parent) ?? []), field]);
    } else if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        report(
          unsupported.includes(key)
            ? `Field '${key}' is not supported by the sandbox`
            : 'Field is not supported',
          [...issue.path, key],
        );
      }
    } else if (issue.code === 'invalid_union_discriminator') {
      report(
        `Value must be one of the following: [${issue.options.join(', ')}]`,
        issue.path,
      );
    } else {
      report(issue.message, issue.path);
    }
  }
  for (const [location, fields] of required) {
    problems.push({
      code: 'SCHEMA_VALIDATION_FAILED',
      message: `These fields are required: [${fields.join(', ')}]`,
      location,
    });
  }
  return problems;
}

/** A place in a definition as Step Functions writes it. */
export function locate(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number'
        ? `${text}[${part}]`
        : `${text === '/' ? '' : text}/${part}`,
    '/',
  );
}
