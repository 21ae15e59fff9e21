import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { accountCardMessages } from './messages/accountCardMessages';
import { accountRequestMessages } from './messages/accountRequestMessages';
import { commonMessages } from './messages/commonMessages';
import { fieldMessages } from './messages/fieldMessages';

/**
 * Every text of the landing-zone plugin, for translation into other languages.
 *
 * @public
 */
export const landingZoneTranslationRef = createTranslationRef({
  id: 'plugin.landing-zone',
  messages: {
    common: commonMessages,
    accountCard: accountCardMessages,
    requests: accountRequestMessages,
    fields: fieldMessages,
  },
});
