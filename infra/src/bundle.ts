import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleWorkflows } from './bundleWorkflows';
import { outputFolder } from './folders';
import { readConfiguration } from './readConfiguration';

// tsx src/bundle.ts [--config <file>]... [--out <folder>]
async function main() {
  const { values } = parseArgs({
    options: {
      config: { type: 'string', multiple: true },
      out: { type: 'string', default: join(outputFolder, 'handlers') },
    },
  });
  const configuration = await readConfiguration({
    files: values.config,
    overlay: 'app-config.local.yaml',
  });
  await bundleWorkflows({ configuration, folder: values.out });
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
