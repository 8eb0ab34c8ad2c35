/** Readiness: what is missing, then a figure with its interval, its history, and what to practise next; light and dark. */
import { expect, test } from '../fixtures.ts';
import { accessible } from '../support/accessibility.ts';
import { pastLearners, practiseBlindly } from '../support/learners.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`readiness in ${colorScheme}`, async ({ page, program, munteok, words, step }) => {
      test.slow();

      await test.step('what is missing is said once', async () => {
        await page.goto('/gates/legal/legal-80');
        await expect(page.getByRole('region', { name: words.ifYouSatNow })).toContainText(words.tooEarly);
        await page.goto('/');
        await expect(page.getByRole('region', { name: words.ifYouSatNow })).toHaveCount(0);
        await page.goto('/calibration');
        await expect(page.getByText(words.notEnoughOutcomes)).toBeVisible();
        await accessible(page);
        await step('calibration');
      });

      await test.step('people practise, and the server learns from them', async () => {
        await pastLearners(munteok.origin, 'legal', 31);
        await practiseBlindly(program, 'legal', 30);
        await munteok.restart();
      });

      const panel = page.getByRole('region', { name: words.ifYouSatNow });
      const band = panel.getByRole('img', { name: words.band }).first();

      await test.step('the gate', async () => {
        await expect(async () => {
          await page.goto('/gates/legal/legal-80');
          await expect(panel).toContainText(words.chance, { timeout: 1_000 });
        }).toPass();
        await expect(band).toBeVisible();
        await accessible(page);
        await step('gate');
      });

      await test.step('the figures behind the picture', async () => {
        await panel.getByText(words.asTable).first().click();
        await expect(panel.getByRole('table').first()).toBeVisible();
        await accessible(page);
        await step('gate-table');
      });

      await test.step('a sitting, and what was forecast before it', async () => {
        const attempt = await program.beginGate('legal/legal-80');
        await program.submit(attempt);
        await page.goto('/gates/legal/legal-80');
        await expect(panel.getByRole('img', { name: words.readinessSoFar })).toBeVisible();
        await accessible(page);
        await step('gate-history');
      });

      for (const path of ['/domains/legal', '/']) {
        await test.step(path, async () => {
          await page.goto(path);
          await expect(band).toBeVisible();
          await accessible(page);
          await step(path);
        });
      }

      await test.step('the notebook begins with what is due', async () => {
        await page.goto('/notebook');
        await accessible(page);
        await step('notebook');
        await page.getByRole('region', { name: words.dueToday }).getByRole('button').first().click();
        await expect(page).toHaveURL(/\/attempts\//);
      });
    });
  });
}
