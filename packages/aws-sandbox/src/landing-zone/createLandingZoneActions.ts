import {
  ActionRun,
  ActionRunner,
} from '../services/code-pipeline/ActionRunner';
import { LandingZoneContext } from './LandingZoneContext';
import { createAccounts } from './stages/createAccounts';
import { deployStage } from './stages/deployStage';
import { failBuild } from './stages/failBuild';
import { prepareEnvironment } from './stages/prepareEnvironment';
import { runSourceAction } from './stages/runSourceAction';
import { StageRun, StageWork } from './stages/StageRun';

/** Stages that do their work in the course of their time, not at its end. */
const gradual: Record<string, StageWork> = { Accounts: createAccounts };

const atEnd: Record<string, StageWork> = { Prepare: prepareEnvironment };

/**
 * What does the work of the accelerator's pipeline. Of a stage with several
 * actions the last one does it, the others take their time.
 *
 * @param context - what the stages work with
 */
export function createLandingZoneActions(
  context: LandingZoneContext,
): ActionRunner {
  return async run => {
    const stage: StageRun = {
      context,
      run,
      waitFor: (share, signal = run.signal) =>
        waitFor({ context, run, share, signal }),
    };
    const { stageName } = run;
    if (run.action.actionTypeId?.category === 'Source') {
      return runSourceAction(stage);
    }
    if (!isLast(run)) {
      await stage.waitFor(1);
      return {};
    }
    const work = gradual[stageName] ?? atEnd[stageName] ?? deployStage;
    if (!gradual[stageName]) {
      await stage.waitFor(1);
    }
    meetFault(context, stageName, 'before');
    const summary = await work(stage);
    meetFault(context, stageName, 'after');
    return { summary };
  };
}

function actionsOf({ pipeline, stageName }: ActionRun) {
  const stage = pipeline.declaration.stages?.find(
    ({ name }) => name === stageName,
  );
  return stage?.actions ?? [];
}

function isLast(run: ActionRun): boolean {
  const actions = actionsOf(run);
  return actions[actions.length - 1]?.name === run.action.name;
}

function meetFault(
  { faults }: LandingZoneContext,
  stageName: string,
  moment: 'before' | 'after',
): void {
  const fault = faults.take(stageName, moment);
  if (fault) {
    throw failBuild(fault.message);
  }
}

/** The stage's minutes are shared by its run orders, which follow each other. */
async function waitFor(options: {
  context: LandingZoneContext;
  run: ActionRun;
  share: number;
  signal: AbortSignal;
}): Promise<void> {
  const { context, run, share, signal } = options;
  const { clock } = context.runtime;
  const minutes =
    context.settings.stages.find(({ name }) => name === run.stageName)
      ?.minutes ?? 1;
  const orders = new Set(actionsOf(run).map(({ runOrder }) => runOrder ?? 1));
  const length = (minutes * 60_000) / orders.size;
  const passed = clock.now().getTime() - Date.parse(run.record.startTime);
  const left = length * share - passed * clock.timeScale;
  if (left > 0) {
    await clock.sleep(left, signal);
  }
}
