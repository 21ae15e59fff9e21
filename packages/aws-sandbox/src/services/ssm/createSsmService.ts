import * as ssm from '@aws-sdk/client-ssm';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { defineService } from '../../wire/defineService';
import { SandboxService } from '../../wire/SandboxService';
import { parameterHandlers } from './parameterHandlers';
import { readHandlers } from './readHandlers';
import { tagHandlers } from './tagHandlers';

/** AWS Systems Manager: Parameter Store, by account and region. */
export function createSsmService(runtime: SandboxRuntime): SandboxService {
  return defineService({
    module: ssm,
    id: 'ssm',
    handlers: {
      ...parameterHandlers(runtime),
      ...readHandlers(runtime),
      ...tagHandlers(runtime),
    },
    notes: {
      '*': 'Parameter Store only; no labels, policies or public parameters under /aws.',
      PutParameter:
        'SecureString values are kept in clear text in the snapshot.',
    },
  });
}
