import { once } from 'node:events';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { ConflictError } from '@backstage/errors';
import { AwsError } from './AwsError';
import { Dispatch } from './createDispatcher';
import { readBody } from './http/readBody';
import { readCredentialScope } from './http/readCredentialScope';
import { WireRequest } from './WireRequest';
import { WireResponse } from './WireResponse';
import { writeError } from './writeError';

const HOST = '127.0.0.1';
/** AWS takes 5 GB into S3 and 6 MB into Lambda; a laptop takes less of S3. */
const OBJECT_LIMIT = 256 * 1024 * 1024;
const REQUEST_LIMIT = 8 * 1024 * 1024;
const KEEP_ALIVE_MILLISECONDS = 60_000;

/** A listening server. */
export interface WireServer {
  url: string;
  close(): Promise<void>;
}

/** The sandbox's own pages, by path; only GET. */
export type SandboxPages = Record<string, () => WireResponse>;

/**
 * Listens on the loopback interface, on one port for all services.
 *
 * @param options - `port`: 0 for any free one; `dispatch` answers AWS
 * requests, `pages` the ones under `/_sandbox/`
 * @throws ConflictError when the port is taken
 */
export async function startWireServer(options: {
  port: number;
  dispatch: Dispatch;
  pages: SandboxPages;
}): Promise<WireServer> {
  const { port, dispatch, pages } = options;
  const server = createServer((message, response) => {
    answer(message)
      .then(answered => send(message, response, answered))
      .catch(() => response.destroy());
  });
  // Clients keep connections; one closed under their hands costs a retry.
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  server.listen(port, HOST);
  await once(server, 'listening').catch(error => {
    throw error.code === 'EADDRINUSE'
      ? new ConflictError(
          `Port ${port} of ${HOST} is taken by another process. End that one, or choose another port with --port`,
        )
      : error;
  });
  const { port: actualPort } = server.address() as AddressInfo;

  async function answer(message: IncomingMessage): Promise<WireResponse> {
    const request = headOf(message);
    try {
      refuseForeign(request, actualPort);
      if (request.path.startsWith('/_sandbox')) {
        return pageAt(request, pages);
      }
      const limit =
        readCredentialScope(request)?.service === 's3'
          ? OBJECT_LIMIT
          : REQUEST_LIMIT;
      const body = await readBody(message, limit);
      return await dispatch({ ...request, body });
    } catch (error) {
      const refusal =
        error instanceof AwsError
          ? error
          : new AwsError('InternalFailure', String(error), { statusCode: 500 });
      return writeError(request, refusal);
    }
  }

  return {
    url: `http://${HOST}:${actualPort}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function headOf(message: IncomingMessage): WireRequest {
  const [path, ...query] = (message.url ?? '/').split('?');
  const headers = Object.entries(message.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value ?? '',
  ]);
  return {
    method: message.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    headers: Object.fromEntries(headers),
    body: new Uint8Array(),
  };
}

/** A web page must not reach the sandbox through the browser of its user. */
function refuseForeign({ headers }: WireRequest, port: number): void {
  const hosts = [`${HOST}:${port}`, `localhost:${port}`];
  const { host = '', origin } = headers;
  if (hosts.includes(host) && (!origin || origin === `http://${host}`)) {
    return;
  }
  throw new AwsError(
    'AccessDenied',
    `The sandbox only answers requests to ${hosts.join(
      ' or ',
    )} that come from no other web site.`,
    { statusCode: 403 },
  );
}

function pageAt(
  { method, path }: WireRequest,
  pages: SandboxPages,
): WireResponse {
  const page = method === 'GET' ? pages[path] : undefined;
  return (
    page?.() ?? {
      statusCode: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: `There is no such page. There are ${Object.keys(pages).join(
        ', ',
      )}.\n`,
    }
  );
}

function send(
  message: IncomingMessage,
  response: ServerResponse,
  answered: WireResponse,
): void {
  const { statusCode, headers } = answered;
  const body = Buffer.from(answered.body);
  // What was refused before its end cannot be followed by another request.
  const cut = message.complete ? {} : { connection: 'close' };
  response.writeHead(statusCode, {
    'content-length': String(body.length),
    ...headers,
    ...cut,
  });
  response.end(message.method === 'HEAD' ? undefined : body);
}
