import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { AwsOrganizationalUnitPicker } from './AwsOrganizationalUnitPicker';
import { AwsOrganizationalUnitPickerSchema } from './schema';
import { validateOrganizationalUnit } from './validateOrganizationalUnit';

/** The form field `AwsOrganizationalUnitPicker` with its validation and schema. */
export const organizationalUnitField = createFormField({
  name: 'AwsOrganizationalUnitPicker',
  component: AwsOrganizationalUnitPicker,
  validation: validateOrganizationalUnit,
  schema: AwsOrganizationalUnitPickerSchema,
});
