import { CfnOutput } from 'aws-cdk-lib';
import { ArnPrincipal, ManagedPolicy, Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { policyStatements } from '../constructs/policyStatements';
import { InfraConfiguration } from '../configuration';
import { portalPermissions } from './portalPermissions';

/** The name of the policy, and of the role when there is one. */
const portalName = 'landing-zone-portal';

/**
 * What the portal may do in the management account, as a managed policy for the
 * role the portal runs as. When the portal runs elsewhere, and
 * `landingZone.aws.portalPrincipalArn` says as whom, a role of the same name is
 * made that this principal may assume.
 *
 * @public
 */
export class PortalAccess extends Construct {
  /**
   * @param scope - The stack.
   * @param id - The construct's id in the stack.
   * @param props - The portal's configuration.
   */
  constructor(
    scope: Construct,
    id: string,
    props: { configuration: InfraConfiguration },
  ) {
    super(scope, id);
    const { configuration } = props;
    const policy = new ManagedPolicy(this, 'Policy', {
      managedPolicyName: portalName,
      description:
        'Reads the organization and the configuration archive; starts, describes and stops account requests',
    });
    const permissions = portalPermissions(configuration);
    policy.addStatements(...policyStatements({ permissions, grantee: policy }));

    if (configuration.portalPrincipalArn) {
      new Role(this, 'Role', {
        roleName: portalName,
        description: 'What the portal may do in the management account',
        assumedBy: new ArnPrincipal(configuration.portalPrincipalArn),
        managedPolicies: [policy],
      });
    }
    new CfnOutput(this, 'PolicyArn', { value: policy.managedPolicyArn });
  }
}
