/**
 * A member of an input that breaks the service's model.
 *
 * @public
 */
export interface InputProblem {
  /** `missing`: a required member is absent; `type`: it is of another kind. */
  rule: 'missing' | 'type';
  /** Where, as the model spells it, for example `Tags.1.Key`. */
  path: string;
  /** The kind that the model asks for, for example `String`. */
  expected: string;
}
