import type { ApiHolder } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import { landingZoneTranslationRef } from '../translation';

type Texts = typeof landingZoneTranslationRef.T;

/**
 * The plugin's texts outside of components, as in the validation of a field.
 *
 * @param apiHolder - The apis of the app.
 * @throws Error when the texts of the chosen language are still being loaded.
 */
export function translationOf(
  apiHolder: ApiHolder,
): TranslationFunction<Texts> {
  const snapshot = apiHolder
    .get(translationApiRef)
    ?.getTranslation(landingZoneTranslationRef);
  if (!snapshot?.ready) {
    throw new Error(
      'The texts of the landing-zone plugin are not loaded yet. Try again in a moment.',
    );
  }
  return snapshot.t;
}
