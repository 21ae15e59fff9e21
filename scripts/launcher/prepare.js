/** Brings what a command needs: a supported Node, the pinned Yarn, the dependencies of the lock file. */
const { ensureNode, ensureYarn } = require('./tools');
const { ensureDependencies } = require('./dependencies');
const { handleSignals } = require('./processes');

/**
 * @returns {Promise<{ node: string, yarn: string, environment: NodeJS.ProcessEnv }>} paths of the Node binary and of
 *   Yarn's entry file, and the environment in which everything is run: that Node first in PATH, no npm variables.
 */
async function prepare() {
  handleSignals();
  const { node, environment } = await ensureNode();
  const yarn = await ensureYarn({ environment });
  await ensureDependencies({ node, yarn, environment });
  return { node, yarn, environment };
}

module.exports = { prepare };
