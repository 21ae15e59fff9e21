import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { own } from '../shared/own';
import { bareAddress, domainOf } from './mailAddress';
import { identitiesOf } from './SesStore';

/**
 * Checks that a sender may be used: its address or its domain is a verified
 * identity of the caller, or of the account whose identity's ARN is given.
 *
 * @throws AwsError MessageRejected
 */
export function requireVerified(
  source: string,
  context: RequestContext,
  sourceArn?: string,
): void {
  const address = bareAddress(source).toLowerCase();
  const arn = /^arn:aws:ses:([^:]+):(\d{12}):identity\/(.+)$/.exec(
    sourceArn ?? '',
  );
  const [, region, accountId] = arn ?? [];
  const identities = identitiesOf(context.sandbox.state, {
    accountId: accountId ?? context.accountId,
    region: region ?? context.region,
  });
  const names = arn ? [arn[3].toLowerCase()] : [address, domainOf(address)];
  const verified = names
    .filter(name => name === address || name === domainOf(address))
    .map(name => own(identities, name))
    .some(
      identity =>
        identity && new Date(identity.verified) <= context.sandbox.clock.now(),
    );
  if (!verified) {
    throw new AwsError(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region ${context.region.toUpperCase()}: ${source}`,
    );
  }
}
