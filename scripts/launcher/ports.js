const { get } = require('node:http');
const { createServer } = require('node:net');

const host = '127.0.0.1';

/** Fails when a port is taken, naming it, what wanted it and the flag that chooses another. */
async function requireFreePort({ port, purpose, flag }) {
  await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', error =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} (${purpose}) is taken by another program. End it, or choose another port: --${flag} <port>.`,
            )
          : error,
      ),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(resolve));
  });
}

function answers(url) {
  return new Promise(resolve => {
    const request = get(url, { timeout: 3000 }, response => {
      response.resume();
      resolve(response.statusCode < 400);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

/**
 * Waits until an address answers below 400.
 * @throws when `child` ends before, or after `timeout` milliseconds
 */
async function waitUntilAnswers({ url, name, child, timeout }) {
  const deadline = Date.now() + timeout;
  let ended;
  child.ended.then(result => {
    ended = result;
  });
  while (Date.now() < deadline) {
    if (ended) {
      throw new Error(
        `${name} ended with code ${ended.code} before it was ready. Its last lines above say why.`,
      );
    }
    if (await answers(url)) return;
    await new Promise(resolve => setTimeout(resolve, 300));
  }
  throw new Error(
    `${name} did not answer at ${url} within ${timeout / 1000} s.`,
  );
}

module.exports = { host, requireFreePort, waitUntilAnswers };
