import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InfraConfiguration } from '../configuration';
import { createApp } from '../createApp';
import { workflows } from '../workflows';
import { testConfiguration } from './testConfiguration';

/**
 * Makes the CDK app with empty handlers instead of bundles, which say nothing
 * about the template and take time.
 *
 * @param overrides - Parts of the configuration that differ.
 * @returns The app, its accounts stack, and `template()` of that stack.
 */
export function createTestApp(overrides?: Partial<InfraConfiguration>): {
  app: App;
  stack: Stack;
  template: () => Template;
} {
  const handlerFolder = join(tmpdir(), 'landing-zone-empty-handlers');
  mkdirSync(handlerFolder, { recursive: true });
  for (const { functions } of workflows) {
    for (const key of Object.keys(functions)) {
      writeFileSync(join(handlerFolder, `${key}.js`), `// ${key}\n`);
    }
  }
  const app = createApp({
    configuration: testConfiguration(overrides),
    handlerFolder,
  });
  const stack = app.node.findChild('landing-zone-accounts') as Stack;
  return { app, stack, template: () => Template.fromStack(stack) };
}
