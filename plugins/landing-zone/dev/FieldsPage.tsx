import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { Container } from '@backstage/ui';
import {
  AwsAccountNamePicker,
  validateAccountName,
} from '../src/fields/AwsAccountNamePicker';
import {
  AwsOrganizationalUnitPicker,
  validateOrganizationalUnit,
} from '../src/fields/AwsOrganizationalUnitPicker';

const manifest = {
  title: 'Request an account',
  steps: [
    {
      title: 'Account',
      schema: {
        type: 'object',
        required: ['name', 'organizationalUnit'],
        properties: {
          name: { type: 'string', 'ui:field': 'AwsAccountNamePicker' },
          organizationalUnit: {
            type: 'string',
            'ui:field': 'AwsOrganizationalUnitPicker',
          },
        },
      },
    },
  ],
};

const extensions = [
  {
    name: 'AwsAccountNamePicker',
    component: AwsAccountNamePicker,
    validation: validateAccountName,
  },
  {
    name: 'AwsOrganizationalUnitPicker',
    component: AwsOrganizationalUnitPicker,
    validation: validateOrganizationalUnit,
  },
];

/** The form of a template with the fields of this plugin, in both themes. */
export function FieldsPage() {
  return (
    <Container py="5">
      {(['mui', 'bui'] as const).map(theme => (
        <Stepper
          key={theme}
          manifest={manifest}
          extensions={extensions}
          formProps={{ EXPERIMENTAL_theme: theme }}
          onCreate={async () => {}}
        />
      ))}
    </Container>
  );
}
