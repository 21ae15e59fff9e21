import { setTimeout as wait } from 'node:timers/promises';
import {
  GetPipelineExecutionCommand,
  ListPipelineExecutionsCommand,
  StartPipelineExecutionCommand,
} from '@aws-sdk/client-codepipeline';
import { addWorkloadAccount } from '@landing-zone/core/accounts';
import { updateConfiguration } from '../accounts/archive/updateConfiguration';
import {
  entryComment,
  toWorkloadEntry,
} from '../accounts/configuration/workloadEntry';
import { startPipeline } from '../accounts/workflow/startPipeline';
import { watchPipeline } from '../accounts/workflow/watchPipeline';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from '../accounts/workflow/AccountRequestWorkflowState';
import type { TestLandingZone } from './createTestLandingZone';
import { testOrganization } from './landingZoneFiles';

const { pipelineName } = testOrganization;

/** Writes the entry of an event as WriteConfiguration does, and returns the state document after it. */
export async function writeEntry(
  zone: TestLandingZone,
  { state }: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  const entry = toWorkloadEntry(state.account);
  const { versionId } = await updateConfiguration({
    archive: zone.archive,
    clock: {
      ...zone.deps.clock,
      sleep: milliseconds => zone.deps.clock.sleep(milliseconds * 10),
    },
    change: ({ accountsConfig }) =>
      addWorkloadAccount(accountsConfig, entry, {
        comment: entryComment(state.requestId),
      }),
  });
  const now = new Date().toISOString();
  return {
    ...state,
    checked: { checkedAt: now, configurationVersionId: versionId },
    configuration: { versionId, writtenAt: now, changed: true, entry },
  };
}

/** Starts a run by hand, as an operator does. */
export async function startRun(zone: TestLandingZone): Promise<string> {
  const { pipelineExecutionId = '' } = await zone.deps.codePipeline.send(
    new StartPipelineExecutionCommand({ name: pipelineName }),
  );
  return pipelineExecutionId;
}

/** All runs, newest first. */
export async function listRuns(zone: TestLandingZone) {
  const { pipelineExecutionSummaries = [] } = await zone.deps.codePipeline.send(
    new ListPipelineExecutionsCommand({ pipelineName }),
  );
  return pipelineExecutionSummaries;
}

/** Waits until a condition holds, at most ten seconds. */
export async function waitUntil(
  condition: () => Promise<boolean>,
): Promise<void> {
  for (let count = 0; count < 1_000; count++) {
    if (await condition()) return;
    await wait(10);
  }
  throw new Error('the condition did not come to hold');
}

/** Waits until a run has the status. */
export async function waitForRun(
  zone: TestLandingZone,
  pipelineExecutionId: string,
  wanted: string,
): Promise<void> {
  await waitUntil(async () => {
    const { pipelineExecution } = await zone.deps.codePipeline.send(
      new GetPipelineExecutionCommand({ pipelineName, pipelineExecutionId }),
    );
    return pipelineExecution?.status === wanted;
  });
}

/** Waits until a run has taken its archive. */
export async function waitForSource(
  zone: TestLandingZone,
  id: string,
): Promise<void> {
  await waitUntil(async () => {
    const run = (await listRuns(zone)).find(
      ({ pipelineExecutionId }) => pipelineExecutionId === id,
    );
    return Boolean(
      run?.sourceRevisions?.some(
        ({ actionName }) => actionName === 'Configuration',
      ),
    );
  });
}

/** Takes a request from its written entry through StartPipeline and WatchPipeline, as the state machine does. */
export async function runToEnd(
  zone: TestLandingZone,
  written: AccountRequestWorkflowState,
): Promise<AccountRequestWorkflowState> {
  const executionArn = `arn:execution:${written.requestId}`;
  let state = written;
  do {
    state = await startPipeline(zone.deps, { executionArn, state });
    if (state.pipeline?.status === 'waiting') await wait(150);
  } while (state.pipeline?.status === 'waiting');
  do {
    state = await watchPipeline(zone.deps, { executionArn, state });
    if (state.pipeline?.status !== 'Succeeded') await wait(150);
  } while (state.pipeline?.status !== 'Succeeded');
  return state;
}
