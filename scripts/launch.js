/**
 * The door behind `npm start`, `npm test` and their kin: makes sure that Node, Yarn and the dependencies are there,
 * then runs the command. Plain JavaScript without dependencies, because nothing is installed yet when it begins.
 *
 *   node scripts/launch.js <command> [flags]
 */
const { prepare } = require('./launcher/prepare');
const { Stopped } = require('./launcher/processes');

const commands = {
  start: () => require('./launcher/start'),
  test: () => require('./launcher/test'),
  sandbox: () => require('./launcher/sandbox'),
  synth: () => require('./launcher/synth'),
  exec: () => require('./launcher/exec'),
};

async function main([name, ...flags]) {
  const command = commands[name];
  if (!command) {
    throw new Error(
      `There is no command '${name}'. Commands: ${Object.keys(commands).join(
        ', ',
      )}.`,
    );
  }
  const tools = await prepare();
  await command().run({ tools, flags });
}

main(process.argv.slice(2)).catch(error => {
  if (!(error instanceof Stopped)) console.error(`\n✖ ${error.message}`);
  process.exitCode = error.exitCode ?? 1;
});
