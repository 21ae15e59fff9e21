import { isDeepStrictEqual } from 'node:util';
import { JsonValue } from '@backstage/types';
import { requireArray, requireInteger } from './intrinsicArguments';
import { IntrinsicFunction } from './IntrinsicFunction';

const LONGEST_RANGE = 1000;

/** The intrinsic functions of arrays. */
export const arrayFunctions: Record<string, IntrinsicFunction> = {
  Array: { least: 0, most: Infinity, evaluate: args => args },
  ArrayPartition: {
    least: 2,
    most: 2,
    evaluate([list, chunk]) {
      const array = requireArray(list, 1);
      const size = requireInteger(chunk, 2);
      if (size < 1) {
        throw new Error('Argument 2 must be a positive integer');
      }
      const parts: JsonValue[] = [];
      for (let start = 0; start < array.length; start += size) {
        parts.push(array.slice(start, start + size));
      }
      return parts;
    },
  },
  ArrayContains: {
    least: 2,
    most: 2,
    evaluate: ([list, wanted]) =>
      requireArray(list, 1).some(value => isDeepStrictEqual(value, wanted)),
  },
  ArrayRange: {
    least: 3,
    most: 3,
    evaluate(args) {
      const [first, last, step] = args.map((value, index) =>
        requireInteger(value, index + 1),
      );
      if (step === 0) {
        throw new Error('Argument 3, the step, must not be 0');
      }
      const length = Math.max(0, Math.floor((last - first) / step) + 1);
      if (length > LONGEST_RANGE) {
        throw new Error(`The range has more than ${LONGEST_RANGE} elements`);
      }
      return Array.from({ length }, (_, index) => first + index * step);
    },
  },
  ArrayGetItem: {
    least: 2,
    most: 2,
    evaluate([list, place]) {
      const array = requireArray(list, 1);
      const index = requireInteger(place, 2);
      if (!(index in array)) {
        throw new Error(
          `The index ${index} is outside of the array of ${array.length} elements`,
        );
      }
      return array[index];
    },
  },
  ArrayLength: {
    least: 1,
    most: 1,
    evaluate: ([list]) => requireArray(list, 1).length,
  },
  ArrayUnique: {
    least: 1,
    most: 1,
    evaluate: ([list]) =>
      requireArray(list, 1).filter(
        (value, index, all) =>
          all.findIndex(other => isDeepStrictEqual(other, value)) === index,
      ),
  },
};
