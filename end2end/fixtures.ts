/**
 * What every test starts from: a real server of its own worker, and a page that tolerates no error.
 *
 *     import { expect, test } from '../fixtures.ts';
 *     test('the start page greets', async ({ page, step }) => { await page.goto('/'); await step('start'); });
 */
import { type BrowserContext, type Page, test as base } from '@playwright/test';

import { Complaints } from './support/complaints.ts';
import { Program } from './support/program.ts';
import { Runner } from './support/runner.ts';
import { snap } from './support/screenshots.ts';
import { Munteok } from './support/server.ts';
import { type Words, wordsOf } from './support/words.ts';

export { expect } from '@playwright/test';
export type { Page } from '@playwright/test';

interface PerTest {
  /** Fails the test at its end on any console error, page error or failed request; `expect…` what is meant to go wrong. */
  complaints: Complaints;
  /** Takes a picture of the whole page: `screenshots/<project>/<test>/<n>-<name>.png`. */
  step: (name: string) => Promise<void>;
  /** The words of the browser's language. */
  words: Words;
  /** The attempt page. */
  runner: Runner;
  /** The person in the browser, at `/api/v1`. */
  program: Program;
  /** An empty page in another browser of the same kind; the test fails on its complaints too. */
  otherBrowser: () => Promise<Page>;
}

interface PerWorker {
  /** The running server of this worker, with a data folder of its own. */
  munteok: Munteok;
}

let visitors = 0;

export const test = base.extend<PerTest, PerWorker>({
  munteok: [
    async ({}, use) => {
      const munteok = await Munteok.start();
      await use(munteok);
      await munteok.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: async ({ munteok }, use) => {
    await use(munteok.origin);
  },

  // The server limits how many guests may come from one address; each test is a visitor from an address of its own.
  extraHTTPHeaders: async ({}, use, info) => {
    visitors += 1;
    await use({ 'x-forwarded-for': `10.${info.parallelIndex}.${visitors >> 8}.${visitors & 255}` });
  },

  complaints: [
    async ({ context, munteok }, use) => {
      const complaints = new Complaints(context, munteok.origin);
      await use(complaints);
      complaints.verify();
    },
    { auto: true },
  ],

  step: async ({ page }, use, info) => {
    let number = 0;
    await use(async (name) => {
      number += 1;
      await snap(page, info, number, name);
    });
  },

  words: async ({ locale }, use) => {
    await use(wordsOf(locale?.startsWith('en') ? 'en' : 'ko'));
  },

  runner: async ({ page, words }, use) => {
    await use(new Runner(page, words));
  },

  program: async ({ page, munteok }, use) => {
    await use(new Program(page, munteok.origin));
  },

  otherBrowser: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      complaints.listen(context);
      return await context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
