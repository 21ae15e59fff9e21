import { Template } from 'aws-cdk-lib/assertions';

/** An Allow statement of an IAM policy in a template. */
export interface PolicyStatementJson {
  Action: string | string[];
  Resource: unknown;
  Condition?: object;
}

/**
 * Collects the statements of all IAM policies of a template.
 *
 * @param template - The template.
 * @returns Statements by the construct id of the role or managed policy:
 *   function keys, `StateMachine` and `PortalAccess`.
 */
export function statementsByRole(
  template: Template,
): Record<string, PolicyStatementJson[]> {
  const policies = {
    ...template.findResources('AWS::IAM::Policy'),
    ...template.findResources('AWS::IAM::ManagedPolicy'),
  };
  return Object.fromEntries(
    Object.entries(policies).map(([id, { Properties }]) => [
      id.replace(/^Functions|(RoleDefault)?Policy\w{8}$/g, ''),
      Properties.PolicyDocument.Statement,
    ]),
  );
}

/**
 * Lists what statements allow.
 *
 * @param statements - Of one role.
 * @returns The actions, sorted, each once.
 */
export function actionsOf(statements: PolicyStatementJson[]): string[] {
  return [...new Set(statements.flatMap(({ Action }) => Action))].sort();
}
