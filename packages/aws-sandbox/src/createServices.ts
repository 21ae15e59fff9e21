import { LambdaHost } from './lambda/LambdaHost';
import { createCodePipelineService } from './services/code-pipeline/createCodePipelineService';
import { createEventBridgeService } from './services/events/createEventBridgeService';
import { createIamService } from './services/iam/createIamService';
import { createLambdaService } from './services/lambda/createLambdaService';
import { createOrganizationsService } from './services/organizations/createOrganizationsService';
import { createS3Service } from './services/s3/createS3Service';
import { createServiceCatalogService } from './services/service-catalog/createServiceCatalogService';
import { createSesService } from './services/ses/createSesService';
import { createSnsService } from './services/sns/createSnsService';
import { createTopicPublisher } from './services/sns/createTopicPublisher';
import { createSsmService } from './services/ssm/createSsmService';
import { createStepFunctionsService } from './services/states/createStepFunctionsService';
import { registerWorkflows } from './services/states/registerWorkflows';
import { createStsService } from './services/sts/createStsService';
import { SandboxRuntime } from './state/SandboxRuntime';
import { SandboxWorkflow } from './state/SandboxWorkflow';
import { SandboxService } from './wire/SandboxService';

/** Every service of a sandbox, and their work in the background. */
export interface SandboxServices {
  all: SandboxService[];
  /** Goes on with what a former process left unfinished; the server listens. */
  resume(): void;
  /** Leaves unfinished work to the next start. */
  close(): Promise<void>;
}

/**
 * Puts all services together.
 *
 * @param runtime - its state has been seeded
 * @param options - `workflows`: state machines with their functions;
 * `withoutStatus`: see `createOrganizationsService`
 * @throws InputError when a workflow's definition cannot be used
 */
export function createServices(
  runtime: SandboxRuntime,
  options: { workflows: SandboxWorkflow[]; withoutStatus?: boolean },
): SandboxServices {
  const { withoutStatus, workflows } = options;
  const lambdaHost = LambdaHost.create(runtime, workflows);
  const publishToTopic = createTopicPublisher(runtime);
  const invokeLambda = lambdaHost.invoke.bind(lambdaHost);
  const stepFunctions = createStepFunctionsService(runtime, {
    invokeLambda,
    publishToTopic,
  });
  const eventBridge = createEventBridgeService(runtime, {
    invokeLambda,
    publishToTopic,
    startExecution: stepFunctions.startExecution,
  });
  registerWorkflows({ workflows, stepFunctions, eventBridge });
  return {
    all: [
      createOrganizationsService(runtime, { withoutStatus }),
      createStsService(runtime),
      createIamService(runtime),
      createS3Service(runtime),
      createSsmService(runtime),
      createSnsService(runtime),
      createSesService(runtime),
      createCodePipelineService(runtime),
      createServiceCatalogService(runtime),
      createLambdaService(runtime, { lambdaHost }),
      stepFunctions,
      eventBridge,
    ],
    resume() {
      stepFunctions.resume();
      eventBridge.resume();
    },
    async close() {
      await stepFunctions.close();
      await eventBridge.close();
      await lambdaHost.close();
    },
  };
}
