import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { AddressInfo } from 'node:net';
import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { ClientConfiguration } from '../testUtils/startTestSandbox';
import { ContractTarget, RunningTarget } from './ContractTarget';

/** moto, an emulator by others: what both agree on is less likely our mistake. */
export const motoTarget: ContractTarget = {
  name: 'moto',
  unavailable:
    spawnSync('moto_server', ['--help']).status === 0
      ? undefined
      : 'moto_server is not on the PATH',
  capabilities: new Set(),
  start,
};

async function start(): Promise<RunningTarget> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  const configuration = (): ClientConfiguration => ({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  await waitFor(`${url}/moto-api/data.json`);
  await createOrganization(configuration());
  return {
    url,
    configuration,
    async close() {
      const exited = once(server, 'exit');
      server.kill();
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function waitFor(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answered = await fetch(url).catch(() => undefined);
    if (answered?.ok) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error(`moto did not answer at ${url} within 20 s`);
}

async function createOrganization(
  configuration: ClientConfiguration,
): Promise<void> {
  const client = new OrganizationsClient(configuration);
  await client.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  for (let index = 2; index <= 45; index++) {
    const AccountName = `account-${index}`;
    const Email = `${AccountName}@example.com`;
    await client.send(new CreateAccountCommand({ AccountName, Email }));
  }
  client.destroy();
}
