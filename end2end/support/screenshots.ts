import { join } from 'node:path';

import type { Page, TestInfo } from '@playwright/test';

/** Saves a picture of the whole page for people to look at; nothing compares them. */
export async function snap(page: Page, info: TestInfo, number: number, name: string): Promise<void> {
  const file = `${String(number).padStart(2, '0')}-${slug(name)}.png`;
  const path = join(info.config.rootDir, '..', 'screenshots', info.project.name, slug(info.title), file);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
}

function slug(text: string): string {
  return text.trim().toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').replaceAll(/^-|-$/g, '');
}
