import type * as iam from '@aws-sdk/client-iam';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { setOwn } from '../shared/own';
import { checkPolicyDocument } from './checkPolicyDocument';
import { noSuchRole } from './iamErrors';
import { findRole, StoredRole } from './IamStore';

/** Policies on roles: remembered and listed, not evaluated. */
export function policyHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof iam> {
  const { state } = runtime;

  function requireRole(accountId: string, name = ''): StoredRole {
    const role = findRole(state, accountId, name);
    if (!role) {
      throw noSuchRole(name);
    }
    return role;
  }

  return {
    AttachRolePolicy({ RoleName, PolicyArn = '' }, { accountId }) {
      const role = requireRole(accountId, RoleName);
      if (!role.attachedPolicies.includes(PolicyArn)) {
        role.attachedPolicies.push(PolicyArn);
        state.changed();
      }
      return {};
    },
    ListAttachedRolePolicies({ RoleName }, { accountId }) {
      const { attachedPolicies } = requireRole(accountId, RoleName);
      return {
        AttachedPolicies: attachedPolicies.map(arn => ({
          PolicyArn: arn,
          PolicyName: arn.split('/').pop(),
        })),
        IsTruncated: false,
      };
    },
    PutRolePolicy(input, { accountId }) {
      const { RoleName, PolicyName = '', PolicyDocument = '' } = input;
      const { inlinePolicies } = requireRole(accountId, RoleName);
      checkPolicyDocument(PolicyDocument);
      setOwn(inlinePolicies, PolicyName, PolicyDocument);
      state.changed();
      return {};
    },
  };
}
