const config = require('../scripts/eslint')(__dirname);

module.exports = {
  ...config,
  rules: {
    ...config.rules,
    // A CDK construct is made for its place in the tree, not for its value.
    'no-new': 'off',
  },
  overrides: [
    ...config.overrides,
    {
      files: ['**/__testUtils__/**'],
      rules: {
        // What is expected of each branch of a workflow stands with the branch.
        'jest/no-standalone-expect': 'off',
      },
    },
    {
      files: ['**/*.test.ts'],
      rules: {
        // CDK's assertions throw by themselves.
        'jest/expect-expect': [
          'warn',
          { assertFunctionNames: ['expect', 'template.*'] },
        ],
      },
    },
  ],
};
