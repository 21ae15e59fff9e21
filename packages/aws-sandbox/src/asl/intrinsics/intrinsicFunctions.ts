import { arrayFunctions } from './arrayFunctions';
import { IntrinsicFunction } from './IntrinsicFunction';
import { numberFunctions } from './numberFunctions';
import { textFunctions } from './textFunctions';

/** Every intrinsic function by its name without `States.`. */
export const intrinsicFunctions: Readonly<Record<string, IntrinsicFunction>> = {
  ...textFunctions,
  ...arrayFunctions,
  ...numberFunctions,
};
