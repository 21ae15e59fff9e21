import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleHandlers } from './bundleHandlers';
import { createApp } from './createApp';
import { outputFolder } from './folders';
import { readConfiguration } from './readConfiguration';
import { workflows } from './workflows';

// tsx src/app.ts [--config <file>]...; the CDK command line sets CDK_OUTDIR.
async function main() {
  const { values } = parseArgs({
    options: { config: { type: 'string', multiple: true } },
  });
  const configuration = await readConfiguration({
    files: values.config,
    overlay: 'app-config.production.yaml',
  });
  // Not the folder of the sandbox: it may be running.
  const handlerFolder = join(outputFolder, 'cdk.handlers');
  await bundleHandlers({ workflows, folder: handlerFolder });

  const outdir = process.env.CDK_OUTDIR ?? join(outputFolder, 'cdk.out');
  const assembly = createApp({ configuration, handlerFolder, outdir }).synth();
  for (const { stackName, environment } of assembly.stacks) {
    process.stdout.write(
      `${stackName}: account ${environment.account}, Region ${environment.region}\n`,
    );
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
