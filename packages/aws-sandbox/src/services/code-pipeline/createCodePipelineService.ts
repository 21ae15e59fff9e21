import * as codepipeline from '@aws-sdk/client-codepipeline';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { defineService } from '../../wire/defineService';
import { SandboxService } from '../../wire/SandboxService';
import { createExecutionReaders } from './createExecutionReaders';
import { createPipelineReaders } from './createPipelineReaders';
import { createPipelineWriters } from './createPipelineWriters';
import { PipelineEngine } from './PipelineEngine';

/**
 * CodePipeline: pipelines are put there by the sandbox itself, callers start,
 * follow, stop and retry their executions.
 *
 * @param runtime - the sandbox whose pipelines are served
 */
export function createCodePipelineService(
  runtime: SandboxRuntime,
): SandboxService {
  const engine = PipelineEngine.of(runtime);
  return defineService({
    module: codepipeline,
    id: 'codepipeline',
    handlers: {
      ...createPipelineReaders({ engine }),
      ...createExecutionReaders({ engine }),
      ...createPipelineWriters({ engine }),
    },
    notes: {
      '*': 'The execution mode is SUPERSEDED. Pipelines cannot be created or changed.',
      StartPipelineExecution:
        'A clientRequestToken is remembered as long as the execution it started; variables are not evaluated.',
      ListActionExecutions: 'Every action is kept for ever.',
    },
  });
}
