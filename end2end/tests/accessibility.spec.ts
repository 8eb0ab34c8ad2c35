/** axe finds nothing serious on any page, light and dark. */
import { expect, test } from '../fixtures.ts';
import { accessible } from '../support/accessibility.ts';
import { type Program, someAnswer } from '../support/program.ts';
import type { Kind } from '../support/runner.ts';
import { practise } from '../support/scenes.ts';

const strangers = [
  '/',
  '/domains/legal',
  '/guidelines/legal',
  '/guidelines/transcription?version=1',
  '/practice/legal',
  '/gates',
  '/gates/legal/legal-80',
  '/login',
  '/signup',
  '/password-reset',
  '/settings',
  '/settings/deletion',
  '/notebook',
  '/progress',
  '/calibration',
  '/ratings/writing',
];

const kinds: Kind[] = ['choice', 'text-entry', 'cloze', 'span', 'rating', 'transcription', 'correction', 'comparison', 'match', 'order', 'box'];

async function sat(program: Program): Promise<string> {
  const attempt = await program.beginGate('writing/writing-80');
  for (const [index, slot] of attempt.slots.entries()) {
    await program.save(attempt, index, someAnswer(slot));
  }
  await program.submit(attempt);
  return attempt.id;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const path of strangers) {
      test(`${path} in ${colorScheme}`, async ({ page, step }) => {
        await page.goto(path);
        await accessible(page);
        await step('page');
      });
    }

    test(`pages with a record in ${colorScheme}`, async ({ page, program, step }) => {
      test.slow();
      const id = await sat(program);
      for (const path of [`/attempts/${id}/result`, '/notebook', '/progress', '/', '/gates/writing/writing-80', '/settings', '/settings/deletion']) {
        await page.goto(path);
        await accessible(page);
        await step(path);
      }
    });

    test(`pages that are not there in ${colorScheme}`, async ({ page, step, complaints }) => {
      complaints.expect(/\b404\b/);
      await page.goto('/domains/nowhere');
      await accessible(page);
      await step('page');
    });

    for (const kind of kinds) {
      test(`a ${kind} item in ${colorScheme}`, async ({ page, runner, program, step }) => {
        await practise(runner, program, kind);
        await accessible(page);
        await runner.answer();
        await accessible(page);
        await step('answered');
        await runner.check();
        await accessible(page);
        await step('judged');
      });
    }

    test(`map, review and summary in ${colorScheme}`, async ({ page, runner, program, step }) => {
      const attempt = await program.beginGate('legal/legal-80');
      await page.goto(`/attempts/${attempt.id}`);
      await runner.awake();
      await runner.place.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await accessible(page);
      await step('map');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Slash');
      await accessible(page);
      await step('keys');
      await page.keyboard.press('Escape');
      await runner.goToEnd();
      await accessible(page);
      await step('review');
    });

    test(`the open book in ${colorScheme}`, async ({ page, runner, program, words, step }) => {
      await practise(runner, program, 'choice');
      await page.getByRole('button', { name: words.guideline, exact: true }).filter({ visible: true }).first().click();
      await expect(page.getByRole('complementary')).toBeVisible();
      await accessible(page);
      await step('book');
    });
  });
}
