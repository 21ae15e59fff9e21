import { NormalizedSchema } from '@smithy/core/schema';
import { readScalarText } from './scalarText';
import { structMembers } from './structMembers';
import { XmlNode } from './XmlNode';

/**
 * Reads an XML element as a shape. Elements the model does not know are
 * dropped.
 *
 * @throws InvalidInputError when a text is not of its member's type
 */
export function readXmlShape(
  schema: NormalizedSchema,
  node: XmlNode,
  path = '',
): unknown {
  if (schema.isStructSchema()) {
    return readStruct(schema, node, path);
  }
  if (schema.isListSchema()) {
    return readItems(schema, node.children, path);
  }
  if (schema.isMapSchema()) {
    return readEntries(schema, node.children, path);
  }
  return readScalarText(schema, node.text, path);
}

function readStruct(
  schema: NormalizedSchema,
  node: XmlNode,
  path: string,
): object {
  const result: Record<string, unknown> = {};
  for (const { name, schema: member, traits } of structMembers(schema)) {
    const key = String(traits.xmlName ?? name);
    const memberPath = path ? `${path}.${name}` : name;
    if (traits.xmlAttribute) {
      if (node.attributes[key] !== undefined) {
        result[name] = readScalarText(member, node.attributes[key], memberPath);
      }
      continue;
    }
    const found = node.children.filter(child => child.name === key);
    if (found.length === 0) {
      continue;
    }
    result[name] = traits.xmlFlattened
      ? readFlattened(member, found, memberPath)
      : readXmlShape(member, found[0], memberPath);
  }
  return result;
}

function readFlattened(
  schema: NormalizedSchema,
  nodes: XmlNode[],
  path: string,
): unknown {
  return schema.isMapSchema()
    ? readEntries(schema, nodes, path)
    : readItems(schema, nodes, path);
}

function readItems(
  schema: NormalizedSchema,
  nodes: XmlNode[],
  path: string,
): unknown[] {
  return nodes.map((node, index) =>
    readXmlShape(schema.getValueSchema(), node, `${path}.${index + 1}.member`),
  );
}

function readEntries(
  schema: NormalizedSchema,
  nodes: XmlNode[],
  path: string,
): object {
  const valueSchema = schema.getValueSchema();
  const keyName = String(
    schema.getKeySchema().getMergedTraits().xmlName ?? 'key',
  );
  const valueName = String(valueSchema.getMergedTraits().xmlName ?? 'value');
  const entries = nodes.map(node => {
    const key = node.children.find(child => child.name === keyName);
    const value = node.children.find(child => child.name === valueName);
    const text = key?.text ?? '';
    return [
      text,
      value && readXmlShape(valueSchema, value, `${path}.${text}.member`),
    ];
  });
  return Object.fromEntries(entries);
}
