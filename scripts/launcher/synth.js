/** `npm run synth`: the CloudFormation templates of every stack, offline, checked by cdk-nag. */
const { join } = require('node:path');
const { cache, root } = require('./paths');
const { run: runProcess } = require('./processes');

async function run({ tools, flags }) {
  const output = join(cache, 'cdk.out');
  const { code } = await runProcess({
    command: tools.node,
    args: [
      join(root, 'node_modules/tsx/dist/cli.mjs'),
      join(root, 'infra/src/app.ts'),
      ...flags,
    ],
    cwd: root,
    environment: {
      ...tools.environment,
      CDK_OUTDIR: tools.environment.CDK_OUTDIR ?? output,
    },
  });
  if (code !== 0)
    throw new Error(
      `cdk synth failed with code ${code}; the reasons are above.`,
    );
  console.log(
    `Templates are in ${tools.environment.CDK_OUTDIR ?? '.cache/cdk.out'}.`,
  );
}

module.exports = { run };
