import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * Value and options of the form field `AwsAccountNamePicker`.
 *
 * @public
 */
export const AwsAccountNamePickerSchema = makeFieldSchema({
  output: z => z.string().describe('Name of the AWS account'),
  uiOptions: z =>
    z.object({
      placeholder: z
        .string()
        .optional()
        .describe('Text in the field while it is empty'),
      showEmail: z
        .boolean()
        .optional()
        .describe(
          'Whether the root e-mail address that would be generated from the name is shown; by default it is',
        ),
    }),
});

/**
 * Props of the form field `AwsAccountNamePicker`.
 *
 * @public
 */
export type AwsAccountNamePickerProps =
  typeof AwsAccountNamePickerSchema.TProps;
