/** What somebody types comes back as text and never as markup. */
import { expect, test } from '../fixtures.ts';
import { practise } from '../support/scenes.ts';

const evil = '</textarea><script>document.documentElement.dataset.evil = "yes"</script>"\'><img src=x onerror="document.documentElement.dataset.evil=1">';

for (const kind of ['transcription', 'text-entry', 'correction'] as const) {
  test(`markup in a ${kind} answer stays text`, async ({ page, runner, program }) => {
    const { attempt, slot } = await practise(runner, program, kind);
    const field = runner.answers.getByRole('textbox');
    await field.fill(evil);
    await expect.poll(async () => (await program.attempt(attempt.id)).slots[slot]?.response).toMatchObject({ kind, text: evil });

    await test.step('after a reload', async () => {
      await page.reload();
      await runner.awake();
      await expect(field).toHaveValue(evil);
      await expect(page.locator('html')).not.toHaveAttribute('data-evil');
    });

    await test.step('in the result and in the notebook', async () => {
      await program.check(await program.attempt(attempt.id), slot);
      await program.submit(await program.attempt(attempt.id));
      for (const path of [`/attempts/${attempt.id}/result`, '/notebook']) {
        await page.goto(path);
        await expect(page.getByRole('main')).toContainText('</textarea><script>');
        await expect(page.locator('html')).not.toHaveAttribute('data-evil');
      }
    });
  });
}
