import { expect, test, type Page } from '@playwright/test';
import { screenshot, signIn } from './portal';

const name = `checkout-${Date.now().toString(36)}`;

async function chooseOrganizationalUnit(page: Page, names: string[]) {
  const tree = page.getByRole('treegrid', { name: 'Organizational unit' });
  for (const [index, unit] of names.entries()) {
    const row = tree.getByRole('row', { name: new RegExp(`^${unit}`) });
    if (index < names.length - 1) {
      if ((await row.getAttribute('aria-expanded')) === 'false') {
        await row.getByRole('button').click();
      }
    } else {
      await row.click();
    }
  }
}

test('requests an account and finds it in the catalog', async ({ page }) => {
  test.setTimeout(360_000);
  await signIn(page);

  await page.goto('/create/templates/default/aws-account');
  const accountName = page.getByLabel('Account name');
  await accountName.fill('network');
  await expect(page.getByText(/already/)).toBeVisible();
  await screenshot(page, 'template-name-taken');

  await accountName.fill(name);
  await expect(page.getByText('Not used in this organization')).toBeVisible();
  await chooseOrganizationalUnit(page, ['Workloads', 'Development']);
  await expect(page.getByText('Chosen: Workloads/Development')).toBeVisible();
  await page.getByLabel('Environment').click();
  await page.getByRole('option', { name: 'Development' }).click();
  await page.getByLabel('Purpose').fill('Try out the new checkout');
  await screenshot(page, 'template-account');
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByLabel('Owner').fill('payments');
  await page.getByRole('option', { name: /payments/i }).click();
  await page.getByLabel(/^E-mail address/).fill('payments@example.com');
  await screenshot(page, 'template-ownership');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByText(name, { exact: true })).toBeVisible();
  await screenshot(page, 'template-review');
  await page.getByRole('button', { name: 'Create' }).click();

  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Follow the request' }).click();
  const request = await opened;
  await expect(request).toHaveURL(/\/account-requests\/[0-9a-z-]+$/);
  const steps = request.getByRole('list', { name: 'Steps of the request' });
  await expect(steps.getByText('Running').first()).toBeVisible();
  await screenshot(request, 'account-request-running');

  const ready = request.getByText('The account is ready', { exact: true });
  await expect(ready).toBeVisible({ timeout: 180_000 });
  await screenshot(request, 'account-request-succeeded');
  await request.getByRole('link', { name: 'View the account' }).click();

  await expect(request).toHaveURL(/\/catalog\/default\/resource\/\d{12}/);
  // The catalog takes a moment to process a new entity; its page does not look again by itself.
  await expect(async () => {
    await request.reload();
    await expect(request.getByText('Account ID')).toBeVisible();
  }).toPass({ timeout: 60_000 });
  await expect(request.getByText('Workloads/Development')).toBeVisible();
  await screenshot(request, 'account-card');
});
