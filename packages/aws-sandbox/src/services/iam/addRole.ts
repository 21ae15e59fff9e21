import { SandboxRuntime } from '../../state/SandboxRuntime';
import { uniqueId } from '../shared/randomId';
import { iamAccount, StoredRole } from './IamStore';

/**
 * Puts a role into an account as another AWS service would leave it behind.
 * A role of that name that is there already is kept.
 *
 * @param options - `trustedAccountId`: the account that may assume it, default
 * nobody but `trustedService`; `path`: default `/`
 *
 * @public
 */
export function addRole(options: {
  runtime: SandboxRuntime;
  accountId: string;
  roleName: string;
  trustedAccountId?: string;
  trustedService?: string;
  path?: string;
  tags?: Record<string, string>;
  attachedPolicies?: string[];
}): StoredRole {
  const { runtime, accountId, roleName, path = '/' } = options;
  const { roles } = iamAccount(runtime.state, accountId);
  const key = roleName.toLowerCase();
  roles[key] ??= {
    name: roleName,
    id: uniqueId('AROA'),
    path,
    trustPolicy: trustPolicyOf(options),
    maxSessionSeconds: 3600,
    created: runtime.clock.now().toISOString(),
    tags: options.tags ?? {},
    attachedPolicies: options.attachedPolicies ?? [],
    inlinePolicies: {},
  };
  runtime.state.changed();
  return roles[key];
}

function trustPolicyOf(options: {
  trustedAccountId?: string;
  trustedService?: string;
}): string {
  const { trustedAccountId, trustedService = 'ec2.amazonaws.com' } = options;
  const principal = trustedAccountId
    ? { AWS: `arn:aws:iam::${trustedAccountId}:root` }
    : { Service: trustedService };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' },
    ],
  });
}
