import * as organizations from '@aws-sdk/client-organizations';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { defineService } from '../../wire/defineService';
import { RequestContext } from '../../wire/RequestContext';
import { SandboxService } from '../../wire/SandboxService';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { resumeCreations } from './accountCreations';
import { accountHandlers } from './accountHandlers';
import { organizationHandlers } from './organizationHandlers';
import { refuseOrganizationsInput } from './organizationsErrors';
import { unitHandlers } from './unitHandlers';

/**
 * AWS Organizations, for the management account alone, as long as nobody is a
 * delegated administrator; DescribeOrganization answers every account.
 *
 * @param runtime - its state has been seeded
 * @param options - `withoutStatus`: accounts have `State` only, as AWS
 * announced for September 2026; default false
 */
export function createOrganizationsService(
  runtime: SandboxRuntime,
  options: { withoutStatus?: boolean } = {},
): SandboxService {
  const { withoutStatus = false } = options;
  resumeCreations(runtime);
  return defineService({
    module: organizations,
    id: 'organizations',
    refuseInput: refuseOrganizationsInput,
    handlers: onlyForManagement({
      ...organizationHandlers(runtime),
      ...unitHandlers(runtime),
      ...accountHandlers(runtime, { withoutStatus }),
    }),
    notes: {
      '*': 'No policies, handshakes, delegated administrators or closing of accounts.',
      CreateAccount:
        'The new account gets the next free id; IamUserAccessToBilling is ignored.',
    },
  });
}

type Handlers = ServiceHandlers<typeof organizations>;

function onlyForManagement(handlers: Handlers): Handlers {
  const guarded = Object.entries(handlers).map(([name, handler]) => [
    name,
    (input: never, context: RequestContext) => {
      const { accountId, sandbox } = context;
      if (
        accountId !== sandbox.managementAccountId &&
        name !== 'DescribeOrganization'
      ) {
        throw new AwsError(
          'AccessDeniedException',
          "You don't have permissions to access this resource.",
        );
      }
      return handler(input, context);
    },
  ]);
  return Object.fromEntries(guarded);
}
