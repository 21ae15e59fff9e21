interface Statement {
  Effect?: string;
  Action?: string | string[];
  Principal?: string | { AWS?: string | string[] };
  Condition?: Record<string, Record<string, string | string[]>>;
}

/**
 * Reads a role's trust policy: does it let this caller in? Only `AWS`
 * principals and the condition `sts:ExternalId` are understood; a statement
 * with any other condition lets nobody in, and a Deny of the caller wins.
 *
 * @param options - `trustPolicy`: JSON text; `principalArn`: the caller's;
 * `accountId`: the caller's account
 */
export function mayAssumeRole(options: {
  trustPolicy: string;
  accountId: string;
  principalArn: string;
  externalId?: string;
}): boolean {
  const { Statement: found } = JSON.parse(options.trustPolicy) as {
    Statement?: Statement | Statement[];
  };
  const matching = listOf(found).filter(
    statement =>
      matchesAction(statement) &&
      matchesPrincipal(statement, options) &&
      matchesExternalId(statement, options.externalId),
  );
  return (
    matching.some(({ Effect }) => Effect === 'Allow') &&
    !matching.some(({ Effect }) => Effect === 'Deny')
  );
}

function matchesAction({ Action }: Statement): boolean {
  return listOf(Action).some(action =>
    ['sts:AssumeRole', 'sts:*', '*'].includes(action),
  );
}

function matchesPrincipal(
  { Principal }: Statement,
  { accountId, principalArn }: { accountId: string; principalArn: string },
): boolean {
  const trusted =
    typeof Principal === 'string' ? [Principal] : listOf(Principal?.AWS);
  return trusted.some(
    principal =>
      principal === '*' ||
      principal === accountId ||
      principal === `arn:aws:iam::${accountId}:root` ||
      principal === principalArn ||
      principal === roleOfSession(principalArn),
  );
}

function matchesExternalId(
  { Condition }: Statement,
  externalId?: string,
): boolean {
  return Object.entries(Condition ?? {}).every(
    ([operator, keys]) =>
      operator === 'StringEquals' &&
      Object.entries(keys).every(
        ([key, values]) =>
          key.toLowerCase() === 'sts:externalid' &&
          externalId !== undefined &&
          listOf(values).includes(externalId),
      ),
  );
}

/** `assumed-role/Name/session` of STS as the `role/Name` of IAM. */
function roleOfSession(arn: string): string | undefined {
  const match = /^arn:aws:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn);
  return match ? `arn:aws:iam::${match[1]}:role/${match[2]}` : undefined;
}

function listOf<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value : [value];
}
