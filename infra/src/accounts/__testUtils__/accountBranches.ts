import {
  CreateAccountAliasCommand,
  DeleteRoleCommand,
} from '@aws-sdk/client-iam';
import {
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-organizations';
import {
  DeleteParameterCommand,
  PutParameterCommand,
} from '@aws-sdk/client-ssm';
import {
  createIamClient,
  createOrganizationsClient,
  createSsmClient,
} from '@landing-zone/aws/clients';
import { AccountRequestInput } from '@landing-zone/core/accounts';
import { sandboxData, webShopTest } from '../../__testUtils__/exampleAccounts';
import { expectOneReport } from '../../__testUtils__/expectOneReport';
import { WorkflowSandbox } from '../../__testUtils__/WorkflowSandbox';
import { Branch } from './Branch';

const tagKeys = Array.from({ length: 45 }, (_, index) => `tag-${index}`);

/** The branches that fail when the account exists already. */
export const accountBranches: Branch[] = [
  {
    name: 'fails when the account was suspended meanwhile',
    async run(world) {
      world.hooks.before('FindAccount', async () =>
        setState(world, 'SUSPENDED'),
      );
      try {
        await expectFailure(world, 'FindAccount', 'AccountNotActive');
      } finally {
        setState(world, 'ACTIVE');
      }
    },
  },
  {
    name: 'fails when somebody else has the alias',
    async run(world) {
      const accountAlias = 'harbor-goods-taken';
      await createIamClient(world.client(webShopTest.id)).send(
        new CreateAccountAliasCommand({ AccountAlias: accountAlias }),
      );
      await expectFailure(world, 'SetAccountAlias', 'AliasTaken', {
        accountAlias,
      });
    },
  },
  {
    name: 'fails when the account has too many tags',
    async run(world) {
      const organizations = createOrganizationsClient(world.client());
      const ResourceId = sandboxData.id;
      const Tags = tagKeys.map(Key => ({ Key, Value: 'value' }));
      await organizations.send(new TagResourceCommand({ ResourceId, Tags }));
      try {
        await expectFailure(
          world,
          'TagAccount',
          'ConstraintViolationException',
        );
      } finally {
        await organizations.send(
          new UntagResourceCommand({ ResourceId, TagKeys: tagKeys }),
        );
      }
    },
  },
  {
    name: 'fails when the member role is missing',
    async run(world) {
      await createIamClient(world.client(sandboxData.id)).send(
        new DeleteRoleCommand({ RoleName: 'AWSControlTowerExecution' }),
      );
      await expectFailure(world, 'PutTagParameters', 'AccessDenied');
    },
  },
  {
    name: 'fails, and does not say "ready", when something is missing after the deadline',
    async run(world) {
      const Name = '/cdk-bootstrap/accel/version';
      const ssm = createSsmClient(world.client(webShopTest.id));
      await ssm.send(new DeleteParameterCommand({ Name }));
      const since = new Date(Date.now() - 31 * 60 * 1000).toISOString();
      world.hooks.before('ValidateAccount', async ({ state }) => ({
        answer: {
          ...state,
          validation: { status: 'pending', since, checks: [] },
        },
      }));
      const input = world.inputFor(webShopTest);
      const { caught, failure } = await world.run(input);
      await ssm.send(
        new PutParameterCommand({ Name, Value: '21', Type: 'String' }),
      );

      expect(caught).toEqual(['ValidateAccount']);
      expect(failure).toMatchObject({ error: 'AccountValidationFailed' });
      expect(failure?.message).toContain(Name);
      expect(await expectOneReport(world, input)).not.toContain('is ready');
    },
  },

  {
    name: 'never takes an answer that it does not know for success',
    async run(world) {
      world.hooks.before('ValidateAccount', async ({ state }) => ({
        answer: { ...state, validation: { status: 'partly' } },
      }));
      const { failure, states, status } = await world.run(
        world.inputFor(webShopTest),
      );

      expect(status).toBe('FAILED');
      expect(states).toContain('UnexpectedStatus');
      expect(failure).toMatchObject({
        error: 'UnexpectedStatus',
        step: 'ValidateAccount',
        accountId: webShopTest.id,
      });
    },
  },
];

/** Sets what in AWS only its own processes change. */
function setState(world: WorkflowSandbox, state: string) {
  const { accounts } = world.sandbox.runtime.state.store<{
    accounts: Record<string, { state: string }>;
  }>('organizations', () => ({ accounts: {} }));
  accounts[sandboxData.id].state = state;
}

/** Expects that a step fails, is reported once, and the account is kept. */
async function expectFailure(
  world: WorkflowSandbox,
  step: string,
  error: string,
  request?: Partial<AccountRequestInput>,
) {
  const { id: accountId } = sandboxData;
  const input = world.inputFor(sandboxData, request);
  const { caught, failure } = await world.run(input);

  expect(caught).toEqual([step]);
  expect(failure).toMatchObject({ step, error });
  expect(await world.hasEntry(input)).toBe(true);
  expect(await expectOneReport(world, input)).toContain(accountId);
}
