import { randomUUID } from 'node:crypto';
import { StoredExecution } from './StoredPipeline';

/**
 * A new execution, which stands before no stage yet.
 *
 * @param options - `now`: ISO time; `triggerDetail`: the ARN of who starts it
 */
export function createExecution(options: {
  now: string;
  clientRequestToken: string | undefined;
  overrides: StoredExecution['overrides'];
  triggerDetail: string;
}): StoredExecution {
  const { now, clientRequestToken, overrides, triggerDetail } = options;
  return {
    id: randomUUID(),
    status: 'InProgress',
    startTime: now,
    lastUpdateTime: now,
    trigger: { triggerType: 'StartPipelineExecution', triggerDetail },
    clientRequestToken,
    overrides,
    revisions: [],
    stageName: '',
    position: 'waiting',
    actions: [],
  };
}
