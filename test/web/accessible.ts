import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Part {
  /** Where; all of the page without it. */
  readonly within?: string | undefined;
  /** What another theme changes. */
  readonly coloursAlone?: boolean;
}

/** What axe finds, of any weight: the law's rules, and what is good practice. */
export async function expectAccessible(page: Page, { within, coloursAlone = false }: Part): Promise<void> {
  // All in this page: the other way opens one of its own for every answer.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (within !== undefined) axe.include(within);
  if (coloursAlone) axe.withRules('color-contrast');
  else axe.withTags(rules);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, impact, nodes }) => ({
    id,
    impact,
    where: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
  }));
  expect(found).toEqual([]);
}
