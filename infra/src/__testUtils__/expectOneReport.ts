import { AccountRequestExecutionInput } from '@landing-zone/core/accounts';
import { WorkflowSandbox } from './WorkflowSandbox';

/**
 * Expects that a failure was told to the requester and the support addresses
 * in one mail, and to the operators once, and nothing else was sent.
 *
 * @param world - The sandbox in which the request failed.
 * @param input - The request.
 * @returns What both messages say.
 */
export async function expectOneReport(
  world: WorkflowSandbox,
  input: AccountRequestExecutionInput,
): Promise<string> {
  const messages = await world.report(input);
  expect(messages.map(({ channel }) => channel)).toEqual(['email', 'sns']);
  expect(messages[0].to).toEqual(['jane@example.com', 'team@example.com']);
  return messages.map(({ text }) => text).join('\n');
}
