/** Nothing that the screen calls saved is ever lost. */
import { expect, test } from '../fixtures.ts';
import { slotOf } from '../support/program.ts';
import { Runner } from '../support/runner.ts';
import { open, sit } from '../support/scenes.ts';

const gate = 'transcription/transcription-80';
/** The promise: an answer is on the server so many milliseconds after the change. */
const soon = 2_000;

test('an answer is saved within two seconds, and shown as saved', async ({ page, runner, program, words, step }) => {
  const { attempt, slot } = await sit(runner, program, gate, 'transcription');
  await expect(runner.saved).toBeHidden();
  await page.getByRole('textbox', { name: words.transcript }).fill('음/ 내일 다시 올게요.');
  await expect(runner.saved).toBeVisible({ timeout: soon });
  await step('saved');
  expect((await program.attempt(attempt.id)).slots[slot]?.response).toEqual({ kind: 'transcription', text: '음/ 내일 다시 올게요.' });
});

test('each kind of answer reaches the server', async ({ page, runner, program }) => {
  const attempt = await program.beginGate('writing/writing-80');
  for (const index of attempt.slots.keys()) {
    await open(runner, attempt, index);
    await expect(runner.heading(index + 1)).toBeVisible();
    await runner.answer();
    await expect.poll(async () => (await program.attempt(attempt.id)).slots[index]?.response).not.toBeNull();
    // A new document, so that the answer comes from the server.
    await page.goto('about:blank');
  }
  const stored = (await program.attempt(attempt.id)).slots;
  for (const { question, response } of stored) {
    expect(response?.kind).toBe(question.interaction.kind);
  }
});

test('a reload goes on with the answer', async ({ page, runner, program, words }) => {
  await sit(runner, program, gate, 'transcription');
  const field = page.getByRole('textbox', { name: words.transcript });
  await field.fill('다시 열어도 남아요');
  await expect(runner.saved).toBeVisible();
  await page.reload();
  await runner.awake();
  await expect(field).toHaveValue('다시 열어도 남아요');
  await expect(runner.saved).toBeVisible();
});

test('what was typed and could not be sent survives a reload', async ({ page, runner, program, words, complaints }) => {
  complaints.expect(/ERR_FAILED/);
  const { attempt, slot } = await sit(runner, program, gate, 'transcription');
  const field = page.getByRole('textbox', { name: words.transcript });
  await page.route('**/response*', (route) => route.abort());
  await field.fill('아직 보내지 못한 답');
  await expect(runner.offline).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await runner.awake();
  await expect(field).toHaveValue('아직 보내지 못한 답');
  await page.unroute('**/response*');
  await expect(runner.saved).toBeVisible({ timeout: 15_000 });
  expect((await program.attempt(attempt.id)).slots[slot]?.response).toEqual({ kind: 'transcription', text: '아직 보내지 못한 답' });
});

test('a save that overtakes a reload is not forgotten', async ({ page, runner, program, words }) => {
  const { attempt, slot } = await sit(runner, program, gate, 'transcription');
  const field = page.getByRole('textbox', { name: words.transcript });
  const witness = await page.context().newPage();
  await witness.goto('/login');
  const journal = async () => await witness.evaluate(() => localStorage.length);
  let release = () => {};
  const written = new Promise<void>((resolve) => {
    release = resolve;
  });
  // The server writes the page before it takes the answer, and the page arrives after the receipt.
  await page.route('**/response*', async (route) => {
    await written;
    await route.continue();
  });
  await page.route(`**/attempts/${attempt.id}`, async (route) => {
    const response = await route.fetch();
    release();
    await expect.poll(journal, 'the old page has its receipt').toBe(0);
    await route.fulfill({ response });
  });
  await field.fill('새로 고치는 사이에 저장됐어요');
  await expect.poll(journal).toBe(1);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await runner.awake();
  expect((await program.attempt(attempt.id)).slots[slot]?.response).toEqual({ kind: 'transcription', text: '새로 고치는 사이에 저장됐어요' });
  await expect(field).toHaveValue('새로 고치는 사이에 저장됐어요');
});

test('another browser of the account goes on, and the clock has run on', async ({ page, runner, program, words, otherBrowser }) => {
  const { attempt, slot } = await sit(runner, program, gate, 'transcription');
  const email = `two-browsers-${test.info().project.name}@example.kr`;
  const password = '다른 기기에서도 이어서';
  await page.getByRole('textbox', { name: words.transcript }).fill('첫 기기에서 적었어요');
  await expect(runner.saved).toBeVisible();
  await program.signUp(email, password);
  const before = seconds(await runner.clock.innerText());

  const second = await otherBrowser();
  await second.goto('/login');
  await second.getByLabel(words.email).fill(email);
  await second.getByLabel(words.password, { exact: true }).fill(password);
  await second.getByRole('button', { name: words.login }).click();
  await second.getByRole('link', { name: words.continueIt }).click();
  const there = new Runner(second, words);
  await there.awake();
  await there.goTo(slot + 1);
  await expect(second.getByRole('textbox', { name: words.transcript })).toHaveValue('첫 기기에서 적었어요');
  const after = seconds(await there.clock.innerText());
  expect(after).toBeLessThanOrEqual(before);
  expect(after).toBeGreaterThan(0);
  expect((await program.attempt(attempt.id)).ends_at).toBe(attempt.ends_at);
});

function seconds(clock: string): number {
  const [minutes = 0, rest = 0] = clock.split(':').map(Number);
  return minutes * 60 + rest;
}

test('without a network typing goes on, and everything is saved once it is back', async ({ page, runner, program, words, complaints, step }) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  const { attempt, slot } = await sit(runner, program, gate, 'transcription');
  const field = page.getByRole('textbox', { name: words.transcript });
  await field.fill('연결이 있을 때');
  await expect(runner.saved).toBeVisible();

  await page.context().setOffline(true);
  await field.fill('연결이 끊긴 뒤');
  await expect(runner.offline).toBeVisible();
  await step('offline');
  await field.pressSequentially(' 이어서 적어요');
  await expect(field).toHaveValue('연결이 끊긴 뒤 이어서 적어요');
  await runner.next();
  await expect(runner.heading(slot + 2)).toBeVisible();
  await runner.answer();

  await page.context().setOffline(false);
  await expect(page.getByText(words.wholeAgain)).toBeAttached();
  await expect(runner.saved).toBeVisible();
  const stored = (await program.attempt(attempt.id)).slots;
  expect(stored[slot]?.response).toEqual({ kind: 'transcription', text: '연결이 끊긴 뒤 이어서 적어요' });
  expect(stored[slot + 1]?.response).not.toBeNull();
});

test('an answer called saved survives a power cut of the server', async ({ page, runner, program, words, munteok, complaints }) => {
  complaints.expect(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
  const { attempt, slot } = await sit(runner, program, gate, 'transcription');
  const field = page.getByRole('textbox', { name: words.transcript });
  await field.fill('정전 전에 저장됐어요');
  await expect(runner.saved).toBeVisible();
  await munteok.kill();
  await field.fill('서버가 없는 동안 적었어요');
  await expect(runner.offline).toBeVisible();
  await munteok.restart();
  await expect(runner.saved).toBeVisible({ timeout: 45_000 });
  expect((await program.attempt(attempt.id)).slots[slot]?.response).toEqual({ kind: 'transcription', text: '서버가 없는 동안 적었어요' });
  await page.reload();
  await runner.awake();
  await expect(field).toHaveValue('서버가 없는 동안 적었어요');
});

test('the network pulled, the server killed, both brought back: every syllable is there', async ({ page, runner, program, words, munteok, complaints, step }) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
  const { attempt, slot } = await sit(runner, program, gate, 'transcription');
  const other = slotOf(attempt, 'transcription', (each) => each !== attempt.slots[slot]);
  const field = page.getByRole('textbox', { name: words.transcript });
  await field.fill('처음');
  await expect(runner.saved).toBeVisible();
  const receipt = await runner.saved.innerText();

  await page.context().setOffline(true);
  await field.pressSequentially(' 망이 끊긴 동안');
  await expect(runner.offline).toBeVisible();
  await munteok.kill();
  await runner.goTo(other + 1);
  await field.pressSequentially('서버도 꺼진 동안');
  await page.context().setOffline(false);
  await runner.goTo(slot + 1);
  await field.pressSequentially(' 망만 돌아온 뒤');
  await expect(runner.offline).toBeVisible();
  await step('both-away');
  await munteok.restart();

  await expect(runner.saved).toBeVisible({ timeout: 45_000 });
  await expect(runner.saved).not.toHaveText(receipt);
  const stored = (await program.attempt(attempt.id)).slots;
  expect(stored[slot]?.response).toEqual({ kind: 'transcription', text: '처음 망이 끊긴 동안 망만 돌아온 뒤' });
  expect(stored[other]?.response).toEqual({ kind: 'transcription', text: '서버도 꺼진 동안' });
});

test('of two tabs the older one is told, and shows the later answer', async ({ page, runner, program, words, complaints, step }) => {
  // The older tab's step is out of order; that answer is how it learns of the other.
  complaints.expect(/\b409\b/);
  const { attempt, slot } = await sit(runner, program, gate, 'transcription');
  const field = page.getByRole('textbox', { name: words.transcript });
  await field.fill('먼저 연 창');
  await expect(runner.saved).toBeVisible();

  const tab = await page.context().newPage();
  const there = new Runner(tab, words);
  await open(there, attempt, slot);
  await tab.getByRole('textbox', { name: words.transcript }).fill('나중에 연 창');
  await expect.poll(async () => (await program.attempt(attempt.id)).slots[slot]?.response?.['text']).toBe('나중에 연 창');

  const other = slotOf(attempt, 'transcription', (each) => each !== attempt.slots[slot]);
  await page.bringToFront();
  await runner.goTo(other + 1);
  await runner.answer();
  await expect(page.getByText(words.elsewhere)).toBeVisible();
  await step('told');
  await runner.goTo(slot + 1);
  await expect(field).toHaveValue('나중에 연 창');
  const stored = (await program.attempt(attempt.id)).slots;
  expect(stored[other]?.response).not.toBeNull();
});
