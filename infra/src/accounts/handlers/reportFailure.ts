import { reportFailure } from '@landing-zone/aws/accounts';
import {
  createCodePipelineClient,
  createOrganizationsClient,
  createS3Client,
  createServiceCatalogClient,
  createSesClient,
  createSfnClient,
  createSnsClient,
  createSsmClient,
} from '@landing-zone/aws/clients';
import { createHandler } from '../../createHandler';
import { readEnvironment } from '../../environment';
import { accountRequestWorkflow } from '../workflow';

const { values, connection } = readEnvironment(
  accountRequestWorkflow.functions.ReportFailure.environmentKeys,
);
const dependencies = {
  sfn: createSfnClient(connection),
  ssm: createSsmClient(connection),
  ses: createSesClient(connection),
  sns: createSnsClient(connection),
  organizations: createOrganizationsClient(connection),
  s3: createS3Client(connection),
  codePipeline: createCodePipelineClient(connection),
  serviceCatalog: createServiceCatalogClient(connection),
  pipelineName: values.LZA_PIPELINE_NAME,
  configurationOwner: values.CONFIGURATION_OWNER,
  mailFrom: values.MAIL_FROM,
  operatorsTopicArn: values.OPERATORS_TOPIC_ARN,
  portalUrl: values.PORTAL_URL,
};

/** Tells requester and operators of an execution that did not succeed. */
export const handler = createHandler<
  Parameters<typeof reportFailure>[1],
  Awaited<ReturnType<typeof reportFailure>>
>({
  run: event => reportFailure(dependencies, event),
  logKeys: ({ detail }) => ({
    executionArn: detail.executionArn,
    executionStatus: detail.status,
  }),
});
