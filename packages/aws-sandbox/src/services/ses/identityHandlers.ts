import { randomBytes } from 'node:crypto';
import type * as ses from '@aws-sdk/client-ses';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { own, setOwn } from '../shared/own';
import { compareNames, paginateByName } from '../shared/paginateByName';
import { bareAddress } from './mailAddress';
import { identitiesOf, StoredIdentity } from './SesStore';

/** Somebody clicks the link, or DNS is read, a minute later. */
const VERIFICATION_MILLISECONDS = 60_000;

/** Identities: they are pending for a while, then verified. */
export function identityHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof ses> {
  const { clock, state } = runtime;

  function verify(context: RequestContext, name: string, token?: string) {
    const identities = identitiesOf(state, context);
    const key = name.toLowerCase();
    const wait = VERIFICATION_MILLISECONDS / clock.timeScale;
    const verified = new Date(clock.now().getTime() + wait).toISOString();
    const identity: StoredIdentity = { name, verified, token };
    setOwn(identities, key, own(identities, key) ?? identity);
    state.changed();
    return own(identities, key);
  }

  return {
    VerifyEmailIdentity({ EmailAddress = '' }, context) {
      verify(context, bareAddress(EmailAddress));
      return {};
    },
    VerifyDomainIdentity({ Domain = '' }, context) {
      if (!/^([a-z0-9-]+\.)+[a-z]{2,}$/i.test(Domain)) {
        throw new AwsError(
          'InvalidParameterValue',
          `Invalid domain name ${Domain}.`,
        );
      }
      const token = randomBytes(32).toString('base64');
      return { VerificationToken: verify(context, Domain, token)?.token };
    },
    DeleteIdentity({ Identity = '' }, context) {
      delete identitiesOf(state, context)[Identity.toLowerCase()];
      state.changed();
      return {};
    },
    ListIdentities(input, context) {
      const { IdentityType, MaxItems = 100, NextToken } = input;
      const names = Object.values(identitiesOf(state, context))
        .map(({ name }) => name)
        .filter(name => isOfType(name, IdentityType))
        .sort(compareNames);
      const { items, nextToken } = paginateByName({
        items: names,
        nameOf: name => name,
        size: Math.min(Math.max(MaxItems, 1), 1000),
        token: NextToken,
        query: [context.accountId, context.region, IdentityType],
        invalidToken: () =>
          new AwsError('InvalidParameterValue', 'The NextToken is not valid.'),
      });
      return { Identities: items, NextToken: nextToken };
    },
    GetIdentityVerificationAttributes({ Identities = [] }, context) {
      const known = identitiesOf(state, context);
      const entries = Identities.flatMap(name => {
        const identity = own(known, name.toLowerCase());
        return identity ? [[name, attributesOf(identity)] as const] : [];
      });
      return { VerificationAttributes: Object.fromEntries(entries) };
    },
  };

  function attributesOf({ verified, token }: StoredIdentity) {
    const isVerified = new Date(verified) <= clock.now();
    return {
      VerificationStatus: isVerified ? 'Success' : 'Pending',
      VerificationToken: token,
    } satisfies ses.IdentityVerificationAttributes;
  }
}

function isOfType(name: string, type?: ses.IdentityType): boolean {
  return type === undefined || (type === 'EmailAddress') === name.includes('@');
}
