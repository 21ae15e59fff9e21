import { JsonPrimitive } from '@backstage/types';
import { JsonPath } from '../jsonpath/JsonPath';

/** One argument of an intrinsic function. */
export type IntrinsicArgument =
  | { kind: 'literal'; value: JsonPrimitive }
  | {
      kind: 'text';
      /** The text with its escapes resolved. */
      value: string;
      /** The text cut at every `{}` that is not escaped, for `States.Format`. */
      pieces: string[];
    }
  | { kind: 'path'; path: JsonPath }
  | { kind: 'call'; call: IntrinsicCall };

/** A call of an intrinsic function as it is written in a definition. */
export interface IntrinsicCall {
  /** Without its prefix, for example `ArrayLength` for `States.ArrayLength`. */
  name: string;
  args: IntrinsicArgument[];
  /** The whole call as it was written. */
  text: string;
}
