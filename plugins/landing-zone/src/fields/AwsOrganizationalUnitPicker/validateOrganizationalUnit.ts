import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { landingZoneApiRef } from '../../api';
import { describeError } from '../../format/describeError';
import { translationOf } from '../translationOf';

const TIMEOUT_MS = 15_000;

/**
 * Lets a form go on only with an organizational unit in which an account can be
 * requested. When that cannot be found out, the form stays and says why.
 *
 * @param path - The value of the field.
 * @param validation - Told what is wrong.
 * @param context - The apis of the app.
 */
export const validateOrganizationalUnit: CustomFieldValidator<string> =
  async function validateOrganizationalUnit(path, validation, { apiHolder }) {
    // An empty field is a matter of the template's `required`.
    if (!path) {
      return;
    }
    const t = translationOf(apiHolder);
    try {
      const { items } = await apiHolder
        .get(landingZoneApiRef)!
        .listOrganizationalUnits({ signal: AbortSignal.timeout(TIMEOUT_MS) });
      const unit = items.find(item => item.path === path);
      if (!unit) {
        validation.addError(t('fields.organizationalUnit.unknown', { path }));
        return;
      }
      if (!unit.requestable) {
        const reason =
          unit.reason ?? t('fields.organizationalUnit.notRequestable');
        validation.addError(
          t('fields.organizationalUnit.refused', { path, reason }),
        );
      }
    } catch (error) {
      validation.addError(
        t('fields.organizationalUnit.checkFailed', {
          reason: describeError(error) ?? t('common.networkFailure'),
        }),
      );
    }
  };
