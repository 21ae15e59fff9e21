import { watchPipeline } from '@landing-zone/aws/accounts';
import {
  createCodePipelineClient,
  createS3Client,
} from '@landing-zone/aws/clients';
import { readEnvironment } from '../../environment';
import { createWorkflowHandler } from '../createWorkflowHandler';
import { accountRequestWorkflow } from '../workflow';

const { values, connection } = readEnvironment(
  accountRequestWorkflow.functions.WatchPipeline.environmentKeys,
);
const dependencies = {
  s3: createS3Client(connection),
  codePipeline: createCodePipelineClient(connection),
  pipelineName: values.LZA_PIPELINE_NAME,
  configurationOwner: values.CONFIGURATION_OWNER,
};

/** Looks how the pipeline run of the request stands. */
export const handler = createWorkflowHandler(event =>
  watchPipeline(dependencies, event),
);
