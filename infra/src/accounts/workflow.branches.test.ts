import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkflowSandbox } from '../__testUtils__/WorkflowSandbox';
import { sourceFolder } from '../folders';
import { accountBranches } from './__testUtils__/accountBranches';
import { pipelineBranches } from './__testUtils__/pipelineBranches';
import { refusalBranches } from './__testUtils__/refusalBranches';
import { successBranches } from './__testUtils__/successBranches';
import { accountRequestWorkflow } from './workflow';

jest.setTimeout(180_000);

const branches = [
  ...successBranches,
  ...refusalBranches,
  ...pipelineBranches,
  ...accountBranches,
];

describe('the account request workflow', () => {
  let world: WorkflowSandbox;

  beforeAll(async () => {
    world = await WorkflowSandbox.start();
  });

  afterAll(() => world?.close());

  it.each(branches)('$name', async ({ run }) => {
    await run(world);
    expect(world.hooks.waiting).toEqual([]);
  });

  it('has been through every state and every Catch in these tests', () => {
    const { States } = JSON.parse(
      readFileSync(
        join(sourceFolder, accountRequestWorkflow.definitionFile),
        'utf8',
      ),
    );
    const names = Object.keys(States).sort();
    expect([...world.entered].sort()).toEqual(names);
    expect([...world.caught].sort()).toEqual(
      names.filter(name => States[name].Catch),
    );
  });
});
