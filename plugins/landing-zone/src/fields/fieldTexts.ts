import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/**
 * Title, description and placeholder of a form field, as the template says
 * them.
 *
 * @param props - What the form passes to the field.
 * @param defaults - Title and description for templates that say none.
 */
export function fieldTexts(
  props: Pick<
    FieldExtensionComponentProps<string, { placeholder?: string }>,
    'schema' | 'uiSchema'
  >,
  defaults: { title: string; description: string },
) {
  const { schema, uiSchema } = props;
  const options = uiSchema['ui:options'];
  return {
    title:
      uiSchema['ui:title'] ?? options?.title ?? schema.title ?? defaults.title,
    description:
      uiSchema['ui:description'] ??
      options?.description ??
      schema.description ??
      defaults.description,
    placeholder: uiSchema['ui:placeholder'] ?? options?.placeholder,
  };
}
