import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

/** The form field `AwsAccountNamePicker` for templates. */
export const accountNameFormField = FormFieldBlueprint.make({
  name: 'aws-account-name-picker',
  params: {
    field: () =>
      import('../fields/AwsAccountNamePicker').then(m => m.accountNameField),
  },
});

/** The form field `AwsOrganizationalUnitPicker` for templates. */
export const organizationalUnitFormField = FormFieldBlueprint.make({
  name: 'aws-organizational-unit-picker',
  params: {
    field: () =>
      import('../fields/AwsOrganizationalUnitPicker').then(
        m => m.organizationalUnitField,
      ),
  },
});
