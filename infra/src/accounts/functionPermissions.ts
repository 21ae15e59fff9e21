import { Permission } from '../constructs/Permission';
import { InfraConfiguration } from '../configuration';
import { accountPermissions } from './accountPermissions';
import { accountRequestWorkflow } from './workflow';

/**
 * What each function of the account request workflow may do: the AWS calls of
 * its function in packages/aws, and no more.
 *
 * @param configuration - The portal's configuration.
 * @returns Permissions by function key.
 */
export function functionPermissions(
  configuration: InfraConfiguration,
): Record<keyof typeof accountRequestWorkflow.functions, Permission[]> {
  const may = accountPermissions(configuration);
  const readConfiguration = [
    may.findArchive,
    may.readArchive,
    may.decryptArchive,
  ];
  const changeConfiguration = [
    ...readConfiguration,
    may.checkVersioning,
    may.writeArchive,
    may.encryptArchive,
  ];
  const withdraw = [
    ...changeConfiguration,
    may.listRuns,
    may.listAccounts,
    may.searchProducts,
  ];

  return {
    CheckRequest: [...readConfiguration, may.checkVersioning, may.listAccounts],
    WriteConfiguration: [...changeConfiguration, may.describeExecution],
    StartPipeline: [...readConfiguration, may.listRuns, may.startRun],
    WatchPipeline: [
      ...readConfiguration,
      may.listRuns,
      may.startRun,
      may.readRun,
    ],
    FindAccount: [may.listAccounts, may.searchProducts],
    SetAccountAlias: [may.assumeMemberRole],
    TagAccount: [may.tagAccounts],
    PutTagParameters: [may.assumeMemberRole],
    ValidateAccount: [may.assumeMemberRole],
    SendMail: [may.sendMail],
    WithdrawConfiguration: withdraw,
    ReportFailure: [
      ...withdraw,
      may.describeExecution,
      may.readHistory,
      may.markReports,
      may.sendMail,
      may.publishToOperators,
    ],
  };
}
