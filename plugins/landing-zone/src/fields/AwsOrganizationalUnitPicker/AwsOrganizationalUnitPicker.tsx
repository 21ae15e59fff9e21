import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { ErrorAlert } from '../../components/ErrorAlert';
import { useOrganizationalUnits } from '../../hooks/useOrganizationalUnits';
import { landingZoneTranslationRef } from '../../translation';
import { FieldSurface } from '../FieldSurface';
import { fieldTexts } from '../fieldTexts';
import { OrganizationalUnitChooser } from './OrganizationalUnitChooser';
import type { AwsOrganizationalUnitPickerProps } from './schema';

/**
 * A form field for the organizational unit of a new AWS account. Its value is
 * the path. Those in which no account can be requested are shown with the
 * reason.
 *
 * @public
 */
export function AwsOrganizationalUnitPicker(
  props: AwsOrganizationalUnitPickerProps,
) {
  const { formData, onChange, required, disabled, readonly } = props;
  const { rawErrors = [], uiSchema } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const { value, error, isPending, reload } = useOrganizationalUnits();
  const { title, description } = fieldTexts(props, {
    title: t('fields.organizationalUnit.title'),
    description: t('fields.organizationalUnit.description'),
  });

  function content() {
    if (value) {
      return (
        <OrganizationalUnitChooser
          title={title}
          units={value.items}
          path={formData}
          under={uiSchema['ui:options']?.under}
          hideUnavailable={uiSchema['ui:options']?.hideUnavailable}
          isRequired={required}
          isDisabled={disabled || readonly}
          onChange={onChange}
        />
      );
    }
    if (error) {
      return (
        <ErrorAlert
          title={t('fields.organizationalUnit.loadFailed')}
          error={error}
          onRetry={reload}
          isRetrying={isPending}
        />
      );
    }
    return (
      <Flex direction="column" gap="2">
        <VisuallyHidden role="status">
          {t('fields.organizationalUnit.loading')}
        </VisuallyHidden>
        <Skeleton width="30%" height={20} />
        <Skeleton width="100%" height={160} />
      </Flex>
    );
  }

  return (
    <ScaffolderField
      rawErrors={rawErrors}
      rawDescription={description}
      required={required}
      disabled={disabled}
    >
      <FieldSurface>{content()}</FieldSurface>
    </ScaffolderField>
  );
}
