import * as iam from '@aws-sdk/client-iam';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { defineService } from '../../wire/defineService';
import { SandboxService } from '../../wire/SandboxService';
import { aliasHandlers } from './aliasHandlers';
import { policyHandlers } from './policyHandlers';
import { roleHandlers } from './roleHandlers';

/** AWS IAM, as far as roles and account aliases go; an account has its own. */
export function createIamService(runtime: SandboxRuntime): SandboxService {
  return defineService({
    module: iam,
    id: 'iam',
    handlers: {
      ...roleHandlers(runtime),
      ...policyHandlers(runtime),
      ...aliasHandlers(runtime),
    },
    notes: {
      '*': 'Policies are remembered, never evaluated: every caller may do everything in its own account.',
    },
  });
}
