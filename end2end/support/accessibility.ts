import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Throws if axe finds anything serious by WCAG 2.2 AA, and says what and where. */
export async function accessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  if (serious.length > 0) {
    const lines = serious.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
    throw new Error(`axe on ${page.url()}:\n${lines.join('\n')}`);
  }
}
