import { createHash } from 'node:crypto';
import { JsonValue } from '@backstage/types';
import { isJsonObject } from '../jsonpath/jsonChildren';
import { formatValue } from './formatValue';
import { requireShortText, requireText } from './intrinsicArguments';
import { IntrinsicFunction } from './IntrinsicFunction';

const hashAlgorithms: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** The intrinsic functions of strings and JSON texts. */
export const textFunctions: Record<string, IntrinsicFunction> = {
  Format: {
    least: 1,
    most: Infinity,
    // The text's pieces between its placeholders come as an array.
    evaluate([template, ...values]) {
      const pieces = Array.isArray(template)
        ? template.map(formatValue)
        : requireText(template, 1).split('{}');
      if (pieces.length - 1 !== values.length) {
        throw new Error(
          `The text has ${pieces.length - 1} places ({}) for ${
            values.length
          } arguments`,
        );
      }
      return pieces
        .map((piece, index) =>
          index === 0 ? piece : formatValue(values[index - 1]) + piece,
        )
        .join('');
    },
  },
  StringToJson: {
    least: 1,
    most: 1,
    evaluate: ([text]) => JSON.parse(requireText(text, 1)),
  },
  JsonToString: {
    least: 1,
    most: 1,
    evaluate: ([value]) => JSON.stringify(value),
  },
  JsonMerge: {
    least: 3,
    most: 3,
    evaluate([first, second, deep]: JsonValue[]) {
      if (!isJsonObject(first) || !isJsonObject(second)) {
        throw new Error('Arguments 1 and 2 must be objects');
      }
      if (deep !== false) {
        throw new Error(
          'Argument 3 must be false: Step Functions merges shallowly only',
        );
      }
      return { ...first, ...second };
    },
  },
  StringSplit: {
    least: 2,
    most: 2,
    evaluate([text, delimiters]) {
      const cuts = new Set(requireText(delimiters, 2));
      const parts = [''];
      for (const character of requireText(text, 1)) {
        if (cuts.has(character)) {
          parts.push('');
        } else {
          parts[parts.length - 1] += character;
        }
      }
      return parts.filter(part => part !== '');
    },
  },
  Base64Encode: {
    least: 1,
    most: 1,
    evaluate: ([text]) =>
      Buffer.from(requireShortText(text, 1)).toString('base64'),
  },
  Base64Decode: {
    least: 1,
    most: 1,
    evaluate([value]) {
      const text = requireShortText(value, 1);
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) {
        throw new Error('Argument 1 must be Base64');
      }
      return Buffer.from(text, 'base64').toString();
    },
  },
  Hash: {
    least: 2,
    most: 2,
    evaluate([value, name]) {
      const text = requireShortText(value, 1);
      const algorithm = requireText(name, 2);
      if (!Object.hasOwn(hashAlgorithms, algorithm)) {
        throw new Error(
          `Argument 2 must be one of ${Object.keys(hashAlgorithms).join(', ')}`,
        );
      }
      return createHash(hashAlgorithms[algorithm]).update(text).digest('hex');
    },
  },
};
