import * as sns from '@aws-sdk/client-sns';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { defineService } from '../../wire/defineService';
import { SandboxService } from '../../wire/SandboxService';
import { invalidParameter } from './snsErrors';
import { subscriptionHandlers } from './subscriptionHandlers';
import { topicHandlers } from './topicHandlers';

/** Amazon SNS; what is published lands in the outbox. */
export function createSnsService(runtime: SandboxRuntime): SandboxService {
  return defineService({
    module: sns,
    id: 'sns',
    refuseInput: ({ path }) => invalidParameter(path),
    handlers: {
      ...topicHandlers(runtime),
      ...subscriptionHandlers(runtime),
    },
    notes: {
      '*': 'Messages go to /_sandbox/outbox; nothing is delivered to HTTP, SQS or Lambda. No FIFO topics, no topic policies.',
    },
  });
}
