/**
 * Writes everything that is generated from one source and committed:
 *
 *   packages/core (zod)  ->  AccountRequestInput in openapi.yaml
 *   openapi.yaml         ->  the backend's router specification, the API types in -common
 *
 * `node scripts/generate.js --check` writes nothing and fails when a file differs.
 */
const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join, relative, resolve } = require('node:path');
const { parseDocument } = require('yaml');

const root = resolve(__dirname, '..');
const specification = join(
  root,
  'plugins/landing-zone-backend/src/schema/openapi.yaml',
);
const router = join(
  root,
  'plugins/landing-zone-backend/src/schema/openapi/generated/router.ts',
);
const types = join(
  root,
  'plugins/landing-zone-common/src/schema/openapi.generated.ts',
);
const check = process.argv.includes('--check');

/** JSON Schema of the account request, as core's zod schema describes it. */
function accountRequestSchema() {
  const code = `
    import { zodToJsonSchema } from 'zod-to-json-schema';
    import { accountRequestSchema } from './packages/core/src/accounts/index';
    const schema = zodToJsonSchema(accountRequestSchema, { target: 'jsonSchema7', $refStrategy: 'none' });
    delete schema.$schema;
    process.stdout.write(JSON.stringify(schema));
  `;
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  return JSON.parse(
    execFileSync(process.execPath, [tsx, '--eval', code], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
}

const differing = [];

function write(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (check) differing.push(relative(root, file));
  else writeFileSync(file, text);
}

async function main() {
  const { default: openapi, astToString } = await import('openapi-typescript');
  const document = parseDocument(readFileSync(specification, 'utf8'));
  document.setIn(
    ['components', 'schemas', 'AccountRequestInput'],
    document.createNode({
      description:
        'What is asked for. Generated from accountRequestSchema of packages/core.',
      ...accountRequestSchema(),
    }),
  );
  const prettier = require('prettier');
  const options = await prettier.resolveConfig(specification);
  const yaml = prettier.format(document.toString({ lineWidth: 0 }), {
    ...options,
    parser: 'yaml',
  });
  write(specification, yaml);

  const spec = parseDocument(yaml).toJS();
  const banner =
    '// Generated from openapi.yaml by `npm run generate`; not to be edited.\n';
  // The default export is what Backstage's own validation of the file imports.
  write(
    router,
    `${banner}export const spec = ${JSON.stringify(
      spec,
      null,
      2,
    )} as const;\n\nexport default { spec };\n`,
  );
  write(types, `${banner}${astToString(await openapi(yaml))}`);
  if (differing.length > 0) {
    throw new Error(
      `Not as generated: ${differing.join(
        ', ',
      )}. Run \`npm run generate\` and commit the result.`,
    );
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
