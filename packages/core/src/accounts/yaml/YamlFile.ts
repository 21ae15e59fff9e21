import type { JsonObject } from '@backstage/types';
import type { Document, LineCounter, YAMLMap } from 'yaml';

/** A YAML file that was read and found harmless. */
export interface YamlFile {
  /** Name for messages: `accounts-config.yaml`. */
  fileName: string;
  /** The text, exactly as read. */
  text: string;
  /** The parsed document, with source tokens. */
  document: Document.Parsed;
  /** Its top level. */
  root: YAMLMap.Parsed;
  /** Its data, aliases and merge keys resolved. */
  value: JsonObject;
  /** Turns offsets into lines. */
  lines: LineCounter;
}
