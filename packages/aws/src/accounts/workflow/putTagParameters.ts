import {
  AddTagsToResourceCommand,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { toBackstageError } from '../../clients/toBackstageError';
import { runStep } from '../failures/runStep';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from './AccountRequestWorkflowState';
import { requireAccountId } from './requireAccountId';
import { toTagParameter } from './toTagParameter';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link putTagParameters} needs. Rights: sts:AssumeRole on the member role, which needs
 * ssm:PutParameter and ssm:AddTagsToResource on `/account/tags/*`.
 *
 * @public
 */
export type PutTagParametersDependencies = Pick<
  WorkflowDependencies,
  'memberSsm'
>;

/**
 * Writes the account's tags as parameters `/account/tags/<key>` into the account itself, where its
 * own templates read them. A tag that Systems Manager cannot hold is reported and skipped.
 *
 * @param deps - clients
 * @param event - the execution and its state document, with `found`
 * @returns the state with `parameters`: the names written and the tags skipped
 * @throws what `toBackstageError` makes of AWS's error
 * @public
 */
export async function putTagParameters(
  deps: PutTagParametersDependencies,
  event: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  const { state } = event;
  return runStep(
    'PutTagParameters',
    async () => {
      const accountId = requireAccountId(state);
      const ssm = deps.memberSsm(accountId);
      const written: string[] = [];
      const skipped: { key: string; reason: string }[] = [];
      for (const key of Object.keys(state.account.tags).sort()) {
        const parameter = toTagParameter(key, state.account.tags[key]);
        if ('reason' in parameter) {
          skipped.push(parameter);
        } else if (written.includes(parameter.name)) {
          const reason = `another tag makes the same parameter ${parameter.name}`;
          skipped.push({ key, reason });
        } else {
          const { name, value } = parameter;
          await putParameter({ ssm, accountId, name, value });
          await tagParameter({ ssm, accountId, name, state });
          written.push(name);
        }
      }
      return { ...state, parameters: { written, skipped } };
    },
    state.found?.accountId,
  );
}

async function putParameter(options: {
  ssm: SSMClient;
  accountId: string;
  name: string;
  value: string;
}): Promise<void> {
  const { ssm, accountId, name, value } = options;
  await ssm
    .send(
      new PutParameterCommand({
        Name: name,
        Value: value,
        Type: 'String',
        Description: 'Tag of this account, by landing-zone-for-backstage',
        Overwrite: true,
      }),
    )
    .catch(error => {
      throw toBackstageError({
        error,
        operation: 'ssm:PutParameter',
        resource: `${name} in account ${accountId}`,
      });
    });
}

/** PutParameter refuses tags together with Overwrite, so they take a call of their own. */
async function tagParameter(options: {
  ssm: SSMClient;
  accountId: string;
  name: string;
  state: AccountRequestWorkflowState;
}): Promise<void> {
  const { ssm, accountId, name, state } = options;
  await ssm
    .send(
      new AddTagsToResourceCommand({
        ResourceType: 'Parameter',
        ResourceId: name,
        Tags: [
          {
            Key: 'landing-zone:managed-by',
            Value: 'landing-zone-for-backstage',
          },
          { Key: 'landing-zone:request', Value: state.requestId },
        ],
      }),
    )
    .catch(error => {
      throw toBackstageError({
        error,
        operation: 'ssm:AddTagsToResource',
        resource: `${name} in account ${accountId}`,
      });
    });
}
