import { JsonObject, JsonValue } from '@backstage/types';
import { isJsonObject } from '../jsonpath/jsonChildren';

/** A block of states as it is written, valid or not. */
export interface RawBlock {
  /** Where it stands in the definition. */
  path: (string | number)[];
  /** `StartAt` when it is a string. */
  startAt?: string;
  /** The states that are objects. */
  states: Record<string, JsonObject>;
}

/**
 * Every block of states of a definition, the outer before the inner: checks
 * across states work on it even when single fields are wrong.
 *
 * @param value - parsed JSON
 */
export function walkBlocks(
  value: JsonValue | undefined,
  path: (string | number)[] = [],
): RawBlock[] {
  if (!isJsonObject(value) || !isJsonObject(value.States)) {
    return [];
  }
  const states = Object.fromEntries(
    Object.entries(value.States).filter(
      (entry): entry is [string, JsonObject] => isJsonObject(entry[1]),
    ),
  );
  const inner = Object.entries(states).flatMap(([name, state]) => {
    const place = [...path, 'States', name];
    const branches = Array.isArray(state.Branches) ? state.Branches : [];
    return [
      ...walkBlocks(state.ItemProcessor, [...place, 'ItemProcessor']),
      ...walkBlocks(state.Iterator, [...place, 'Iterator']),
      ...branches.flatMap((branch, index) =>
        walkBlocks(branch, [...place, 'Branches', index]),
      ),
    ];
  });
  const startAt = typeof value.StartAt === 'string' ? value.StartAt : undefined;
  return [{ path, startAt, states }, ...inner];
}

/** One way from a state to the next. */
export interface RawTransition {
  target: string;
  /** Where the name of the target stands, from the state on. */
  path: (string | number)[];
}

/** The states that can follow a state, by its own word. */
export function transitionsOf(state: JsonObject): RawTransition[] {
  const named = (value: JsonValue | undefined, path: (string | number)[]) =>
    typeof value === 'string' ? [{ target: value, path }] : [];
  const inList = (field: 'Catch' | 'Choices') => {
    const list = state[field];
    return Array.isArray(list)
      ? list.flatMap((element, index) =>
          isJsonObject(element)
            ? named(element.Next, [field, index, 'Next'])
            : [],
        )
      : [];
  };
  return [
    ...named(state.Next, ['Next']),
    ...named(state.Default, ['Default']),
    ...inList('Choices'),
    ...inList('Catch'),
  ];
}
