import { AwsError } from '../../wire/AwsError';

/**
 * The bare address of `Name <address>` or of an address alone.
 *
 * @throws AwsError InvalidParameterValue when there is none
 */
export function bareAddress(text: string): string {
  const address = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text.trim();
  if (!/^[^\s@<>,]+@[^\s@<>,]+$/.test(address)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Missing final '@domain' or illegal address: ${text}`,
    );
  }
  return address;
}

/** The domain of an address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
