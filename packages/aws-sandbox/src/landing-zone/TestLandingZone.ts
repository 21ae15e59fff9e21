import {
  CodePipelineClient,
  paginateListActionExecutions,
  paginateListPipelineExecutions,
  PipelineExecutionSummary,
  StartPipelineExecutionCommand,
} from '@aws-sdk/client-codepipeline';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  SearchProvisionedProductsCommand,
  ServiceCatalogClient,
} from '@aws-sdk/client-service-catalog';
import { OpenRuntime } from '../state/createRuntime';
import { OrganizationFile } from '../state/organizationFile';
import { WireServer } from '../wire/startWireServer';
import { readOrganizationView } from './accounts/readOrganizationView';
import { createArchive } from './configuration/createArchive';
import { readArchive } from './configuration/readArchive';
import { LandingZoneClients } from './LandingZoneClients';
import { LandingZoneSimulation } from './startLandingZoneSimulation';

const newcomer = `
  - name: Newcomer
    description: A new account
    email: newcomer@example.com
    organizationalUnit: Workloads/Production/Payments
    accountAlias: harbor-goods-newcomer
`;

/** A landing zone in a sandbox of its own, and what tests do with it. */
export class TestLandingZone {
  readonly file: OrganizationFile;
  readonly runtime: OpenRuntime;
  readonly simulation: LandingZoneSimulation;
  readonly clients: LandingZoneClients;
  readonly codePipeline: CodePipelineClient;
  readonly serviceCatalog: ServiceCatalogClient;
  readonly pipelineName: string;
  readonly #server: WireServer;

  /** @param options - everything has been started */
  static create(options: {
    file: OrganizationFile;
    runtime: OpenRuntime;
    simulation: LandingZoneSimulation;
    server: WireServer;
  }) {
    return new TestLandingZone(options);
  }

  private constructor(options: Parameters<typeof TestLandingZone.create>[0]) {
    const { file, runtime, simulation, server } = options;
    const { managementAccountId, region } = file.organization;
    const { url } = server;
    const configuration = {
      endpoint: url,
      region,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    };
    this.file = file;
    this.runtime = runtime;
    this.simulation = simulation;
    this.#server = server;
    this.clients = LandingZoneClients.create({
      url,
      region,
      managementAccountId,
    });
    this.codePipeline = new CodePipelineClient(configuration);
    this.serviceCatalog = new ServiceCatalogClient(configuration);
    this.pipelineName = file.landingZone?.pipelineName ?? '';
  }

  /** Writes a new version of the archive. */
  async putArchive(Body: Uint8Array): Promise<string> {
    const { s3, object } = this.#archive();
    const output = await s3.send(new PutObjectCommand({ ...object, Body }));
    return output.VersionId ?? '';
  }

  /** Changes `accounts-config.yaml` in the archive. */
  async editAccounts(edit: (text: string) => string): Promise<string> {
    const { s3, object } = this.#archive();
    const { Body } = await s3.send(new GetObjectCommand(object));
    const files = await readArchive(
      (await Body?.transformToByteArray()) ?? new Uint8Array(),
    );
    const name = 'accounts-config.yaml';
    files.set(name, edit(files.get(name) ?? ''));
    return this.putArchive(await createArchive(files));
  }

  /** Adds an account that does not exist yet; `email` in place of its own. */
  addNewcomer(email = 'newcomer@example.com'): Promise<string> {
    const entry = newcomer.replace('newcomer@example.com', email);
    return this.editAccounts(text => `${text}${entry}`);
  }

  /** Starts a run. */
  async start(clientRequestToken?: string): Promise<string> {
    const { pipelineExecutionId } = await this.codePipeline.send(
      new StartPipelineExecutionCommand({
        name: this.pipelineName,
        clientRequestToken,
      }),
    );
    return pipelineExecutionId ?? '';
  }

  /** All runs, newest first. */
  async list(): Promise<PipelineExecutionSummary[]> {
    const { codePipeline: client, pipelineName } = this;
    const runs: PipelineExecutionSummary[] = [];
    const pages = paginateListPipelineExecutions({ client }, { pipelineName });
    for await (const page of pages) {
      runs.push(...(page.pipelineExecutionSummaries ?? []));
    }
    return runs;
  }

  /** Waits until a run has ended. */
  async ended(id: string): Promise<PipelineExecutionSummary> {
    for (;;) {
      const runs = await this.list();
      const run = runs.find(other => other.pipelineExecutionId === id);
      if (run?.status !== 'InProgress' && run?.status !== 'Stopping') {
        return run ?? {};
      }
      await new Promise(wake => setTimeout(wake, 20));
    }
  }

  /** The action in which a run failed. */
  async failedAction(pipelineExecutionId: string) {
    const { codePipeline: client, pipelineName } = this;
    const filter = { pipelineExecutionId };
    const pages = paginateListActionExecutions(
      { client },
      { pipelineName, filter },
    );
    for await (const { actionExecutionDetails = [] } of pages) {
      const failed = actionExecutionDetails.find(
        ({ status }) => status === 'Failed',
      );
      if (failed) {
        return failed;
      }
    }
    return undefined;
  }

  /** An account by its e-mail. */
  async findAccount(wanted = 'newcomer@example.com') {
    const { accounts } = await readOrganizationView(this.clients.organizations);
    return accounts.find(({ email }) => email === wanted);
  }

  /** Provisioned products by a part of their name. */
  async findProducts(name = 'Newcomer') {
    const { ProvisionedProducts = [] } = await this.serviceCatalog.send(
      new SearchProvisionedProductsCommand({
        Filters: { SearchQuery: [`name:${name}`] },
        AccessLevelFilter: { Key: 'Account', Value: 'self' },
      }),
    );
    return ProvisionedProducts;
  }

  /** Ends the sandbox as its process would end. */
  async close(): Promise<void> {
    this.simulation.close();
    this.runtime.stop();
    this.clients.destroy();
    this.codePipeline.destroy();
    this.serviceCatalog.destroy();
    await this.#server.close();
    await this.runtime.state.flush();
  }

  #archive() {
    const { bucket: Bucket, key: Key } = this.file.landingZone!;
    const { managementAccountId } = this.file.organization;
    const { s3 } = this.clients.member(managementAccountId);
    return { s3, object: { Bucket, Key } };
  }
}
