import { createHash } from 'node:crypto';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { isError } from '@backstage/errors';
import { ActionFailure } from '../../services/code-pipeline/ActionFailure';
import { ActionOutcome } from '../../services/code-pipeline/ActionRunner';
import { StageRun } from './StageRun';

const SUMMARY_KEY = 'codepipeline-artifact-revision-summary';

/**
 * Fetches a source: of the accelerator always the same commit, of the
 * configuration the version that is current when the action starts, or the one
 * that the execution was started with.
 *
 * @throws ActionFailure when there is no object, or the bucket has no versions
 */
export async function runSourceAction(stage: StageRun): Promise<ActionOutcome> {
  const { action } = stage.run;
  if (action.actionTypeId?.provider !== 'S3') {
    await stage.waitFor(1);
    const branch = action.configuration?.Branch ?? '';
    const revisionId = createHash('sha1').update(branch).digest('hex');
    return { revision: { revisionId, revisionSummary: branch } };
  }
  const revision = await readRevision(stage);
  await stage.waitFor(1);
  return { summary: revision.revisionSummary, revision };
}

async function readRevision({ context, run }: StageRun) {
  const { S3Bucket: Bucket, S3ObjectKey: Key } = run.action.configuration ?? {};
  const { revisionValue } =
    run.execution.overrides.find(
      ({ actionName, revisionType }) =>
        actionName === run.action.name &&
        revisionType === 'S3_OBJECT_VERSION_ID',
    ) ?? {};
  const { s3 } = context.clients.member(run.pipeline.accountId);
  const object = await s3
    .send(new HeadObjectCommand({ Bucket, Key, VersionId: revisionValue }))
    .catch(error => {
      throw isMissing(error)
        ? fail(
            `The object with key '${Key}' does not exist in the bucket '${Bucket}', or not in the version asked for`,
          )
        : error;
    });
  if (!object.VersionId || object.VersionId === 'null') {
    throw fail(
      `The bucket '${Bucket}' does not have versioning enabled, which an Amazon S3 source needs`,
    );
  }
  return {
    revisionId: object.VersionId,
    revisionSummary:
      object.Metadata?.[SUMMARY_KEY] ??
      `Amazon S3 version id: ${object.VersionId}`,
    created: object.LastModified?.toISOString(),
  };
}

function isMissing(error: unknown): boolean {
  return (
    isError(error) &&
    ['NotFound', 'NoSuchKey', 'NoSuchBucket', 'NoSuchVersion'].includes(
      error.name,
    )
  );
}

function fail(message: string): ActionFailure {
  return new ActionFailure({ code: 'ConfigurationError', message });
}
