/** An account of the example organization below `Workloads`, which is validated. */
export const webShopTest = {
  id: '100000000016',
  accountName: 'WebShopTest',
  organizationalUnit: 'Workloads/Test',
};

/** An account of the example organization for which no validation is configured. */
export const sandboxData = {
  id: '100000000027',
  accountName: 'SandboxData',
  organizationalUnit: 'Sandbox',
};
