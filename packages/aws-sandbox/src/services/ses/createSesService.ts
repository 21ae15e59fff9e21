import * as ses from '@aws-sdk/client-ses';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { defineService } from '../../wire/defineService';
import { SandboxService } from '../../wire/SandboxService';
import { identityHandlers } from './identityHandlers';
import { sendHandlers } from './sendHandlers';

/** Amazon SES, version 1 of its API; mails land in the outbox. */
export function createSesService(runtime: SandboxRuntime): SandboxService {
  return defineService({
    module: ses,
    id: 'ses',
    handlers: { ...identityHandlers(runtime), ...sendHandlers() },
    notes: {
      '*': 'Mails go to /_sandbox/outbox; recipients need no verification, and nothing bounces.',
      VerifyEmailIdentity:
        'Verified by itself a minute later, by the clock of the sandbox.',
      SendRawEmail: 'MIME parts are shown as they are.',
    },
  });
}
