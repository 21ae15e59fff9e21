/**
 * The program of a function's worker thread, in plain JavaScript because a
 * worker shares no loader with the thread that starts it. It loads the bundled
 * handler once and answers one event after the other.
 */
export const workerBootstrap = `
'use strict';
const { parentPort, workerData } = require('node:worker_threads');

function describe(error) {
  if (!(error instanceof Error) && !(error && error.stack && error.name)) {
    return { errorType: typeof error, errorMessage: String(error), trace: [] };
  }
  return {
    errorType: error.name || 'Error',
    errorMessage: error.message,
    trace: String(error.stack).split('\\n'),
  };
}

function crash(errorType, error) {
  const described = describe(error);
  parentPort.postMessage({
    kind: 'crash',
    error: { ...described, errorType: errorType || described.errorType },
  });
  process.exit(1);
}

process.on('uncaughtException', error => crash(undefined, error));
process.on('unhandledRejection', error =>
  crash('Runtime.UnhandledPromiseRejection', error),
);

function load() {
  let loaded;
  try {
    loaded = require(workerData.handlerFile);
  } catch (error) {
    const syntax = error instanceof SyntaxError;
    return {
      error: {
        ...describe(error),
        errorType: syntax ? 'Runtime.UserCodeSyntaxError' : 'Runtime.ImportModuleError',
      },
    };
  }
  if (typeof loaded.handler !== 'function') {
    return {
      error: {
        errorType: 'Runtime.HandlerNotFound',
        errorMessage: workerData.handlerFile + ' exports no function "handler"',
        trace: [],
      },
    };
  }
  return { handler: loaded.handler };
}

function serialize(result) {
  try {
    const text = JSON.stringify(result);
    return { payload: text === undefined ? 'null' : text };
  } catch (error) {
    return {
      error: {
        errorType: 'Runtime.MarshalError',
        errorMessage: 'Unable to stringify response body: ' + error.message,
        trace: [],
      },
    };
  }
}

const { handler, error: loadError } = load();

parentPort.on('message', async ({ context, deadline, payload }) => {
  if (loadError) {
    parentPort.postMessage({ kind: 'answer', error: loadError });
    return;
  }
  try {
    const result = await handler(JSON.parse(payload), {
      ...context,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    });
    parentPort.postMessage({ kind: 'answer', ...serialize(result) });
  } catch (error) {
    parentPort.postMessage({ kind: 'answer', error: describe(error) });
  }
});
`;
