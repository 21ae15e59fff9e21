import type { Role } from '@aws-sdk/client-iam';
import { tagList } from '../shared/tags';
import { StoredRole } from './IamStore';

/** A role as IAM describes it; the policy is percent-encoded, as on AWS. */
export function describeRole(accountId: string, role: StoredRole): Role {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: roleArn(accountId, role),
    CreateDate: new Date(role.created),
    AssumeRolePolicyDocument: encodeURIComponent(role.trustPolicy),
    Description: role.description,
    MaxSessionDuration: role.maxSessionSeconds,
    Tags: tagList(role.tags),
  };
}

/** The ARN of a role, its path included. */
export function roleArn(accountId: string, { name, path }: StoredRole): string {
  return `arn:aws:iam::${accountId}:role${path}${name}`;
}
