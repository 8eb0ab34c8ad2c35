/** The clock warns at five minutes and at one, and its end ends the attempt. */
import { type Page, expect, test } from '../fixtures.ts';
import { sit } from '../support/scenes.ts';

/** What a screen reader is told at once. */
const told = (page: Page) => page.locator('[aria-live="assertive"]');

for (const locale of ['ko-KR', 'en-US']) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`the clock warns and ends in ${locale}`, async ({ page, runner, program, words }) => {
      await page.clock.install();
      const { attempt, slot } = await sit(runner, program, 'transcription/transcription-80', 'transcription');
      await expect(runner.clock).toHaveText(/^2[45]:\d\d$/);
      await expect(told(page)).toHaveText('');

      await test.step('five minutes', async () => {
        await page.clock.fastForward('20:10');
        await expect(runner.clock).toHaveText(/^4:\d\d$/);
        await expect(told(page)).toHaveText(words.fiveMinutesLeft);
      });

      await test.step('one minute', async () => {
        await page.clock.fastForward('04:00');
        await expect(runner.clock).toHaveText(/^0:[345]\d$/);
        await expect(told(page)).toHaveText(words.oneMinuteLeft);
      });

      await test.step('what is typed in the last moment is sent', async () => {
        const field = page.getByRole('textbox', { name: words.transcript });
        await field.fill('마지막 순간');
        await page.clock.fastForward('01:00');
        await expect(runner.clock).toHaveText('0:00');
        await expect(told(page)).toHaveText(words.timeOver);
        await expect(field).toBeDisabled();
        await expect.poll(async () => (await program.attempt(attempt.id)).slots[slot]?.response).toEqual({ kind: 'transcription', text: '마지막 순간' });
      });

      await test.step('the result is shown once the server has closed the attempt', async () => {
        await program.submit(await program.attempt(attempt.id));
        await page.clock.runFor('00:05');
        await expect(page).toHaveURL(/\/result$/);
        await expect(page.getByText(words.passedOrNot)).toBeVisible();
      });
    });
  });
}
