// `npm install` cannot resolve this workspace: it has Yarn's lock file. Say what to type instead.
const agent = process.env.npm_config_user_agent || '';
if (agent.startsWith('npm/')) {
  console.error(
    [
      'This repository is installed by Yarn, and its launcher brings Yarn along.',
      'Type `npm start` to run the portal or `npm test` to run the tests: both install first.',
    ].join('\n'),
  );
  process.exit(1);
}
