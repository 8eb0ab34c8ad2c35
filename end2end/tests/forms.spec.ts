/** Corrections, comparisons, matches and orders: what is put in is what is saved, seen again, and can be taken back. */
import { expect, test } from '../fixtures.ts';
import type { Answer } from '../support/program.ts';
import { InputMethod, hanguk } from '../support/ime.ts';
import { practise } from '../support/scenes.ts';

test('a correction is typed, taken back, called right as it stands, and had back', async ({ page, runner, program, words, step }) => {
  const { attempt, slot } = await practise(runner, program, 'correction');
  const saved = async () => (await program.attempt(attempt.id)).slots[slot]?.response;
  const source = attempt.slots[slot]?.question.interaction.text ?? '';
  const field = runner.answers.getByRole('textbox');
  const none = runner.answers.getByRole('checkbox', { name: words.nothingToMend });
  await expect(field).toHaveValue(source);

  await test.step('the text as it was given is no answer', async () => {
    await page.getByRole('button', { name: words.check, exact: true }).click();
    await expect(page.getByText(words.mendFirst)).toBeVisible();
  });

  const mended = `${source} 고침`;
  await field.fill(mended);
  await expect.poll(saved).toEqual({ kind: 'correction', text: mended, none: false });
  await none.check();
  await expect(field).toHaveValue(source);
  await expect.poll(saved).toEqual({ kind: 'correction', text: '', none: true });
  await step('nothing-to-mend');
  await runner.answers.getByRole('button', { name: words.undo }).click();
  await expect(field).toHaveValue(mended);
  await expect(none).not.toBeChecked();
  await page.reload();
  await runner.awake();
  await expect(field).toHaveValue(mended);
  await field.fill(source);
  await expect.poll(saved).toEqual({ kind: 'correction', text: '', none: false });
  await field.fill(mended);
  await runner.check();
  await step('judged');
});

test('a correction keeps every syllable', async ({ page, runner, program }) => {
  const { attempt, slot } = await practise(runner, program, 'correction');
  const field = runner.answers.getByRole('textbox');
  const ime = await InputMethod.of(page);
  await field.fill('');
  await field.click();
  await ime.type(hanguk);
  await ime.compose('어');
  await ime.press('Enter');
  await ime.commit('어');
  await expect(field).toHaveValue(/^한국어/);
  await expect(runner.verdict).toBeHidden();
  const saved = async () => ((await program.attempt(attempt.id)).slots[slot]?.response as { text?: string } | null)?.text;
  await expect.poll(saved).toMatch(/^한국어/);
});

test('a comparison, its reasons, and both taken back', async ({ page, runner, program, words, step }) => {
  const { attempt, slot } = await practise(runner, program, 'comparison');
  const saved = async () => (await program.attempt(attempt.id)).slots[slot]?.response;
  const verdicts = runner.answers.getByRole('radio');
  const reasons = runner.answers.getByRole('checkbox');
  await verdicts.nth(5).check();
  await reasons.nth(1).check();
  await expect.poll(saved).toMatchObject({ kind: 'comparison', verdict: 'b2', rationale: [expect.any(String)] });
  await step('given');
  await page.reload();
  await runner.awake();
  await expect(verdicts.nth(5)).toBeChecked();
  await expect(reasons.nth(1)).toBeChecked();
  await runner.answers.getByRole('button', { name: words.clearAnswer }).click();
  await expect(verdicts.nth(5)).not.toBeChecked();
  await expect.poll(saved).toMatchObject({ rationale: [] });
  await runner.answers.getByRole('button', { name: words.undo }).click();
  await expect(verdicts.nth(5)).toBeChecked();
  await expect.poll(saved).toMatchObject({ verdict: 'b2' });
  await runner.check();
  await step('judged');
});

test('partners are chosen and seen again', async ({ page, runner, program, step }) => {
  const { attempt, slot } = await practise(runner, program, 'match');
  const saved = async () => (await program.attempt(attempt.id)).slots[slot]?.response;
  const lists = await runner.answers.getByRole('combobox').all();
  for (const list of lists) {
    await list.selectOption({ index: 1 });
  }
  const first = attempt.slots[slot]?.question.interaction;
  const partner = first?.right?.[0]?.id ?? '';
  const pairs = Object.fromEntries((first?.left ?? []).map((entry) => [entry.id, partner]));
  await expect.poll(saved).toEqual({ kind: 'match', pairs } satisfies Answer);
  await page.reload();
  await runner.awake();
  for (const list of await runner.answers.getByRole('combobox').all()) {
    await expect(list).toHaveValue(partner);
  }
  await step('given');
  await runner.check();
  await step('judged');
});

test('entries move up and down, keep the focus, and are seen again', async ({ page, runner, program, words, step }) => {
  const { attempt, slot } = await practise(runner, program, 'order');
  const saved = async () => ((await program.attempt(attempt.id)).slots[slot]?.response as { order?: string[] } | null)?.order;
  const shown = (attempt.slots[slot]?.question.interaction.entries ?? []).map((entry) => entry.id);
  const [one = '', other = '', ...rest] = shown;
  const down = runner.answers.getByRole('button', { name: words.moveDown });
  await down.first().focus();
  await page.keyboard.press('Enter');
  await expect(down.nth(1)).toBeFocused();
  await expect(runner.answers.getByRole('status')).toHaveText(`2 / ${shown.length}`);
  await expect.poll(saved).toEqual([other, one, ...rest]);
  await page.reload();
  await runner.awake();
  const order = () => runner.answers.locator('input[name=order]').evaluateAll((fields) => fields.map((field) => field.getAttribute('value')));
  expect(await order()).toEqual([other, one, ...rest]);
  await step('given');
  await runner.answers.getByRole('button', { name: words.clearAnswer }).click();
  await expect.poll(order).toEqual(shown);
  await expect.poll(saved).toEqual([]);
  await runner.answers.getByRole('button', { name: words.keepOrder }).click();
  await expect.poll(saved).toEqual(shown);
  await runner.check();
  await step('judged');
});
