/**
 * ESLint configuration of every package: Backstage's own, with the borders between the rooms of this repository
 * as rules.
 */
const { relative, resolve, sep } = require('node:path');
const createConfig = require('@backstage/cli/config/eslint-factory');
const { borders, withoutEnvironment } = require('./borders');

const root = resolve(__dirname, '..');

const bareZod = {
  selector: "ImportDeclaration[source.value='zod']",
  message:
    "Import 'zod/v3' (shared schemas) or 'zod/v4' (where Backstage asks for it).",
};
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message:
    'Settings are parameters here; only the entry points read the environment.',
};

function forbidImport([source, message]) {
  const match = `[source.value=/^(${source})/]`;
  return [
    `ImportDeclaration${match}`,
    `ExportNamedDeclaration${match}`,
    `ExportAllDeclaration${match}`,
    `ImportExpression${match}`,
  ].map(selector => ({ selector, message }));
}

module.exports = function eslintConfig(directory) {
  const room = relative(root, directory).split(sep).join('/');
  const { backstage } = require(resolve(directory, 'package.json'));
  const forbidden = [
    bareZod,
    ...(borders[room] ?? []).flatMap(forbidImport),
    ...(withoutEnvironment.test(room) ? [environment] : []),
  ];
  // For browser packages Backstage's factory writes this rule itself and drops what it was given.
  const inBrowser = backstage.role.startsWith('frontend');
  return createConfig(directory, {
    restrictedSrcSyntax: forbidden,
    rules: inBrowser ? { 'no-restricted-syntax': ['error', ...forbidden] } : {},
  });
};
