const config = require('../../scripts/eslint')(__dirname);

module.exports = {
  ...config,
  rules: {
    ...config.rules,
    // Contract cases declare tests by suite.itWith as well as by it.
    'jest/no-standalone-expect': [
      'error',
      { additionalTestBlockFunctions: ['suite.itWith'] },
    ],
  },
};
