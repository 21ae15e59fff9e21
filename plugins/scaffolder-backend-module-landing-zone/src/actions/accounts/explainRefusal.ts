import { InputError, isError } from '@backstage/errors';
import { accountRequestProblemsOf } from '@landing-zone/plugin-landing-zone-common';

/**
 * Turns the refusal of a request into one message that names every field and rule, because a task shows nothing but an
 * error's message.
 *
 * @throws InputError when the backend has found problems with fields; otherwise what the backend threw
 */
export async function explainRefusal<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const problems = accountRequestProblemsOf(error);
    if (problems.length === 0) throw error;
    throw new InputError(
      [
        'The account cannot be requested:',
        ...problems.map(({ message }) => `- ${message}`),
      ].join('\n'),
      isError(error) ? error : undefined,
    );
  }
}
