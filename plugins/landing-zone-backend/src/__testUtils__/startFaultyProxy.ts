import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request to AWS as the proxy sees it. */
export interface ProxiedRequest {
  /** Such as `AWSOrganizationsV20161128.ListAccounts`; empty for S3. */
  target: string;
  path: string;
  body: string;
}

/** What AWS answers instead. */
export interface Fault {
  status: number;
  code: string;
  message: string;
}

/**
 * Starts a proxy in front of the sandbox that counts calls and can make some
 * of them fail.
 */
export async function startFaultyProxy(sandboxUrl: string) {
  const seen: ProxiedRequest[] = [];
  let decide: (request: ProxiedRequest) => Fault | undefined = () => undefined;

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    const proxied: ProxiedRequest = {
      target: String(request.headers['x-amz-target'] ?? ''),
      path: request.url ?? '',
      body: body.toString(),
    };
    seen.push(proxied);
    const fault = decide(proxied);
    if (fault) {
      response.writeHead(fault.status, {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-requestid': 'fault-request-id',
      });
      response.end(
        JSON.stringify({ __type: fault.code, message: fault.message }),
      );
      return;
    }
    const onward = forward(
      new URL(proxied.path, sandboxUrl),
      {
        method: request.method,
        // The sandbox answers to its own name only.
        headers: { ...request.headers, host: new URL(sandboxUrl).host },
      },
      answer => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    onward.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    /** Calls of an operation so far. */
    count: (operation: string) =>
      seen.filter(({ target }) => target.endsWith(`.${operation}`)).length,
    /** Makes calls fail from now on; without argument none. */
    failWhen(next: typeof decide = () => undefined) {
      decide = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The access-denied answer of AWS. */
export const accessDenied: Fault = {
  status: 400,
  code: 'AccessDeniedException',
  message: 'User: arn:aws:sts::100000000001:assumed-role/x is not authorized',
};
