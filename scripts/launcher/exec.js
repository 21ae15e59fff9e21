/** `node scripts/launch.js exec <tool> [arguments]`: a tool of node_modules/.bin, or `node`, under the pinned Node. */
const { join } = require('node:path');
const { root } = require('./paths');
const { run: runProcess } = require('./processes');
const { withPath } = require('./npm');

async function run({ tools, flags: [tool, ...args] }) {
  if (!tool) throw new Error('exec needs the name of a tool.');
  const { code } = await runProcess({
    command: tool === 'node' ? tools.node : tool,
    args,
    cwd: root,
    environment: withPath(tools.environment, join(root, 'node_modules/.bin')),
  });
  process.exitCode = code;
}

module.exports = { run };
