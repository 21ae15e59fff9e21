import { JsonObject, JsonValue } from '@backstage/types';
import { IntrinsicSources } from '../intrinsics/IntrinsicFunction';

/** What the paths and functions of one state see. */
export interface DataScope extends IntrinsicSources {
  /** `$`. */
  input: JsonValue;
  /** `$$`. */
  context: JsonObject;
}
