import { Validations } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/**
 * Acknowledges cdk-nag's finding about one wildcard.
 *
 * @param grantee - The construct below which the policy lies.
 * @param resource - The resource with the wildcard.
 * @param reason - Why it cannot be narrower.
 */
export function acknowledgeWildcard(
  grantee: IConstruct,
  resource: string,
  reason: string,
): void {
  Validations.of(grantee).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${resource}]`,
    reason,
  });
}
