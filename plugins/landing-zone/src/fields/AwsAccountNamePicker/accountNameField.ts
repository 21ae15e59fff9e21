import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { AwsAccountNamePicker } from './AwsAccountNamePicker';
import { AwsAccountNamePickerSchema } from './schema';
import { validateAccountName } from './validateAccountName';

/** The form field `AwsAccountNamePicker` with its validation and schema. */
export const accountNameField = createFormField({
  name: 'AwsAccountNamePicker',
  component: AwsAccountNamePicker,
  validation: validateAccountName,
  schema: AwsAccountNamePickerSchema,
});
