import { requireInteger } from './intrinsicArguments';
import { IntrinsicFunction } from './IntrinsicFunction';

/** The intrinsic functions that make numbers and identifiers. */
export const numberFunctions: Record<string, IntrinsicFunction> = {
  MathRandom: {
    least: 2,
    most: 3,
    evaluate(args, sources) {
      const [start, end, seed] = args.map((value, index) =>
        requireInteger(value, index + 1),
      );
      if (end <= start) {
        throw new Error('Argument 2, the end, must be greater than the start');
      }
      const random = seed === undefined ? sources.random() : seeded(seed);
      return start + Math.floor(random * (end - start));
    },
  },
  MathAdd: {
    least: 2,
    most: 2,
    evaluate: ([first, second]) =>
      requireInteger(first, 1) + requireInteger(second, 2),
  },
  UUID: { least: 0, most: 0, evaluate: (_, sources) => sources.uuid() },
};

/** The first number of a mulberry32 sequence: the same seed, the same number. */
function seeded(seed: number): number {
  let state = (seed + 0x6d2b79f5) % 2 ** 32;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
}
