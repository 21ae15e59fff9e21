/** Texts of the entity card of an AWS account. */
export const accountCardMessages = {
  title: 'AWS account',
  accountId: 'Account ID',
  email: 'Root e-mail address',
  organizationalUnit: 'Organizational unit',
  owner: 'Owner',
  ownerUnknown: 'No owner tag',
  joined: 'Joined the organization',
  joinedUnknown: 'Not known',
  request: 'Request',
  requestLink: 'Requested in this portal',
  tags: 'Tags',
  tagKey: 'Key',
  tagValue: 'Value',
  noTags: 'This account has no tags.',
  emptyTagValue: '(empty)',
  console: 'AWS console',
  accessPortal: 'Access portal',
  asOf: 'As of',
  loading: 'Loading the AWS account',
  loadFailed: 'The AWS account could not be read',
  state: {
    active: 'Active',
    pendingActivation: 'Pending activation',
    suspended: 'Suspended',
    pendingClosure: 'Pending closure',
    closed: 'Closed',
  },
  stateNote: {
    pendingActivation:
      'AWS is still activating this account. It cannot be used yet.',
    suspended:
      'AWS has suspended this account. Ask AWS Support to make it usable again.',
    pendingClosure: 'This account is being closed.',
    closed:
      'This account is closed. AWS keeps it for 90 days before it is deleted.',
  },
  notFound: {
    title: 'Account not found',
    description:
      'AWS account {{accountId}} is in the catalog, but the landing zone does not show it: it has left the organization, or you may not see it.',
  },
  noAccountId: {
    title: 'No account ID',
    description:
      'This entity does not say which AWS account it stands for. Add the annotation {{annotation}} with the 12-digit account ID.',
  },
} as const;
