import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Hears all that must not happen on a page: errors, violations of the policy, what failed, and what is asked elsewhere. */
export function guard(page: Page, url: string, provoked: readonly RegExp[]): () => void {
  const faults: string[] = [];
  const note = (fault: string) => {
    if (!provoked.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    note(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(`error: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'blob:' && origin !== new URL(url).origin) note(`elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // An answer that nobody waits for any more is not waited for.
    if (why !== 'net::ERR_ABORTED') note(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`answered ${response.status()}: ${response.url()}`);
  });
  return () => expect(faults, 'what the page did that no page may do').toEqual([]);
}
