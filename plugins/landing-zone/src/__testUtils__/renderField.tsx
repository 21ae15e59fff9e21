import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import type { JsonObject } from '@backstage/types';
import type { landingZoneApiMock } from './landingZoneApiMock';

/**
 * Renders the form of a template with one field in it.
 *
 * @param options - `extension` is the field; `property` is how the template
 * describes it; `value` is what it holds at first.
 */
export function renderField<TUiOptions>(options: {
  extension: FieldExtensionOptions<string, TUiOptions>;
  api: ReturnType<typeof landingZoneApiMock>;
  property?: JsonObject;
  required?: boolean;
  value?: string;
  theme?: 'mui' | 'bui';
}) {
  const { extension, api, property, required, value, theme = 'bui' } = options;
  const onCreate = jest.fn(async () => {});
  renderInTestApp(
    <Stepper
      manifest={{
        title: 'Request an account',
        steps: [
          {
            title: 'Account',
            schema: {
              type: 'object',
              required: required ? ['field'] : [],
              properties: {
                field: {
                  type: 'string',
                  title: 'Field',
                  'ui:field': extension.name,
                  ...property,
                },
              },
            },
          },
        ],
      }}
      extensions={[extension]}
      initialState={value === undefined ? {} : { field: value }}
      formProps={{ EXPERIMENTAL_theme: theme }}
      onCreate={onCreate}
    />,
    { apis: [api] },
  );
  return {
    onCreate,
    review: () =>
      userEvent.click(screen.getByRole('button', { name: 'Review' })),
    create: async () => {
      await userEvent.click(
        await screen.findByRole('button', { name: 'Create' }),
      );
    },
  };
}
