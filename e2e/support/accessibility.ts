import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Options {
  /** A part of the page; all of it when absent. */
  within?: string;
  /** Rules of axe that are not asked. */
  without?: string[];
}

/**
 * What axe finds wrong with a page as it stands, a line each: "rule: where". The pages have no frames, so axe runs in the page itself and
 * says nothing of what is right; otherwise a long page takes twice the time.
 */
export async function violationsOn(page: Page, { within, without = [] }: Options = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  const { violations } = await axe.disableRules(without).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
}
