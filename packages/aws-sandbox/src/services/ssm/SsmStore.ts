import { SandboxState } from '../../state/SandboxState';
import { RequestContext } from '../../wire/RequestContext';

/** One version of a parameter as it is kept. */
export interface StoredParameterVersion {
  version: number;
  value: string;
  type: 'String' | 'StringList' | 'SecureString';
  description?: string;
  tier: 'Standard' | 'Advanced';
  dataType: string;
  allowedPattern?: string;
  keyId?: string;
  /** ISO 8601. */
  lastModified: string;
  lastModifiedUser: string;
}

/** A parameter as it is kept. */
export interface StoredParameter {
  name: string;
  /** The oldest first; at most a hundred. */
  versions: StoredParameterVersion[];
  tags: Record<string, string>;
}

/** Parameters by name, by `<account>/<region>`. */
export type SsmStore = Record<string, Record<string, StoredParameter>>;

/** The parameters of the caller's account in its region. */
export function parametersOf(
  state: SandboxState,
  { accountId, region }: Pick<RequestContext, 'accountId' | 'region'>,
): Record<string, StoredParameter> {
  const store = state.store<SsmStore>('ssm', () => ({}));
  const place = `${accountId}/${region}`;
  store[place] ??= {};
  return store[place];
}
