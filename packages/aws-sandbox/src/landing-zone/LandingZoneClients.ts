import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';

/**
 * The clients by which the landing zone works. It is a customer of the sandbox
 * like any other and has no way into the state of Organizations, IAM, SSM or S3.
 */
export class LandingZoneClients {
  /** Of the management account. */
  readonly organizations: OrganizationsClient;
  readonly #members = new Map<string, MemberClients>();
  readonly #url: string;
  readonly #region: string;

  /** @param options - `url`: where the sandbox listens; `region`: the home region */
  static create(options: {
    url: string;
    region: string;
    managementAccountId: string;
  }) {
    return new LandingZoneClients(options);
  }

  private constructor(
    options: Parameters<typeof LandingZoneClients.create>[0],
  ) {
    this.#url = options.url;
    this.#region = options.region;
    this.organizations = new OrganizationsClient(
      this.#configuration(options.managementAccountId),
    );
  }

  /** The clients that act inside an account. */
  member(accountId: string): MemberClients {
    const known = this.#members.get(accountId);
    if (known) {
      return known;
    }
    const configuration = {
      ...this.#configuration(accountId),
      // One handler for all clients keeps their connections together.
      requestHandler: this.organizations.config.requestHandler,
    };
    const clients = {
      iam: new IAMClient(configuration),
      s3: new S3Client({ ...configuration, forcePathStyle: true }),
      ssm: new SSMClient(configuration),
    };
    this.#members.set(accountId, clients);
    return clients;
  }

  /** Closes all connections. */
  destroy(): void {
    this.organizations.destroy();
    this.#members.clear();
  }

  #configuration(accountId: string) {
    return {
      endpoint: this.#url,
      region: this.#region,
      // The sandbox takes an access key of twelve digits for that account.
      credentials: { accessKeyId: accountId, secretAccessKey: 'sandbox' },
      maxAttempts: 1,
    };
  }
}

/** Clients inside one account. */
export interface MemberClients {
  iam: IAMClient;
  s3: S3Client;
  ssm: SSMClient;
}
