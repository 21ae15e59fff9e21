import { ListTagsForResourceCommand } from '@aws-sdk/client-organizations';
import {
  DeleteIdentityCommand,
  VerifyDomainIdentityCommand,
} from '@aws-sdk/client-ses';
import {
  DeleteParameterCommand,
  GetParametersByPathCommand,
  PutParameterCommand,
} from '@aws-sdk/client-ssm';
import {
  createOrganizationsClient,
  createSesClient,
  createSsmClient,
} from '@landing-zone/aws/clients';
import { webShopTest } from '../../__testUtils__/exampleAccounts';
import { Branch } from './Branch';

/** The branches of the workflow that end well. */
export const successBranches: Branch[] = [
  {
    name: 'makes an account',
    async run(world) {
      const input = world.input({ accountAlias: 'harbor-goods-first' });
      const { output, status, steps } = await world.run(input);

      expect(status).toBe('SUCCEEDED');
      expect(output).toMatchObject({
        requestId: input.requestId,
        accountName: input.account.accountName,
        email: input.account.email,
        pipelineExecutionId: expect.any(String),
        mail: { sent: true },
      });
      expect(output?.checks.map(check => check.status)).toEqual([
        'passed',
        'passed',
      ]);
      expect(
        steps.filter(step => step.state !== 'succeeded').map(({ id }) => id),
      ).toEqual(['WithdrawConfiguration']);
      expect(await world.hasEntry(input)).toBe(true);
      expect(world.messages(input)).toMatchObject([
        { channel: 'email', to: ['jane@example.com', 'team@example.com'] },
      ]);

      const { Tags = [] } = await createOrganizationsClient(
        world.client(),
      ).send(new ListTagsForResourceCommand({ ResourceId: output?.accountId }));
      const tags = Object.fromEntries(
        Tags.map(({ Key, Value }) => [Key, Value]),
      );
      expect(tags).toEqual(input.account.tags);
      const { Parameters } = await createSsmClient(
        world.client(output?.accountId),
      ).send(
        new GetParametersByPathCommand({
          Path: '/account/tags',
          Recursive: true,
        }),
      );
      expect(Parameters?.length).toBeGreaterThan(0);
    },
  },

  {
    name: 'finishes an account that exists, and does not touch the configuration',
    async run(world) {
      const before = await world.archive.read();
      const { output, states, status } = await world.run(
        world.inputFor(webShopTest),
      );

      expect(status).toBe('SUCCEEDED');
      expect(output?.accountId).toBe(webShopTest.id);
      expect(states).not.toContain('WriteConfiguration');
      expect(states).not.toContain('StartPipeline');
      expect((await world.archive.read()).versionId).toBe(before.versionId);
    },
  },

  {
    name: 'changes nothing but the entry when it is updated by force',
    async run(world) {
      const lines = (await world.accountsConfig()).split('\n');
      const { status } = await world.run(
        world.inputFor(webShopTest, {
          purpose: 'Where the shop is tested',
          bypassCreation: false,
          forceUpdate: true,
        }),
      );

      expect(status).toBe('SUCCEEDED');
      const after = (await world.accountsConfig()).split('\n');
      expect(after.filter(line => !lines.includes(line))).toEqual([
        '    description: Where the shop is tested',
      ]);
    },
  },

  {
    name: 'waits for an account that is not settled, and for what it must contain',
    async run(world) {
      const ssm = createSsmClient(world.client(webShopTest.id));
      const Name = '/cdk-bootstrap/accel/version';
      await ssm.send(new DeleteParameterCommand({ Name }));
      world.hooks.before('FindAccount', async ({ state }) => ({
        answer: {
          ...state,
          found: { status: 'pending', since: new Date().toISOString() },
        },
      }));
      world.hooks.before('ValidateAccount', async () => undefined);
      world.hooks.before('ValidateAccount', async () => {
        await ssm.send(
          new PutParameterCommand({ Name, Value: '21', Type: 'String' }),
        );
      });
      const { states, status } = await world.run(world.inputFor(webShopTest));

      expect(status).toBe('SUCCEEDED');
      expect(states).toContain('WaitForAccount');
      expect(states).toContain('WaitForValidation');
    },
  },

  {
    name: 'goes on when AWS throttles for a while',
    async run(world) {
      const error = { name: 'Throttled', message: 'Rate exceeded' };
      world.hooks.before('TagAccount', async () => ({ error }));
      world.hooks.before('TagAccount', async () => ({ error }));
      const { status, steps } = await world.run(world.inputFor(webShopTest));

      expect(status).toBe('SUCCEEDED');
      expect(steps.find(({ id }) => id === 'TagAccount')?.attempts).toBe(3);
    },
  },

  {
    name: 'succeeds, and says so in its output, when only the mail fails',
    async run(world) {
      const ses = createSesClient(world.client());
      await ses.send(new DeleteIdentityCommand({ Identity: 'example.com' }));
      const { caught, output, status } = await world.run(
        world.inputFor(webShopTest),
      );
      await ses.send(
        new VerifyDomainIdentityCommand({ Domain: 'example.com' }),
      );

      expect(status).toBe('SUCCEEDED');
      expect(caught).toEqual(['SendMail']);
      expect(output?.mail).toEqual({ sent: false, error: 'MailNotSent' });
    },
  },
];
