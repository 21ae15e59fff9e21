export { AwsOrganizationalUnitPicker } from './AwsOrganizationalUnitPicker';
export { organizationalUnitField } from './organizationalUnitField';
export {
  AwsOrganizationalUnitPickerSchema,
  type AwsOrganizationalUnitPickerProps,
} from './schema';
export { validateOrganizationalUnit } from './validateOrganizationalUnit';
