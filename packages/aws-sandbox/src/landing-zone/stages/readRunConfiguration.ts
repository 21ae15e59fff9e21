import { GetObjectCommand } from '@aws-sdk/client-s3';
import { ActionFailure } from '../../services/code-pipeline/ActionFailure';
import { LandingZoneConfiguration } from '../configuration/LandingZoneConfiguration';
import { parseConfiguration } from '../configuration/parseConfiguration';
import { readArchive } from '../configuration/readArchive';
import { LandingZoneContext } from '../LandingZoneContext';
import { failBuild } from './failBuild';
import { StageRun } from './StageRun';

const last = new WeakMap<
  LandingZoneContext,
  { revisionId: string; configuration: LandingZoneConfiguration }
>();

/**
 * Reads the configuration of an execution: the archive in the version that its
 * source stage took, whatever has been written since.
 *
 * @throws ActionFailure when the archive or a file in it cannot be read
 */
export async function readRunConfiguration({
  context,
  run,
}: StageRun): Promise<LandingZoneConfiguration> {
  const { revisionId = '' } =
    run.execution.revisions.find(
      ({ actionName }) => actionName === 'Configuration',
    ) ?? {};
  const known = last.get(context);
  if (known?.revisionId === revisionId) {
    return known.configuration;
  }
  const configuration = await fetchConfiguration({ context, run }, revisionId);
  // A version never changes, and the stages of a run ask for the same one.
  last.set(context, { revisionId, configuration });
  return configuration;
}

async function fetchConfiguration(
  { context, run }: Pick<StageRun, 'context' | 'run'>,
  revisionId: string,
): Promise<LandingZoneConfiguration> {
  const { bucket, key } = context.settings;
  const { s3 } = context.clients.member(run.pipeline.accountId);
  const object = await s3.send(
    new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      VersionId: revisionId,
    }),
  );
  const bytes = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
  const files = await readArchive(bytes).catch(error => {
    throw new ActionFailure({
      code: 'JobFailed',
      message:
        'Build terminated with state: FAILED. Phase: DOWNLOAD_SOURCE, Code: CLIENT_ERROR, ' +
        `Message: ${error.message}`,
    });
  });
  try {
    return parseConfiguration(files);
  } catch (error) {
    throw failBuild(`${error instanceof Error ? error.message : error}`);
  }
}
