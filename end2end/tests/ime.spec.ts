/** Korean input: no syllable is lost, doubled or submitted. */
import { expect, test } from '../fixtures.ts';
import { InputMethod, hanguk } from '../support/ime.ts';
import { practise, sit } from '../support/scenes.ts';

test('Enter inside a syllable does not check a short answer', async ({ page, runner, program, words }) => {
  const { attempt, slot } = await practise(runner, program, 'text-entry');
  const ime = await InputMethod.of(page);
  const field = runner.answers.getByRole('textbox');
  await field.click();
  await ime.type(hanguk);
  await ime.compose('어');
  await ime.press('Enter');
  await ime.commit('어');
  await expect(field).toHaveValue('한국어');
  await expect(field).toBeEditable();
  await expect(runner.verdict).toBeHidden();
  await expect.poll(async () => (await program.attempt(attempt.id)).slots[slot]?.response).toEqual({ kind: 'text-entry', text: '한국어' });
  // Enter alone does check.
  await field.press('Enter');
  await expect(runner.verdict).toBeVisible();
  await expect(page.getByText(words.answerFirst)).toBeHidden();
});

test('Enter inside a syllable does not go on in a mock', async ({ page, runner, program, words }) => {
  const { attempt, slot } = await sit(runner, program, 'transcription/transcription-80', 'transcription');
  const ime = await InputMethod.of(page);
  const field = page.getByRole('textbox', { name: words.transcript });
  await field.click();
  await ime.type(hanguk);
  await ime.compose('어');
  await ime.press('Enter');
  await expect(runner.heading(slot + 1)).toBeVisible();
  await ime.commit('어');
  await expect(field).toHaveValue('한국어');
  await expect.poll(async () => (await program.attempt(attempt.id)).slots[slot]?.response).toEqual({ kind: 'transcription', text: '한국어' });
});

test('Escape inside a syllable belongs to the input method, not to the player', async ({ page, runner, program, words }) => {
  await practise(runner, program, 'transcription');
  const ime = await InputMethod.of(page);
  await page.getByRole('textbox', { name: words.transcript }).click();
  await ime.compose('하');
  await ime.press('Escape');
  await ime.commit('하');
  await expect(page.getByRole('button', { name: words.play, exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: words.pause, exact: true })).toBeHidden();
});

test('gaps keep every syllable', async ({ page, runner, program }) => {
  const hasTypedGap = (text: string) => text.includes('"options":[]');
  const { attempt, slot } = await practise(runner, program, 'cloze', ({ question }) => hasTypedGap(JSON.stringify(question)));
  const ime = await InputMethod.of(page);
  const gaps = await runner.answers.getByRole('textbox').all();
  for (const gap of gaps) {
    await gap.click();
    await ime.type(hanguk);
    await ime.compose('어');
    await ime.press('Enter');
    await ime.commit('어');
    await expect(gap).toHaveValue('한국어');
  }
  await expect(runner.verdict).toBeHidden();
  const filled = async () => {
    const response = (await program.attempt(attempt.id)).slots[slot]?.response as { gaps: Record<string, string> } | null;
    return Object.values(response?.gaps ?? {});
  };
  await expect.poll(filled).toEqual(gaps.map(() => '한국어'));
});

test('an answer saved in the middle of a syllable does not disturb it', async ({ page, runner, program, words }) => {
  const { attempt, slot } = await practise(runner, program, 'transcription');
  const ime = await InputMethod.of(page);
  const field = page.getByRole('textbox', { name: words.transcript });
  const stored = async () => (await program.attempt(attempt.id)).slots[slot]?.response;
  await field.click();
  await ime.type(hanguk);
  await ime.compose('ㅇ');
  await expect.poll(stored).toEqual({ kind: 'transcription', text: '한국ㅇ' });
  await ime.compose('어');
  await ime.commit('어');
  await ime.type([[' '], ['ㄱ', '가', '갑']]);
  await expect(field).toHaveValue('한국어 갑');
  await expect.poll(stored).toEqual({ kind: 'transcription', text: '한국어 갑' });
});
