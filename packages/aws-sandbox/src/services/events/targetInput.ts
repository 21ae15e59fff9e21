import { JsonValue } from '@backstage/types';
import { parseJsonPath } from '../../asl/jsonpath/parseJsonPath';
import { queryJsonPath } from '../../asl/jsonpath/queryJsonPath';
import { AwsEvent, StoredRule, StoredTarget } from './EventsStore';

/**
 * What a target gets of an event: the event, a part of it (`InputPath`), a
 * fixed text (`Input`) or a text with parts of the event in it
 * (`InputTransformer`).
 *
 * @param options - `ingestionTime`: ISO 8601, for the template
 * @returns JSON text; a filled template that is no JSON is given as it is
 */
export function targetInput(options: {
  event: AwsEvent;
  rule: StoredRule;
  target: StoredTarget;
  ingestionTime: string;
}): string {
  const { event, target } = options;
  if (target.input !== undefined) {
    return target.input;
  }
  if (target.inputPath !== undefined) {
    return JSON.stringify(select(target.inputPath, event) ?? null);
  }
  return target.inputTransformer
    ? fill(target.inputTransformer.template, variablesOf(options))
    : JSON.stringify(event);
}

function select(path: string, event: AwsEvent): JsonValue | undefined {
  const result = queryJsonPath(parseJsonPath(path), event);
  return result.found ? result.value : undefined;
}

function variablesOf(options: {
  event: AwsEvent;
  rule: StoredRule;
  target: StoredTarget;
  ingestionTime: string;
}): ReadonlyMap<string, JsonValue | undefined> {
  const { event, ingestionTime, rule, target } = options;
  const { detail, ...envelope } = event;
  return new Map<string, JsonValue | undefined>([
    ['aws.events.rule-arn', rule.arn],
    ['aws.events.rule-name', rule.name],
    ['aws.events.event.ingestion-time', ingestionTime],
    ['aws.events.event', envelope],
    ['aws.events.event.json', event],
    ...Object.entries(target.inputTransformer?.paths ?? {}).map(
      ([name, path]): [string, JsonValue | undefined] => [
        name,
        select(path, event),
      ],
    ),
  ]);
}

/**
 * Puts values in the place of `<name>`: within quotes as the inside of a JSON
 * string, elsewhere as JSON. A name that is not known stays as it is, a value
 * that is not there is empty.
 */
function fill(
  template: string,
  variables: ReadonlyMap<string, JsonValue | undefined>,
): string {
  let quoted = false;
  return template.replace(
    /\\.|"|<([\w.-]+)>/g,
    (token, name: string | undefined) => {
      if (token === '"') {
        quoted = !quoted;
      }
      if (name === undefined || !variables.has(name)) {
        return token;
      }
      const value = variables.get(name);
      if (!quoted) {
        return value === undefined ? '""' : JSON.stringify(value);
      }
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return JSON.stringify(text ?? '').slice(1, -1);
    },
  );
}
