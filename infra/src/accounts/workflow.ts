import { Workflow } from '../workflow';

/** Every function writes structured logs under this name. */
const common = ['POWERTOOLS_SERVICE_NAME'] as const;
const archive = ['LZA_PIPELINE_NAME', 'CONFIGURATION_OWNER'] as const;

/**
 * The workflow that makes an AWS account through the Landing Zone Accelerator.
 * Function keys are the names of its Task states.
 *
 * @public
 */
export const accountRequestWorkflow = {
  name: 'landing-zone-account-request',
  definitionFile: 'accounts/workflow.asl.json',
  timeoutSeconds: 6 * 60 * 60,
  failureReport: 'ReportFailure',
  functions: {
    CheckRequest: {
      functionName: 'landing-zone-account-request-check-request',
      handlerFile: 'accounts/handlers/checkRequest.ts',
      environmentKeys: [...common, ...archive, 'ACCOUNT_REQUEST_POLICY'],
      timeoutSeconds: 120,
      memoryMegabytes: 512,
    },
    WriteConfiguration: {
      functionName: 'landing-zone-account-request-write-configuration',
      handlerFile: 'accounts/handlers/writeConfiguration.ts',
      environmentKeys: [...common, ...archive],
      timeoutSeconds: 300,
      memoryMegabytes: 512,
    },
    StartPipeline: {
      functionName: 'landing-zone-account-request-start-pipeline',
      handlerFile: 'accounts/handlers/startPipeline.ts',
      environmentKeys: [...common, ...archive],
      timeoutSeconds: 120,
      memoryMegabytes: 512,
    },
    WatchPipeline: {
      functionName: 'landing-zone-account-request-watch-pipeline',
      handlerFile: 'accounts/handlers/watchPipeline.ts',
      environmentKeys: [...common, ...archive],
      timeoutSeconds: 120,
      memoryMegabytes: 512,
    },
    FindAccount: {
      functionName: 'landing-zone-account-request-find-account',
      handlerFile: 'accounts/handlers/findAccount.ts',
      environmentKeys: [...common],
      timeoutSeconds: 120,
      memoryMegabytes: 256,
    },
    SetAccountAlias: {
      functionName: 'landing-zone-account-request-set-account-alias',
      handlerFile: 'accounts/handlers/setAccountAlias.ts',
      environmentKeys: [...common, 'MEMBER_ROLE_NAME'],
      timeoutSeconds: 60,
      memoryMegabytes: 256,
    },
    TagAccount: {
      functionName: 'landing-zone-account-request-tag-account',
      handlerFile: 'accounts/handlers/tagAccount.ts',
      environmentKeys: [...common],
      timeoutSeconds: 60,
      memoryMegabytes: 256,
    },
    PutTagParameters: {
      functionName: 'landing-zone-account-request-put-tag-parameters',
      handlerFile: 'accounts/handlers/putTagParameters.ts',
      environmentKeys: [...common, 'MEMBER_ROLE_NAME'],
      timeoutSeconds: 120,
      memoryMegabytes: 256,
    },
    ValidateAccount: {
      functionName: 'landing-zone-account-request-validate-account',
      handlerFile: 'accounts/handlers/validateAccount.ts',
      environmentKeys: [...common, 'MEMBER_ROLE_NAME', 'ACCOUNT_VALIDATION'],
      timeoutSeconds: 120,
      memoryMegabytes: 256,
    },
    SendMail: {
      functionName: 'landing-zone-account-request-send-mail',
      handlerFile: 'accounts/handlers/sendMail.ts',
      environmentKeys: [
        ...common,
        'MAIL_FROM',
        'ACCESS_PORTAL_URL',
        'PORTAL_URL',
      ],
      timeoutSeconds: 60,
      memoryMegabytes: 256,
    },
    WithdrawConfiguration: {
      functionName: 'landing-zone-account-request-withdraw-configuration',
      handlerFile: 'accounts/handlers/withdrawConfiguration.ts',
      environmentKeys: [...common, ...archive],
      timeoutSeconds: 300,
      memoryMegabytes: 512,
    },
    ReportFailure: {
      functionName: 'landing-zone-account-request-report-failure',
      handlerFile: 'accounts/handlers/reportFailure.ts',
      environmentKeys: [
        ...common,
        ...archive,
        'MAIL_FROM',
        'OPERATORS_TOPIC_ARN',
        'PORTAL_URL',
      ],
      timeoutSeconds: 600,
      memoryMegabytes: 512,
    },
  },
} as const satisfies Workflow;
