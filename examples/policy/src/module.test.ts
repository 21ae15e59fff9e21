import { startTestBackend } from '@backstage/backend-test-utils';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { ExamplePermissionPolicy } from './ExamplePermissionPolicy';
import permissionModuleExamplePolicy from './index';

it('installs the policy', async () => {
  const setPolicy = jest.fn();
  const backend = await startTestBackend({
    extensionPoints: [[policyExtensionPoint, { setPolicy }]],
    features: [permissionModuleExamplePolicy],
  });
  await backend.stop();

  expect(setPolicy).toHaveBeenCalledTimes(1);
  expect(setPolicy.mock.calls[0][0]).toBeInstanceOf(ExamplePermissionPolicy);
});
