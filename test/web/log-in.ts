import type { Browser, Page } from 'playwright-core';
import { setClock } from './set-clock.ts';
import type { Demo } from './start-dashboard.ts';

export async function fillLogIn(page: Page, { email, password }: Demo['login']): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** Logs in once, by the page, and gives what a browser keeps of it. */
export async function logIn(browser: Browser, { url, login, ahead }: Demo) {
  const context = await browser.newContext();
  await setClock(context, ahead);
  const page = await context.newPage();
  await page.goto(url);
  await fillLogIn(page, login);
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  const kept = await context.storageState();
  await context.close();
  return kept;
}
