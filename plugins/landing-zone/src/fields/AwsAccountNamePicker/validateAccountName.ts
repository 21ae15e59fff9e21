import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { checkAccountName } from '@landing-zone/core/accounts';
import { landingZoneApiRef } from '../../api';
import { describeError } from '../../format/describeError';
import { translationOf } from '../translationOf';
import { nameProblemText } from './nameProblemText';

const TIMEOUT_MS = 15_000;

/**
 * Lets a form go on only with a name that keeps the rules and is free in the
 * organization. When that cannot be found out, the form stays and says why.
 *
 * @param name - The value of the field.
 * @param validation - Told every problem.
 * @param context - The apis of the app.
 */
export const validateAccountName: CustomFieldValidator<string> =
  async function validateAccountName(name, validation, { apiHolder }) {
    // An empty field is a matter of the template's `required`.
    if (!name) {
      return;
    }
    const t = translationOf(apiHolder);
    const broken = checkAccountName({ name, accounts: [] });
    if (broken.length > 0) {
      broken.forEach(problem => validation.addError(nameProblemText(problem)));
      return;
    }
    try {
      const { available, problems } = await apiHolder
        .get(landingZoneApiRef)!
        .checkAccountName(name, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!available && problems.length === 0) {
        validation.addError(t('fields.accountName.refused'));
      }
      problems.forEach(problem =>
        validation.addError(nameProblemText(problem)),
      );
    } catch (error) {
      validation.addError(
        t('fields.accountName.failed', {
          reason: describeError(error) ?? t('common.networkFailure'),
        }),
      );
    }
  };
