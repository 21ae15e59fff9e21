import { InputProblem } from './InputProblem';

/** An input that does not fit its model; the service's words come later. */
export class InvalidInputError extends Error {
  /** What is wrong. */
  readonly problem: InputProblem;

  /** @param problem - where, which rule, what the model asks for */
  constructor(problem: InputProblem) {
    super(`${problem.path} must be a ${problem.expected}`);
    this.name = 'InvalidInputError';
    this.problem = problem;
  }
}
