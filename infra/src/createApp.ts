import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { AccountsStack } from './accounts/stack';
import { checkConnections } from './checkConnections';
import { InfraConfiguration } from './configuration';

/**
 * Makes the CDK app: one stack a capability, each in the account and Region of
 * its connection in `landingZone.aws`, checked by cdk-nag's AWS Solutions rules.
 *
 * @param options - `configuration`: the portal's configuration;
 *   `handlerFolder`: the bundled handlers; `outdir`: where the cloud assembly is
 *   written, default a temporary folder; `context`: CDK context.
 * @returns The app; `synth()` throws on any finding that is not acknowledged.
 * @throws InputError when the configured connections cannot work together.
 * @public
 */
export function createApp(options: {
  configuration: InfraConfiguration;
  handlerFolder: string;
  outdir?: string;
  context?: Record<string, unknown>;
}): App {
  const { configuration, handlerFolder, outdir, context } = options;
  checkConnections(configuration);

  const app = new App({ outdir, context, analyticsReporting: false });
  const { accountId: account, region } = configuration.workflows;
  new AccountsStack(app, 'landing-zone-accounts', {
    env: { account, region },
    description: 'Landing Zone for Backstage: account requests',
    configuration,
    handlerFolder,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
