import { NormalizedSchema } from '@smithy/core/schema';
import { escapeXml } from './escapeXml';
import { writeScalarText } from './scalarText';
import { assertKnownMembers } from './assertKnownMembers';
import { structMembers } from './structMembers';

/**
 * Writes one element. A flattened list or map becomes several of that name.
 *
 * @param name - the element's name
 * @param xmlns - its namespace, for the root
 * @throws Error when the value has a member the model lacks
 */
export function writeXmlElement(
  name: string,
  schema: NormalizedSchema,
  value: unknown,
  xmlns?: string,
): string {
  if (value === undefined || value === null) {
    return '';
  }
  const flattened = Boolean(schema.getMergedTraits().xmlFlattened);
  if (Array.isArray(value)) {
    return writeList(name, schema, value, flattened);
  }
  if (schema.isMapSchema()) {
    return writeMap(name, schema, value as object, flattened);
  }
  const isStruct = schema.isStructSchema();
  const attributes = isStruct ? writeAttributes(schema, value as object) : '';
  const content = isStruct
    ? writeXmlMembers(schema, value as object)
    : escapeXml(writeScalarText(schema, value, 'date-time'));
  const namespace = writeNamespace(schema, xmlns);
  return `<${name}${namespace}${attributes}>${content}</${name}>`;
}

/**
 * Writes the members of a structure without an element around them.
 *
 * @throws Error when the value has a member the model lacks
 */
export function writeXmlMembers(
  schema: NormalizedSchema,
  value: object,
): string {
  assertKnownMembers(schema, value);
  const values = value as Record<string, unknown>;
  return structMembers(schema)
    .filter(({ traits }) => !traits.xmlAttribute)
    .map(({ name, schema: member, traits }) =>
      writeXmlElement(String(traits.xmlName ?? name), member, values[name]),
    )
    .join('');
}

function writeList(
  name: string,
  schema: NormalizedSchema,
  items: unknown[],
  flattened: boolean,
): string {
  const itemSchema = schema.getValueSchema();
  const { xmlName } = itemSchema.getMergedTraits();
  const itemName = flattened ? name : String(xmlName ?? 'member');
  const content = items
    .map(item => writeXmlElement(itemName, itemSchema, item))
    .join('');
  return flattened ? content : `<${name}>${content}</${name}>`;
}

function writeMap(
  name: string,
  schema: NormalizedSchema,
  map: object,
  flattened: boolean,
): string {
  const keySchema = schema.getKeySchema();
  const valueSchema = schema.getValueSchema();
  const keyName = String(keySchema.getMergedTraits().xmlName ?? 'key');
  const valueName = String(valueSchema.getMergedTraits().xmlName ?? 'value');
  const entryName = flattened ? name : 'entry';
  const content = Object.entries(map)
    .map(([key, value]) => {
      const keyElement = writeXmlElement(keyName, keySchema, key);
      const valueElement = writeXmlElement(valueName, valueSchema, value);
      return `<${entryName}>${keyElement}${valueElement}</${entryName}>`;
    })
    .join('');
  return flattened ? content : `<${name}>${content}</${name}>`;
}

function writeAttributes(schema: NormalizedSchema, value: object): string {
  const values = value as Record<string, unknown>;
  return structMembers(schema)
    .filter(({ name, traits }) => traits.xmlAttribute && values[name])
    .map(({ name, traits }) => {
      const text = escapeXml(String(values[name]));
      return ` ${traits.xmlName ?? name}="${text}"`;
    })
    .join('');
}

function writeNamespace(schema: NormalizedSchema, xmlns?: string): string {
  const { xmlNamespace } = schema.getMergedTraits() as {
    xmlNamespace?: [string | undefined, string];
  };
  const [prefix, uri] = xmlNamespace ?? [undefined, xmlns];
  if (!uri) {
    return '';
  }
  return ` xmlns${prefix ? `:${prefix}` : ''}="${escapeXml(uri)}"`;
}
