import { App, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { policyStatements } from './policyStatements';

describe('policyStatements', () => {
  const grantee = new Construct(new Stack(new App(), 'Stack'), 'Role');

  it.each(['s3:*', 's3:Get*', '*'])('refuses the action %s', action => {
    expect(() =>
      policyStatements({
        grantee,
        permissions: [
          { actions: [action], resources: ['a'], wildcardReason: 'because' },
        ],
      }),
    ).toThrow(action);
  });

  it('refuses a wildcard resource without a reason', () => {
    expect(() =>
      policyStatements({
        grantee,
        permissions: [{ actions: ['s3:GetObject'], resources: ['arn:a:*'] }],
      }),
    ).toThrow(/s3:GetObject.*arn:a:\*.*wildcardReason/);
  });

  it('makes one statement of each permission', () => {
    const statements = policyStatements({
      grantee,
      permissions: [
        { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::bucket/key'] },
        {
          actions: ['ses:SendEmail'],
          resources: ['*'],
          wildcardReason: 'because',
          conditions: { StringEquals: { 'ses:FromAddress': 'a@example.com' } },
        },
      ],
    });
    expect(statements.map(statement => statement.toJSON())).toEqual([
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::bucket/key',
      },
      {
        Effect: 'Allow',
        Action: 'ses:SendEmail',
        Resource: '*',
        Condition: { StringEquals: { 'ses:FromAddress': 'a@example.com' } },
      },
    ]);
  });
});
