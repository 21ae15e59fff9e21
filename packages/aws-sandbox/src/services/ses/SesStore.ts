import { SandboxState } from '../../state/SandboxState';

/** An identity as it is kept. */
export interface StoredIdentity {
  /** An address or a domain, as it was given. */
  name: string;
  /** ISO 8601; verified from then on. */
  verified: string;
  /** What a domain's owner would put into DNS. */
  token?: string;
}

/** Identities by lower-case name, by `<account>/<region>`. */
export type SesStore = Record<string, Record<string, StoredIdentity>>;

/** The identities of an account in a region. */
export function identitiesOf(
  state: SandboxState,
  { accountId, region }: { accountId: string; region: string },
): Record<string, StoredIdentity> {
  const store = state.store<SesStore>('ses', () => ({}));
  const place = `${accountId}/${region}`;
  store[place] ??= {};
  return store[place];
}
