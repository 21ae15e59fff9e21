import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { LineCounter, isMap, parseDocument, type Document } from 'yaml';
import { findYamlHazard } from './findYamlHazard';
import type { YamlFile } from './YamlFile';

/** The largest configuration file that is read, in characters. */
export const longestYamlFile = 1024 * 1024;

function reasonOf(message: string): string {
  // The parser calls itself for each level; a text of nothing but brackets exhausts its stack.
  return message.includes('call stack')
    ? 'it is nested too deeply'
    : message.split('\n')[0].replace(/:$/, '');
}

function parse(options: {
  text: string;
  fileName: string;
  lines: LineCounter;
}): Document.Parsed {
  try {
    return parseDocument(options.text, {
      keepSourceTokens: true,
      lineCounter: options.lines,
      logLevel: 'error',
      merge: true,
      // Checked by findYamlHazard, in a time that does not grow with the square of the keys.
      uniqueKeys: false,
    });
  } catch (error) {
    throw new InputError(`${options.fileName}: cannot be read as YAML`, error);
  }
}

/**
 * Reads a YAML file whose top level is a mapping, the way Landing Zone
 * Accelerator does (YAML 1.2 types, merge keys), and refuses what could harm
 * the reader: over 1 MB, more than one document, duplicate keys, tags of
 * unknown types, alias bombs, `__proto__` keys.
 *
 * @param options - the text, and the file's name for messages
 * @throws InputError naming file, line and reason
 */
export function readYamlFile(options: {
  text: string;
  fileName: string;
}): YamlFile {
  const { text, fileName } = options;
  if (text.length > longestYamlFile) {
    throw new InputError(
      `${fileName}: has ${text.length} characters; files of up to ${longestYamlFile} are read.`,
    );
  }
  const lines = new LineCounter();
  const document = parse({ text, fileName, lines });
  const [failure] = [...document.errors, ...document.warnings];
  if (failure) {
    throw new InputError(
      `${fileName}: is not valid YAML: ${reasonOf(failure.message)}.`,
    );
  }
  const root = document.contents;
  if (!isMap(root)) {
    throw new InputError(
      `${fileName}: must have keys at its top level, but is ${
        root === null ? 'empty' : 'a list or a single value'
      }.`,
    );
  }
  const hazard = findYamlHazard(document);
  if (hazard) {
    const { line } = lines.linePos(hazard.offset);
    throw new InputError(`${fileName}, line ${line}: ${hazard.reason}`);
  }
  try {
    const value: JsonObject = document.toJS({ maxAliasCount: 1000 });
    return { fileName, text, document, root, value, lines };
  } catch (error) {
    throw new InputError(`${fileName}: its aliases cannot be resolved`, error);
  }
}
