import type * as iam from '@aws-sdk/client-iam';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { uniqueId } from '../shared/randomId';
import { paginate } from '../shared/paginate';
import { findTagProblem, tagList, tagRecord } from '../shared/tags';
import { checkPolicyDocument } from './checkPolicyDocument';
import { describeRole } from './describeRole';
import { noSuchRole, refuseTags, validationError } from './iamErrors';
import { findRole, iamAccount, StoredRole } from './IamStore';

/** Roles and their tags. */
export function roleHandlers(
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
    CreateRole(input, { accountId }) {
      const role = roleOf(input, runtime.clock.now());
      if (findRole(state, accountId, role.name)) {
        throw new AwsError(
          'EntityAlreadyExists',
          `Role with name ${role.name} already exists.`,
        );
      }
      iamAccount(state, accountId).roles[role.name.toLowerCase()] = role;
      state.changed();
      return { Role: describeRole(accountId, role) };
    },
    GetRole({ RoleName }, { accountId }) {
      return {
        Role: describeRole(accountId, requireRole(accountId, RoleName)),
      };
    },
    ListRoles(input, { accountId }) {
      const { Marker, MaxItems = 100, PathPrefix = '/' } = input;
      if (MaxItems < 1 || MaxItems > 1000) {
        throw validationError(`MaxItems is ${MaxItems}; it must be 1 to 1000.`);
      }
      const roles = Object.values(iamAccount(state, accountId).roles)
        .filter(role => role.path.startsWith(PathPrefix))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      const { items, nextToken } = paginate({
        items: roles,
        size: MaxItems,
        token: Marker,
        query: [accountId, PathPrefix],
        invalidToken: () => validationError('Invalid Marker.'),
      });
      return {
        Roles: items.map(role => {
          // Lists leave the tags out; GetRole has them.
          const { Tags: _, ...described } = describeRole(accountId, role);
          return described;
        }),
        IsTruncated: nextToken !== undefined,
        Marker: nextToken,
      };
    },
    DeleteRole({ RoleName }, { accountId }) {
      const role = requireRole(accountId, RoleName);
      const policies = [
        ...role.attachedPolicies,
        ...Object.keys(role.inlinePolicies),
      ];
      if (policies.length > 0) {
        throw new AwsError(
          'DeleteConflict',
          'Cannot delete entity, must detach all policies first.',
        );
      }
      delete iamAccount(state, accountId).roles[role.name.toLowerCase()];
      state.changed();
      return {};
    },
    TagRole({ RoleName, Tags = [] }, { accountId }) {
      const role = requireRole(accountId, RoleName);
      const problem = findTagProblem(Tags, role.tags);
      if (problem) {
        throw refuseTags(problem);
      }
      role.tags = { ...role.tags, ...tagRecord(Tags) };
      state.changed();
      return {};
    },
    ListRoleTags({ RoleName }, { accountId }) {
      const { tags } = requireRole(accountId, RoleName);
      return { Tags: tagList(tags), IsTruncated: false };
    },
  };
}

function roleOf(input: iam.CreateRoleCommandInput, now: Date): StoredRole {
  const { RoleName = '', AssumeRolePolicyDocument = '', Tags = [] } = input;
  if (!/^[\w+=,.@-]{1,64}$/.test(RoleName)) {
    throw validationError(
      `The specified value for roleName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
    );
  }
  const problem = findTagProblem(Tags);
  if (problem) {
    throw refuseTags(problem);
  }
  checkPolicyDocument(AssumeRolePolicyDocument);
  return {
    name: RoleName,
    id: uniqueId('AROA'),
    path: input.Path ?? '/',
    description: input.Description,
    trustPolicy: AssumeRolePolicyDocument,
    maxSessionSeconds: input.MaxSessionDuration ?? 3600,
    created: now.toISOString(),
    tags: tagRecord(Tags),
    attachedPolicies: [],
    inlinePolicies: {},
  };
}
