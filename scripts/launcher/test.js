/** `npm test`: the type check and every test that needs nothing but Node; ends with a line that counts. */
const { existsSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { cache, root } = require('./paths');
const { run: runProcess } = require('./processes');
const { step } = require('./progress');

const results = join(cache, 'test-results.json');

async function typeCheck(tools) {
  const { code } = await runProcess({
    command: tools.node,
    args: [
      join(root, 'node_modules/typescript/bin/tsc'),
      '--noEmit',
      '--tsBuildInfoFile',
      join(cache, 'tsbuildinfo'),
    ],
    cwd: root,
    environment: tools.environment,
  });
  return code === 0;
}

/** Runs jest over all workspaces; a suite that could not run, or a runner that died, counts as failed. */
async function unitTests(tools, flags) {
  rmSync(results, { force: true });
  const { code } = await runProcess({
    command: tools.node,
    args: [
      join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...[
        'repo',
        'test',
        '--watchAll=false',
        '--json',
        '--outputFile',
        results,
        ...flags,
      ],
    ],
    cwd: root,
    environment: { ...tools.environment, CI: tools.environment.CI ?? 'true' },
  });
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(results, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
  };
}

async function run({ tools, flags }) {
  const typed = await step('Checking types', () => typeCheck(tools));
  const tests = await step('Running the tests', () => unitTests(tools, flags));
  const passed = tests.passed + (typed ? 1 : 0);
  const failed = tests.failed + (typed ? 0 : 1);
  if (!typed) console.log('\nThe type check failed: its errors are above.');
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

module.exports = { run };
