/** One thing that is wrong with a definition. */
export interface DefinitionProblem {
  /** The code by which Step Functions calls this kind of problem. */
  code:
    | 'INVALID_JSON_DESCRIPTION'
    | 'SCHEMA_VALIDATION_FAILED'
    | 'MISSING_TRANSITION_TARGET'
    | 'DUPLICATE_STATE_NAME';
  /** What is wrong. */
  message: string;
  /** Where, for example `/States/Check/Next`; undefined for a text that is no JSON. */
  location?: string;
}

/** A definition that cannot run, with everything that is wrong with it. */
export class InvalidDefinitionError extends Error {
  /** At least one. */
  readonly problems: readonly DefinitionProblem[];

  /** @param problems - at least one */
  constructor(problems: readonly DefinitionProblem[]) {
    super(
      problems
        .map(({ code, location, message }) =>
          location === undefined
            ? `${code}: ${message}`
            : `${code}: ${message} at ${location}`,
        )
        .join(', '),
    );
    this.name = 'InvalidDefinitionError';
    this.problems = problems;
  }
}
