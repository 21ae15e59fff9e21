export { accountNameField } from './accountNameField';
export { AwsAccountNamePicker } from './AwsAccountNamePicker';
export {
  AwsAccountNamePickerSchema,
  type AwsAccountNamePickerProps,
} from './schema';
export { validateAccountName } from './validateAccountName';
