import { InputError } from '@backstage/errors';
import { Token } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { IConstruct } from 'constructs';
import { acknowledgeWildcard } from './acknowledgeWildcard';
import { Permission } from './Permission';

/**
 * Makes IAM statements of permissions. A wildcard in a resource needs a written
 * reason, with which cdk-nag's finding is acknowledged.
 *
 * @param options - `permissions`: what is allowed; `grantee`: the construct to
 *   whose policy the statements will be added.
 * @returns One statement a permission, in the same order.
 * @throws InputError when an action has a wildcard, or a resource has one and
 *   no reason is given.
 */
export function policyStatements(options: {
  permissions: readonly Permission[];
  grantee: IConstruct;
}): PolicyStatement[] {
  const { permissions, grantee } = options;

  return permissions.map(permission => {
    const { actions, resources, conditions, wildcardReason } = permission;
    const wildcardAction = actions.find(action => action.includes('*'));
    if (wildcardAction) {
      throw new InputError(
        `The permission ${wildcardAction} of ${grantee.node.path} has a wildcard. Write every action out.`,
      );
    }
    for (const resource of resources.filter(isWildcard)) {
      if (!wildcardReason) {
        throw new InputError(
          `The permission ${actions.join(', ')} of ${
            grantee.node.path
          } is for ${resource}, and no wildcardReason says why it cannot be narrower.`,
        );
      }
      acknowledgeWildcard(grantee, resource, wildcardReason);
    }
    return new PolicyStatement({ actions, resources, conditions });
  });
}

function isWildcard(resource: string): boolean {
  return !Token.isUnresolved(resource) && resource.includes('*');
}
