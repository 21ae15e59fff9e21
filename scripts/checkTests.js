/** Counts the test files of every workspace and fails when one has none: a package that no runner sees is untested. */
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '..');
const { workspaces } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

function foldersOf(workspace) {
  if (!workspace.endsWith('/*')) return [workspace];
  const parent = workspace.slice(0, -2);
  return readdirSync(join(root, parent))
    .map(name => `${parent}/${name}`)
    .filter(folder => existsSync(join(root, folder, 'package.json')));
}

const without = [];
for (const folder of workspaces.flatMap(foldersOf)) {
  const source = join(root, folder, 'src');
  const files = existsSync(source)
    ? readdirSync(source, { recursive: true })
    : [];
  const tests = files.filter(file => /\.test\.tsx?$/.test(file)).length;
  const { scripts } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  console.log(`${String(tests).padStart(4)} test files in ${folder}`);
  if (tests === 0) without.push(`${folder} has no test file`);
  for (const name of ['test', 'lint']) {
    if (scripts?.[name] !== `backstage-cli package ${name}`) {
      without.push(
        `${folder} has no script that makes \`repo ${name}\` see it`,
      );
    }
  }
}
if (without.length > 0) {
  console.error(without.join('\n'));
  process.exitCode = 1;
}
