import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { syncRunPermission } from '@landing-zone/plugin-landing-zone-common';
import type { AccountAccessReader } from '../permissions/AccountAccessReader';
import type { SyncStatusService } from './SyncStatusService';

/** Lets callers see and start only what the permission framework allows. */
export class AuthorizedSyncStatusService implements SyncStatusService {
  readonly #service: SyncStatusService;
  readonly #access: AccountAccessReader;
  readonly #permissions: PermissionsService;

  /** @param options - `service` does the work, the others decide. */
  static create(options: {
    service: SyncStatusService;
    access: AccountAccessReader;
    permissions: PermissionsService;
  }) {
    return new AuthorizedSyncStatusService(
      options.service,
      options.access,
      options.permissions,
    );
  }

  private constructor(
    service: SyncStatusService,
    access: AccountAccessReader,
    permissions: PermissionsService,
  ) {
    this.#service = service;
    this.#access = access;
    this.#permissions = permissions;
  }

  async get(options: { credentials: BackstageCredentials }) {
    const access = await this.#access.read(options.credentials);
    if (access.readable === 'none') {
      throw new NotAllowedError(
        "The permission 'landing-zone.account.read' is needed for this and was not granted.",
      );
    }
    return this.#service.get({ ...options, access });
  }

  async start(options: { credentials: BackstageCredentials }) {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: syncRunPermission }],
      { credentials: options.credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        "The permission 'landing-zone.sync.run' is needed for this and was not granted.",
      );
    }
    return this.#service.start(options);
  }
}
