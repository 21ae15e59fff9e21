import { expect, type Page } from '@playwright/test';

/** Signs in as a guest, the way a newcomer does. */
export async function signIn(page: Page) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(
    page.getByRole('link', { name: 'Account requests' }),
  ).toBeVisible();
}

/** Keeps a picture of the whole page under test-results/screenshots. */
export async function screenshot(page: Page, name: string) {
  await page.screenshot({
    path: `test-results/screenshots/${name}.png`,
    fullPage: true,
  });
}
