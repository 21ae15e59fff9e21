import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type ConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  accountApprovePermission,
  accountReadPermission,
  accountRequestPermission,
} from '@landing-zone/plugin-landing-zone-common';
import {
  landingZoneAccountResourceRef,
  type LandingZoneAccountFilter,
} from '@landing-zone/plugin-landing-zone-node';
import type { AccountAccess } from './AccountAccess';
import { mayMatch } from './mayMatch';

function readableOf(
  decision: PolicyDecision,
  toCriteria: ConditionTransformer<LandingZoneAccountFilter>,
): AccountAccess['readable'] {
  if (decision.result === AuthorizeResult.CONDITIONAL) {
    return toCriteria(decision.conditions);
  }
  return decision.result === AuthorizeResult.ALLOW ? undefined : 'none';
}

/** Asks Backstage's permission framework what a caller may do. */
export class AccountAccessReader {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;

  /**
   * @param options - `permissions` decides; `permissionsRegistry` knows the
   * rules of the resource type, those that modules added included.
   */
  static create(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }) {
    return new AccountAccessReader(
      options.permissions,
      options.permissionsRegistry,
    );
  }

  private constructor(
    permissions: PermissionsService,
    registry: PermissionsRegistryService,
  ) {
    this.#permissions = permissions;
    this.#registry = registry;
  }

  /** Reads everything that one answer depends on, in two calls. */
  async read(credentials: BackstageCredentials): Promise<AccountAccess> {
    const ruleset = this.#registry.getPermissionRuleset(
      landingZoneAccountResourceRef,
    );
    const toCriteria = createConditionTransformer(ruleset);
    const authorize = createConditionAuthorizer(ruleset);
    const [[read, request], [approve]] = await Promise.all([
      this.#permissions.authorizeConditional(
        [
          { permission: accountReadPermission },
          { permission: accountRequestPermission },
        ],
        { credentials },
      ),
      this.#permissions.authorize([{ permission: accountApprovePermission }], {
        credentials,
      }),
    ]);
    return {
      readable: readableOf(read, toCriteria),
      mayRequest: resource => authorize(request, resource),
      mayRequestIn: organizationalUnitPath =>
        request.result === AuthorizeResult.CONDITIONAL
          ? mayMatch({
              organizationalUnitPath,
              criteria: toCriteria(request.conditions),
            })
          : request.result === AuthorizeResult.ALLOW,
      mayRequestSome: request.result !== AuthorizeResult.DENY,
      mayApprove: approve.result === AuthorizeResult.ALLOW,
    };
  }
}
