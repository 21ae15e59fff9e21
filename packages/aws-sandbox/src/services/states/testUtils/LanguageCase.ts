import { JsonObject, JsonValue } from '@backstage/types';

/** A machine, what it is given, and its output or the name of its error. */
export interface LanguageCase {
  title: string;
  definition: JsonObject;
  input?: JsonValue;
  output?: JsonValue;
  error?: string;
}
