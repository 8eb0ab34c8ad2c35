/** The whole way of one learner, in Korean and in English. */
import { expect, test } from '../fixtures.ts';
import type { Kind } from '../support/runner.ts';

for (const locale of ['ko-KR', 'en-US']) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`the whole way in ${locale}`, async ({ page, runner, step, words, munteok }) => {
      test.slow();
      await test.step('start', async () => {
        await page.goto('/');
        await expect(page.getByRole('heading', { level: 1, name: words.startHeading })).toBeVisible();
        await step('start');
      });

      await test.step('domain', async () => {
        await page.getByRole('heading', { level: 3 }).getByRole('link', { name: words.legal }).click();
        await expect(page.getByRole('heading', { level: 1, name: words.legal })).toBeVisible();
        await step('domain');
      });

      await test.step('guideline', async () => {
        await page.getByRole('main').getByRole('link', { name: words.guideline }).first().click();
        await expect(page.getByRole('heading', { level: 1, name: words.guideline })).toBeVisible();
        await expect(page.getByRole('article').filter({ has: page.getByRole('link', { name: 'L-R1', exact: true }) }).first()).toBeVisible();
        await step('guideline');
        await page.goBack();
      });

      await test.step('practice with feedback', async () => {
        await page.getByRole('link', { name: words.chooseRule }).click();
        await step('practice-choice');
        await page.getByRole('button', { name: words.beginPractice }).click();
        await runner.awake();
        const seen = new Set<Kind>();
        for (let number = 1; number <= 10; number += 1) {
          await expect(runner.heading(number)).toBeVisible();
          const kind = await runner.kind();
          const isNew = !seen.has(kind);
          seen.add(kind);
          if (isNew) await step(`practice-${kind}`);
          await runner.answer();
          if (isNew) await step(`practice-${kind}-answered`);
          await runner.check();
          await expect(page.getByRole('heading', { level: 3, name: words.explanation })).toBeVisible();
          if (isNew) await step(`practice-${kind}-feedback`);
          await runner.next();
        }
        await step('practice-summary');
        await page.getByRole('button', { name: words.finish }).click();
        await expect(page.getByText(words.practiceResult)).toBeVisible();
        await step('practice-result');
      });

      for (const [domain, kind] of [['writing', 'rating'], ['transcription', 'transcription']] as const) {
        await test.step(`practice of ${domain}`, async () => {
          await page.goto(`/domains/${domain}`);
          await step(`domain-${domain}`);
          await page.getByRole('button', { name: words.practiseNow }).click();
          await runner.awake();
          for (let number = 1; (await runner.kind()) !== kind; number += 1) {
            await runner.next();
            await expect(runner.heading(number + 1)).toBeVisible();
          }
          await step(`practice-${kind}`);
          await runner.answer();
          await step(`practice-${kind}-answered`);
          await runner.check();
          await step(`practice-${kind}-feedback`);
        });
      }

      await test.step('gate', async () => {
        await page.goto('/');
        await step('start-again');
        await page.getByRole('navigation', { name: words.mainMenu }).getByRole('link', { name: words.gates }).click();
        await step('gates');
        await page.getByRole('link', { name: words.legalGate }).click();
        await expect(page.getByRole('heading', { level: 1, name: words.legalGate })).toBeVisible();
        await step('gate');
      });

      await test.step('mock', async () => {
        await page.getByRole('button', { name: words.beginGate }).click();
        await runner.awake();
        await expect(runner.clock).toHaveText(/^2[45]:\d\d$/);
        for (let number = 1; number < 12; number += 1) {
          await expect(runner.heading(number)).toBeVisible();
          await runner.answer();
          if (number === 3) {
            await page.getByRole('button', { name: words.flag }).click();
            await expect(page.getByRole('button', { name: words.flag })).toHaveAttribute('aria-pressed', 'true');
            await step('mock-flagged');
          }
          await runner.next();
        }
        await expect(runner.heading(12)).toBeVisible();
        await runner.place.click();
        await step('mock-map');
        await page.getByRole('dialog').getByRole('button', { name: words.close }).click();
        await runner.next();
      });

      await test.step('review and submit', async () => {
        await expect(page.getByText(words.oneEmpty)).toBeVisible();
        await expect(page.getByRole('heading', { level: 2, name: words.flaggedCount })).toBeVisible();
        await step('mock-review');
        await page.getByRole('button', { name: words.submit, exact: true }).click();
      });

      await test.step('result with debrief', async () => {
        await expect(page.getByText(words.passedOrNot)).toBeVisible();
        await expect(page.getByRole('heading', { level: 2, name: words.debrief })).toBeVisible();
        const rules = page.getByRole('article').locator('a[href^="/guidelines/legal#L-R"]');
        await expect(rules.first()).toBeVisible();
        await step('result');
        await page.getByRole('link', { name: words.missedOnly }).click();
        await step('result-missed-only');
      });

      await test.step('notebook', async () => {
        await page.getByRole('navigation', { name: words.mainMenu }).getByRole('link', { name: words.notebook }).click();
        await expect(page.getByRole('button', { name: words.again, exact: true }).first()).toBeVisible();
        await step('notebook');
      });

      const progress = await test.step('progress', async () => {
        await page.getByRole('navigation', { name: words.mainMenu }).getByRole('link', { name: words.progress }).click();
        await expect(page.getByRole('heading', { level: 2, name: words.gateHistory })).toBeVisible();
        await step('progress');
        return await page.getByRole('main').innerText();
      });

      await test.step('sign up', async () => {
        await page.getByRole('navigation', { name: words.mainMenu }).getByRole('link', { name: words.login }).click();
        await step('login');
        await page.goto('/signup');
        await page.getByLabel(words.email).fill(`walk-${locale}-${test.info().project.name}@example.kr`);
        await page.getByLabel(words.password, { exact: true }).fill('문턱을 넘는 긴 문장');
        await step('signup');
        await page.getByRole('button', { name: words.signup }).click();
        await expect(page).toHaveURL(`${munteok.origin}/`);
      });

      await test.step('progress is kept', async () => {
        await page.getByRole('navigation', { name: words.mainMenu }).getByRole('link', { name: words.progress }).click();
        await expect(page.getByRole('heading', { level: 2, name: words.gateHistory })).toBeVisible();
        expect(await page.getByRole('main').innerText()).toBe(progress);
      });

      await test.step('settings', async () => {
        await page.getByRole('navigation', { name: words.mainMenu }).getByRole('link', { name: words.settings }).click();
        await expect(page.getByText(words.signedInAs)).toBeVisible();
        await step('settings');
      });
    });
  });
}
