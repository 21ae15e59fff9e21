import { NormalizedSchema } from '@smithy/core/schema';
import { InvalidInputError } from '../InvalidInputError';
import { assertKnownMembers } from './assertKnownMembers';
import { structMembers } from './structMembers';
import { readTimestamp, writeTimestamp } from './timestamps';

/**
 * Reads parsed JSON as a shape. Members the model does not know are dropped
 * and nulls count as absent, as on AWS.
 *
 * @param path - where it stands; empty at the top
 * @throws InvalidInputError when a value is of another kind
 */
export function readJsonShape(
  schema: NormalizedSchema,
  value: unknown,
  path = '',
): unknown {
  if (schema.isDocumentSchema()) {
    return value;
  }
  if (schema.isStructSchema() || schema.isUnitSchema()) {
    return readStruct(schema, asObject(value, path, 'Structure'), path);
  }
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) {
      return refuse(path, 'List');
    }
    return value
      .filter(item => item !== null)
      .map((item, index) =>
        readJsonShape(
          schema.getValueSchema(),
          item,
          `${path}.${index + 1}.member`,
        ),
      );
  }
  if (schema.isMapSchema()) {
    const entries = Object.entries(asObject(value, path, 'Map'))
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [
        key,
        readJsonShape(schema.getValueSchema(), item, `${path}.${key}.member`),
      ]);
    return Object.fromEntries(entries);
  }
  return readSimple(schema, value, path);
}

function readStruct(
  schema: NormalizedSchema,
  value: Record<string, unknown>,
  path: string,
): object {
  const result: Record<string, unknown> = {};
  for (const { name, schema: member, traits } of structMembers(schema)) {
    const key = String(traits.jsonName ?? name);
    const item = Object.hasOwn(value, key) ? value[key] : undefined;
    if (item !== undefined && item !== null) {
      const memberPath = path ? `${path}.${name}` : name;
      result[name] = readJsonShape(member, item, memberPath);
    }
  }
  return result;
}

function readSimple(
  schema: NormalizedSchema,
  value: unknown,
  path: string,
): unknown {
  if (schema.isTimestampSchema()) {
    return readTimestamp(value) ?? refuse(path, 'Timestamp');
  }
  if (schema.isBlobSchema()) {
    return typeof value === 'string'
      ? new Uint8Array(Buffer.from(value, 'base64'))
      : refuse(path, 'Blob');
  }
  if (schema.isBooleanSchema()) {
    return typeof value === 'boolean' ? value : refuse(path, 'Boolean');
  }
  if (schema.isStringSchema()) {
    return typeof value === 'string' ? value : refuse(path, 'String');
  }
  return typeof value === 'number' ? value : refuse(path, 'Number');
}

/**
 * Turns a handler's value into what JSON.stringify writes as AWS would.
 *
 * @throws Error when the value has a member the model lacks
 */
export function writeJsonShape(
  schema: NormalizedSchema,
  value: unknown,
): unknown {
  if (value instanceof Date) {
    return writeTimestamp(schema, value, 'epoch-seconds');
  }
  if (value instanceof Uint8Array) {
    return Buffer.from(value).toString('base64');
  }
  if (typeof value === 'bigint') {
    return Number(value);
  }
  if (schema.isDocumentSchema() || typeof value !== 'object' || !value) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(item => writeJsonShape(schema.getValueSchema(), item));
  }
  if (schema.isMapSchema()) {
    const entries = Object.entries(value).map(([key, item]) => [
      key,
      writeJsonShape(schema.getValueSchema(), item),
    ]);
    return Object.fromEntries(entries);
  }
  return writeStruct(schema, value as Record<string, unknown>);
}

function writeStruct(schema: NormalizedSchema, value: Record<string, unknown>) {
  assertKnownMembers(schema, value);
  const result: Record<string, unknown> = {};
  for (const { name, schema: member, traits } of structMembers(schema)) {
    if (value[name] !== undefined) {
      const key = String(traits.jsonName ?? name);
      result[key] = writeJsonShape(member, value[name]);
    }
  }
  return result;
}

function asObject(
  value: unknown,
  path: string,
  expected: string,
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(path, expected);
  }
  return value as Record<string, unknown>;
}

function refuse(path: string, expected: string): never {
  throw new InvalidInputError({ rule: 'type', path, expected });
}
