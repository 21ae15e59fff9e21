import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { AwsError } from '../AwsError';
import { XmlNode } from './XmlNode';

const DEEPEST = 32;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Entities are decoded below: only the five of XML and characters by number.
  processEntities: false,
  maxNestedTags: DEEPEST,
});

type ParsedNode = Record<string, ParsedNode[]> & {
  ':@'?: Record<string, string>;
};

/**
 * Parses an XML document of one root element. Document types, entities beyond
 * XML's own five, and more than 32 levels are refused.
 *
 * @throws AwsError MalformedXML
 */
export function parseXml(body: Uint8Array): XmlNode {
  const text = Buffer.from(body).toString('utf8');
  if (/<!(?!--|\[CDATA\[)/.test(text)) {
    throw malformed('a document type or entity is declared');
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw malformed(`${valid.err.msg} (line ${valid.err.line})`);
  }
  const roots = toNodes(parse(text));
  if (roots.length !== 1) {
    throw malformed(`${roots.length} root elements instead of one`);
  }
  return roots[0];
}

function parse(text: string): ParsedNode[] {
  try {
    return parser.parse(text);
  } catch (error) {
    throw malformed(String(error));
  }
}

function toNodes(parsed: ParsedNode[]): XmlNode[] {
  const nodes: XmlNode[] = [];
  for (const { ':@': attributes = {}, ...element } of parsed) {
    const [name] = Object.keys(element);
    if (name === undefined || name === '#text') {
      continue;
    }
    nodes.push({
      name,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [key, decode(value)]),
      ),
      children: toNodes(element[name]),
      text: textOf(element[name]),
    });
  }
  return nodes;
}

function textOf(parsed: ParsedNode[]): string {
  return parsed
    .map(node => node['#text'] as unknown)
    .filter(text => text !== undefined)
    .map(text => decode(String(text)))
    .join('');
}

const named: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (_, entity: string) => {
    if (!entity.startsWith('#')) {
      return named[entity] ?? refuseEntity(entity);
    }
    const code = entity.startsWith('#x')
      ? parseInt(entity.slice(2), 16)
      : parseInt(entity.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : refuseEntity(entity);
  });
}

function refuseEntity(entity: string): never {
  throw malformed(`the entity &${entity}; is not known`);
}

function malformed(reason: string): AwsError {
  return new AwsError(
    'MalformedXML',
    `The XML you provided was not well-formed or did not validate against our published schema: ${reason}.`,
  );
}
