/**
 * Proves that the borders of scripts/borders.js are enforced: lints one forbidden import per line of the table and
 * fails when ESLint lets it pass.
 */
const { join, resolve } = require('node:path');
const { ESLint } = require('eslint');
const { borders, withoutEnvironment } = require('./borders');

const root = resolve(__dirname, '..');

/** A source that starts with what the expression forbids. */
const samples = [
  '@aws-sdk/client-s3',
  'node:fs',
  '@backstage/plugin-catalog-node',
  '@backstage/backend-defaults',
  '@landing-zone/aws/clients',
  '@landing-zone/aws-sandbox',
  '@landing-zone/infra',
  '@landing-zone/plugin-landing-zone-backend',
  '@landing-zone/plugin-scaffolder-backend-module-landing-zone',
  '@material-ui/core',
];

async function lint(room, code) {
  const eslint = new ESLint({ cwd: root });
  const [result] = await eslint.lintText(code, {
    filePath: join(root, room, 'src/borderCheck.ts'),
  });
  return result.messages.filter(
    ({ ruleId }) => ruleId === 'no-restricted-syntax',
  );
}

async function main() {
  const failures = [];
  let checks = 0;
  for (const [room, lines] of Object.entries(borders)) {
    for (const [source] of lines) {
      const sample = samples.find(name =>
        new RegExp(`^(${source})`).test(name),
      );
      if (!sample) {
        throw new Error(
          `scripts/checkBorders.js has no sample for ${source} of ${room}.`,
        );
      }
      checks += 1;
      const found = await lint(
        room,
        `import { x } from '${sample}';\n\nexport const y = x;\n`,
      );
      if (found.length === 0) failures.push(`${room} may import ${sample}`);
    }
    if (withoutEnvironment.test(room)) {
      checks += 1;
      const found = await lint(room, 'export const y = process.env.HOME;\n');
      if (found.length === 0) failures.push(`${room} may read process.env`);
    }
  }
  if (failures.length > 0) {
    throw new Error(`Borders that do not hold:\n  ${failures.join('\n  ')}`);
  }
  console.log(`${checks} borders hold.`);
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
