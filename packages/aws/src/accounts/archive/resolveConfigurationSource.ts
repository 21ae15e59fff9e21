import {
  GetPipelineCommand,
  type ActionDeclaration,
  type CodePipelineClient,
} from '@aws-sdk/client-codepipeline';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { classifyAwsError } from '../../clients/classifyAwsError';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from '../failures/errorWithRemedy';

const sourceStage = 'Source';

/** Name of the accelerator's source action, and of the source revisions of its runs. */
export const configurationAction = 'Configuration';

/**
 * Where the accelerator's pipeline reads its configuration.
 *
 * @public
 */
export interface ConfigurationSource {
  pipelineName: string;
  bucket: string;
  key: string;
  /** Who may write the archive, as given. */
  owner: string;
}

/**
 * Asks the accelerator's pipeline where its configuration lies (codepipeline:GetPipeline), and
 * refuses a pipeline whose configuration comes from Git: an edit of an archive would do nothing
 * there, or be lost at the next push.
 *
 * @param options - `pipelineName`; `configurationOwner`: passed through as `owner`
 * @throws NotFoundError without such a pipeline or action; ConflictError for another provider than S3
 * @public
 */
export async function resolveConfigurationSource(options: {
  codePipeline: CodePipelineClient;
  pipelineName: string;
  configurationOwner: string;
}): Promise<ConfigurationSource> {
  const { codePipeline, pipelineName, configurationOwner } = options;
  const action = await readAction(codePipeline, pipelineName);
  const provider = action.actionTypeId?.provider;
  if (provider !== 'S3') throw foreignProvider(pipelineName, provider, action);

  const bucket = action.configuration?.S3Bucket;
  const key = action.configuration?.S3ObjectKey;
  if (!bucket || !key) {
    throw errorWithRemedy({
      type: InputError,
      summary: `Action '${configurationAction}' of pipeline ${pipelineName} names no S3Bucket or no S3ObjectKey.`,
      remedy: 'Repair the pipeline by running the accelerator installer again.',
    });
  }
  return { pipelineName, bucket, key, owner: configurationOwner };
}

async function readAction(
  codePipeline: CodePipelineClient,
  pipelineName: string,
): Promise<ActionDeclaration> {
  const { pipeline } = await codePipeline
    .send(new GetPipelineCommand({ name: pipelineName }))
    .catch(error => {
      throw toBackstageError({
        error,
        operation: 'codepipeline:GetPipeline',
        resource: `pipeline ${pipelineName}`,
        ...(classifyAwsError(error) === 'not-found' && {
          remedy:
            'Check landingZone.aws.lza: account, Region and pipelineName must be those of the Landing Zone Accelerator.',
        }),
      });
    });
  const action = pipeline?.stages
    ?.find(stage => stage.name === sourceStage)
    ?.actions?.find(candidate => candidate.name === configurationAction);
  if (action) return action;

  const found = (pipeline?.stages ?? []).flatMap(stage =>
    (stage.actions ?? []).map(({ name }) => `${stage.name}/${name}`),
  );
  throw errorWithRemedy({
    type: NotFoundError,
    summary: `Pipeline ${pipelineName} has no action '${sourceStage}/${configurationAction}'; its first actions are ${
      found.slice(0, 4).join(', ') || 'none'
    }.`,
    remedy:
      "Set landingZone.aws.lza.pipelineName to the accelerator's own pipeline, by default AWSAccelerator-Pipeline.",
  });
}

const repositoryKeys = ['FullRepositoryId', 'RepositoryName', 'Repo'];

function foreignProvider(
  pipelineName: string,
  provider: string | undefined,
  action: ActionDeclaration,
): Error {
  const repository = repositoryKeys
    .map(key => action.configuration?.[key])
    .find(Boolean);
  return errorWithRemedy({
    type: ConflictError,
    summary: `Pipeline ${pipelineName} takes its configuration from ${
      provider ?? 'an unknown provider'
    }${
      repository ? ` (${repository})` : ''
    } and not from S3, so an entry written into an archive would never be run.`,
    remedy: `Add the account to accounts-config.yaml in that repository and let its pipeline run; or move the accelerator to an S3 configuration source (installer parameter ConfigurationRepositoryLocation: s3).`,
  });
}
