import { mockServices } from '@backstage/backend-test-utils';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { accountRequestSchema } from '@landing-zone/core/accounts';
import { landingZoneServiceMock } from '@landing-zone/plugin-landing-zone-node/testUtils';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { createCheckAccountNameAction } from './createCheckAccountNameAction';
import { createCreateAccountAction } from './createCreateAccountAction';

const landingZone = landingZoneServiceMock();
const original = landingZone.getAccountRequest.bind(landingZone);
landingZone.getAccountRequest = async (...args) => ({
  ...(await original(...args)),
  state: 'succeeded',
  accountId: '100000000042',
  entityRef: 'resource:default/100000000042',
});

const actions = [
  createCheckAccountNameAction({ landingZone }),
  createCreateAccountAction({
    auth: mockServices.auth(),
    appUrl: 'https://portal.example.com',
    landingZone,
  }),
] as TemplateAction<any, any>[];

const examples = actions.flatMap(action =>
  action.examples!.map(({ description, example }) => ({
    action,
    description,
    step: parse(example).steps[0],
  })),
);

describe('examples', () => {
  it.each(examples)(
    'runs: $description',
    async ({ action, description, step }) => {
      expect(step.action).toBe(action.id);
      const output = jest.fn();

      await action.handler({
        ...createMockActionContext({
          input: step.input,
          task: { id: description },
        }),
        step: { id: step.id, name: step.name },
        output,
      });

      const names = output.mock.calls.map(([name]) => name);
      expect(names).toContain(
        action.id === 'aws:account:create' ? 'requestId' : 'available',
      );
      expect(names.includes('accountId')).toBe(Boolean(step.input.wait));
    },
  );

  it('requests accounts that pass the schema', () => {
    const accounts = examples
      .filter(({ step }) => step.action === 'aws:account:create')
      .map(({ step: { input } }) => ({ ...input, wait: undefined }));

    expect(accounts).toHaveLength(2);
    for (const { wait, ...account } of accounts) {
      expect(accountRequestSchema.safeParse(account).error).toBeUndefined();
    }
  });

  it('gives the example template only inputs that the actions know', () => {
    const file = resolve(
      __dirname,
      '../../../../../examples/templates/aws-account/template.yaml',
    );
    const { spec } = parse(readFileSync(file, 'utf8'));
    const asked = spec.parameters.flatMap(
      ({ properties }: { properties: object }) => Object.keys(properties),
    );
    for (const step of spec.steps) {
      const action = actions.find(({ id }) => id === step.action);
      const known = Object.keys(
        (action!.schema!.input as { properties: object }).properties,
      );
      expect(known).toEqual(expect.arrayContaining(Object.keys(step.input)));
    }
    const [, request] = spec.steps;
    expect(Object.keys(request.input).sort()).toEqual(asked.sort());
  });
});
