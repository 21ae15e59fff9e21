import { mayAssumeRole } from './mayAssumeRole';

const caller = {
  accountId: '100000000001',
  principalArn: 'arn:aws:sts::100000000001:assumed-role/Portal/session',
};

function allows(statements: object[], externalId?: string): boolean {
  const trustPolicy = JSON.stringify({ Statement: statements });
  return mayAssumeRole({ ...caller, trustPolicy, externalId });
}

function statement(principal: unknown, others: object = {}) {
  return {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: principal,
    ...others,
  };
}

describe('mayAssumeRole', () => {
  it.each([
    ['*'],
    [{ AWS: '*' }],
    [{ AWS: '100000000001' }],
    [{ AWS: 'arn:aws:iam::100000000001:root' }],
    [{ AWS: ['arn:aws:iam::2:root', 'arn:aws:iam::100000000001:role/Portal'] }],
    [{ AWS: caller.principalArn }],
  ])('lets in the trusted %j', principal => {
    expect(allows([statement(principal)])).toBe(true);
  });

  it.each([
    [{ Service: 'lambda.amazonaws.com' }],
    [{ AWS: 'arn:aws:iam::100000000002:root' }],
    [{ AWS: 'arn:aws:iam::100000000001:role/Other' }],
  ])('keeps out everybody but %j', principal => {
    expect(allows([statement(principal)])).toBe(false);
  });

  it('keeps out whom a statement denies', () => {
    const denied = statement(
      { AWS: 'arn:aws:iam::100000000001:role/Portal' },
      { Effect: 'Deny' },
    );
    expect(allows([statement('*'), denied])).toBe(false);
  });

  it('keeps everybody out by a condition that it does not understand', () => {
    const Condition = { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } };
    expect(allows([statement('*', { Condition })])).toBe(false);
  });

  it('asks for the external id', () => {
    const Condition = { StringEquals: { 'sts:ExternalId': ['a', 'b'] } };
    expect(allows([statement('*', { Condition })], 'b')).toBe(true);
    expect(allows([statement('*', { Condition })], 'c')).toBe(false);
    expect(allows([statement('*', { Condition })])).toBe(false);
  });

  it('keeps everybody out of other actions', () => {
    const others = { Action: 'sts:AssumeRoleWithSAML' };
    expect(allows([statement('*', others)])).toBe(false);
  });
});
