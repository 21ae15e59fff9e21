/**
 * The same pages, cards and form fields for apps on the old frontend system.
 *
 * @packageDocumentation
 */

export {
  AccountRequestsPage,
  AwsAccountNamePickerFieldExtension,
  AwsOrganizationalUnitPickerFieldExtension,
  EntityAwsAccountCard,
  isAwsAccount,
  landingZonePlugin,
} from './legacyPlugin';
