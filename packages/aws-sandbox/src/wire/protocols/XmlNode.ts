/** An XML element as the readers see it: entities decoded, order kept. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}
