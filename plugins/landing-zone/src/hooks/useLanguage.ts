import { useApiHolder } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import { useEffect, useState } from 'react';

const DEFAULT_LANGUAGE = 'en';

/**
 * The language that the person chose for the app, for dates and numbers in it.
 *
 * @returns A BCP 47 language tag; English when the app has no choice.
 */
export function useLanguage(): string {
  const languageApi = useApiHolder().get(appLanguageApiRef);
  const [language, setLanguage] = useState(
    () => languageApi?.getLanguage().language ?? DEFAULT_LANGUAGE,
  );

  useEffect(() => {
    const subscription = languageApi
      ?.language$()
      .subscribe(choice => setLanguage(choice.language));
    return () => subscription?.unsubscribe();
  }, [languageApi]);

  return language;
}
