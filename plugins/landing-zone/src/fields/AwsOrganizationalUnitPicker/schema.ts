import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * Value and options of the form field `AwsOrganizationalUnitPicker`.
 *
 * @public
 */
export const AwsOrganizationalUnitPickerSchema = makeFieldSchema({
  output: z =>
    z
      .string()
      .describe(
        'Path of the organizational unit, as Workloads/Production; Root for the root',
      ),
  uiOptions: z =>
    z.object({
      under: z
        .string()
        .optional()
        .describe(
          'Path of an organizational unit: only it and those below it are offered',
        ),
      hideUnavailable: z
        .boolean()
        .optional()
        .describe(
          'Whether organizational units are left out in which, and below which, no account can be requested; by default they are shown with the reason',
        ),
    }),
});

/**
 * Props of the form field `AwsOrganizationalUnitPicker`.
 *
 * @public
 */
export type AwsOrganizationalUnitPickerProps =
  typeof AwsOrganizationalUnitPickerSchema.TProps;
