const { resolve } = require('node:path');

const root = resolve(__dirname, '../..');

module.exports = {
  /** The repository. */
  root,
  /** Tools and build results: safe to delete, made again. */
  cache: resolve(root, '.cache'),
  /** What a running portal keeps between starts. */
  local: resolve(root, '.local'),
};
