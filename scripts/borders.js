/**
 * What a room of this repository must not import, and why. docs/architecture.md explains the table; scripts/eslint.js
 * makes lint rules of it; scripts/checkBorders.js proves that each of them bites.
 */

/** Import sources as regular expression fragments, matched from the start of the source. */
const awsSdk = '@aws-sdk\\u002f|@smithy\\u002f';
const node = 'node:|fs$|path$|os$|crypto$|child_process$|stream$|http$|https$';
const backstagePlugins =
  '@backstage\\u002fplugin-|@backstage\\u002fbackend-|@backstage\\u002fcore-|@backstage\\u002ffrontend-';
const lz = name => `@landing-zone\\u002f${name}`;

const borders = {
  'packages/core': [
    [awsSdk, 'core is pure: what calls AWS stands in packages/aws.'],
    [node, 'core is isomorphic: no Node modules.'],
    [
      backstagePlugins,
      'core knows nothing of Backstage but its errors and types.',
    ],
    ['@landing-zone\\u002f', 'core imports no other room.'],
  ],
  'packages/aws': [
    [
      backstagePlugins,
      'packages/aws is used by Lambda functions: no Backstage plugins.',
    ],
    [
      lz('(?!core)'),
      'packages/aws imports core and nothing else of this repository.',
    ],
  ],
  'packages/aws-sandbox': [
    [
      lz('aws(?!-sandbox)'),
      'The sandbox is a second opinion: it must not share code with packages/aws.',
    ],
    [lz('infra'), 'The sandbox is handed the list of workflows.'],
    [lz('plugin-'), 'The sandbox answers any client: it knows no plugin.'],
    [backstagePlugins, 'The sandbox is plain Node.'],
  ],
  infra: [
    [lz('plugin-'), 'infra deploys AWS resources: no plugins.'],
    [backstagePlugins, 'infra is plain Node.'],
  ],
  'plugins/landing-zone-backend': [
    [awsSdk, 'AWS clients are built in packages/aws only.'],
    [
      lz('(infra|aws-sandbox)'),
      'The backend knows AWS only through packages/aws.',
    ],
  ],
  'plugins/scaffolder-backend-module-landing-zone': [
    [awsSdk, 'Modules ask the landing-zone backend.'],
    [lz('(aws|infra)'), 'Modules ask the landing-zone backend.'],
  ],
  'plugins/catalog-backend-module-landing-zone': [
    [awsSdk, 'Modules ask the landing-zone backend.'],
    [lz('(aws|infra)'), 'Modules ask the landing-zone backend.'],
  ],
  'plugins/landing-zone': [
    [awsSdk, 'The browser asks the landing-zone backend.'],
    [node, 'This runs in a browser.'],
    [
      lz('(aws|infra|plugin-landing-zone-(backend|node))'),
      'The frontend imports core and -common only.',
    ],
    ['@material-ui\\u002f|@mui\\u002f', 'New code uses @backstage/ui.'],
  ],
  'plugins/landing-zone-common': [
    [awsSdk, '-common runs in a browser as well.'],
    [node, '-common runs in a browser as well.'],
    [
      lz('(?!core)'),
      '-common imports core and nothing else of this repository.',
    ],
  ],
  'plugins/landing-zone-node': [
    [awsSdk, 'AWS clients are built in packages/aws only.'],
    [lz('(aws|infra)'), '-node imports -common and core only.'],
  ],
  'packages/app': [
    [awsSdk, 'This runs in a browser.'],
    ['@material-ui\\u002f|@mui\\u002f', 'New code uses @backstage/ui.'],
  ],
};

/** Rooms that take settings from their callers instead of the environment. */
const withoutEnvironment = /^(packages\/(core|aws)|plugins\/[^/]+)$/;

module.exports = { borders, withoutEnvironment };
