import { JsonValue } from '@backstage/types';

/** Where an intrinsic function gets what no argument gives. */
export interface IntrinsicSources {
  /** At least 0, under 1. */
  random(): number;
  /** A random UUID, version 4. */
  uuid(): string;
}

/** An intrinsic function, without the resolution of its arguments. */
export interface IntrinsicFunction {
  /** The least number of arguments. */
  least: number;
  /** The greatest number of arguments. */
  most: number;
  /**
   * @param args - as many as `least` and `most` allow
   * @throws Error with a message for the user when an argument does not fit
   */
  evaluate(args: JsonValue[], sources: IntrinsicSources): JsonValue;
}
