import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { Button, TextField } from '@backstage/ui';
import { landingZoneTranslationRef } from '../../translation';
import { FieldSurface } from '../FieldSurface';
import { fieldTexts } from '../fieldTexts';
import { AccountNameResult } from './AccountNameResult';
import type { AwsAccountNamePickerProps } from './schema';
import { useAccountNameCheck } from './useAccountNameCheck';
import styles from './AccountNameResult.module.css';

const INVALID_STATES = ['broken', 'refused', 'failed'];

/**
 * A form field for the name of a new AWS account. It says while one types which
 * rules the name breaks and whether the name is free in the organization.
 *
 * @public
 */
export function AwsAccountNamePicker(props: AwsAccountNamePickerProps) {
  const { formData = '', onChange, onBlur, onFocus, idSchema } = props;
  const { required, disabled, readonly, rawErrors = [], uiSchema } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const { check, retry } = useAccountNameCheck(formData);
  const resultId = useId();
  const { title, description, placeholder } = fieldTexts(props, {
    title: t('fields.accountName.title'),
    description: t('fields.accountName.description'),
  });

  return (
    <ScaffolderField
      rawErrors={rawErrors}
      rawDescription={description}
      required={required}
      disabled={disabled}
    >
      <FieldSurface>
        <TextField
          id={idSchema?.$id}
          label={title}
          placeholder={placeholder}
          value={formData}
          onChange={value => onChange(value === '' ? undefined : value)}
          onBlur={() => onBlur?.(idSchema?.$id, formData)}
          onFocus={() => onFocus?.(idSchema?.$id, formData)}
          isRequired={required}
          // The form's own validation asks the backend again; the browser's
          // would stop before.
          validationBehavior="aria"
          isDisabled={disabled}
          isReadOnly={readonly}
          isInvalid={
            rawErrors.length > 0 || INVALID_STATES.includes(check.state)
          }
          autoComplete="off"
          aria-describedby={resultId}
        />
      </FieldSurface>
      <div id={resultId} role="status" className={styles.result}>
        <AccountNameResult
          check={check}
          showEmail={uiSchema['ui:options']?.showEmail ?? true}
        />
      </div>
      {check.state === 'failed' && (
        <div>
          <Button size="small" variant="secondary" onPress={retry}>
            {t('common.retry')}
          </Button>
        </div>
      )}
    </ScaffolderField>
  );
}
