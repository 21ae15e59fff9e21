import { createTestRuntime } from '../state/createTestRuntime';
import { createDispatcher } from '../wire/createDispatcher';
import { SandboxService } from '../wire/SandboxService';
import { startWireServer, WireServer } from '../wire/startWireServer';
import { ClientConfiguration } from './startTestSandbox';

/** A server with chosen services and nothing else. */
export interface TestServer extends WireServer {
  configuration: ClientConfiguration;
}

/**
 * Serves services for a test of the engine; every key belongs to the account
 * `100000000001`.
 */
export async function startTestServer(
  services: readonly SandboxService[],
): Promise<TestServer> {
  const runtime = await createTestRuntime();
  const server = await startWireServer({
    port: 0,
    pages: {},
    dispatch: createDispatcher({
      services,
      runtime,
      identify: () => ({
        accountId: '100000000001',
        principalArn: 'arn:aws:iam::100000000001:user/test',
      }),
    }),
  });
  return {
    ...server,
    configuration: {
      endpoint: server.url,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'test' },
      maxAttempts: 1,
    },
  };
}
