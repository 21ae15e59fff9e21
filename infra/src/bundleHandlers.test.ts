import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHandlers } from './bundleHandlers';
import { Workflow } from './workflow';
import { workflows } from './workflows';

jest.setTimeout(120_000);

const oneMegabyte = 1024 * 1024;

describe('bundleHandlers', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundles-'));
    await bundleHandlers({ workflows, folder });
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('refuses two workflows with the same function key', async () => {
    await expect(
      bundleHandlers({ workflows: [workflows[0], workflows[0]], folder }),
    ).rejects.toThrow(/the key CheckRequest/);
  });

  it('fails when a handler does not exist', async () => {
    const broken: Workflow = {
      ...workflows[0],
      functions: {
        Missing: {
          ...workflows[0].functions.CheckRequest,
          handlerFile: 'accounts/handlers/missing.ts',
        },
      },
    };
    await expect(
      bundleHandlers({ workflows: [broken], folder }),
    ).rejects.toThrow('missing.ts');
  });

  it('writes one file and its source map for each function', async () => {
    const keys = workflows.flatMap(({ functions }) => Object.keys(functions));
    expect((await readdir(folder)).sort()).toEqual(
      keys.flatMap(key => [`${key}.js`, `${key}.js.map`]).sort(),
    );
  });

  it.each(workflows.flatMap(({ functions }) => Object.keys(functions)))(
    'keeps %s below one megabyte',
    async key => {
      const { size } = await stat(join(folder, `${key}.js`));
      expect(size).toBeLessThan(oneMegabyte);
    },
  );
});
