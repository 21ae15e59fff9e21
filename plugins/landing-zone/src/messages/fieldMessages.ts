/** Texts of the form fields for templates. */
export const fieldMessages = {
  accountName: {
    title: 'Account name',
    description: 'Name of the new AWS account, unique in the organization.',
    checking: 'Checking the name',
    available: 'Not used in this organization',
    refused: 'This name cannot be used.',
    email: 'Root e-mail address: {{email}}',
    failed:
      'The name could not be checked, so it cannot be used yet: {{reason}}',
  },
  organizationalUnit: {
    title: 'Organizational unit',
    description:
      'Where the account is placed. Guardrails and policies of the organizational unit apply to it.',
    search: 'Search organizational units',
    loading: 'Loading the organizational units',
    loadFailed: 'The organizational units could not be read',
    empty:
      'There is no organizational unit in which an account can be requested.',
    noMatch: 'No organizational unit matches "{{search}}".',
    accounts_one: '{{count}} account',
    accounts_other: '{{count}} accounts',
    approvedBy: 'Approved by {{group}}',
    notRequestable: 'No account can be requested here',
    chosen: 'Chosen: {{path}}',
    noneChosen: 'Nothing chosen yet',
    required: 'Required',
    unknown:
      'There is no organizational unit with the path "{{path}}". Choose one from the list.',
    refused: 'No account can be requested in "{{path}}": {{reason}}',
    checkFailed:
      'The organizational unit could not be checked, so it cannot be used yet: {{reason}}',
  },
} as const;
