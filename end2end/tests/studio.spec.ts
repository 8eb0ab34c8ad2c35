/** An instructor's evening: an item from a blank page to learners, a recording, a file from elsewhere. */
import { type Page, expect, test } from '../fixtures.ts';
import { accessible } from '../support/accessibility.ts';
import type { Munteok } from '../support/server.ts';

const password = 'correct horse battery staple 7';

test.use({
  permissions: ['microphone'],
  launchOptions: async ({ launchOptions }, use) => {
    const heard = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...heard] });
  },
});

let instructors = 0;

/** Makes an instructor and signs the page in. */
async function teach(page: Page, munteok: Munteok): Promise<void> {
  instructors += 1;
  const email = `han${instructors}@example.kr`;
  await munteok.command('user', 'add', email, '--role', 'instructor');
  const link = /https?:\/\/\S+/.exec(await munteok.command('user', 'reset-link', email))?.[0] ?? '';
  await page.goto(new URL(link).pathname);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=password]').press('Enter');
  await expect(page).not.toHaveURL(/password-reset/);
  await page.goto('/studio');
  await expect(page.getByRole('heading', { name: '강사실' })).toBeVisible();
}

/** Begins an item of a kind in a domain. */
async function begin(page: Page, domain: string, kind: string): Promise<void> {
  await page.goto('/studio/bank');
  await page.locator('details.begin-item > summary').click();
  await page.locator('#begin-domain').selectOption(domain);
  await page.locator(`#kind-${kind}`).check();
  await page.getByRole('button', { name: '쓰기 시작' }).click();
  await expect(page).toHaveURL(/\/studio\/items\//);
}

test('an item is written, tried out, published and found', async ({ page, munteok, step }) => {
  test.slow();
  await teach(page, munteok);
  await page.goto('/studio');
  await accessible(page);
  await step('studio');
  await begin(page, 'legal', 'choice');
  await step('blank');

  const saved = page.locator('[data-saved]');
  await page.locator('[name="rules[0]"]').selectOption('L-R1');
  await page.getByLabel('묻는 글').fill('다음 가운데 단서는 무엇인가요?');
  for (const [index, text] of ['원칙', '예외', '정의', '벌칙'].entries()) {
    await page.locator(`[name="choice[options][${index}][text]"]`).fill(text);
    await page.locator(`[name="choice[options][${index}][reason]"]`).fill(`${text}이라서 그래요.`);
  }
  await page.locator('[name="choice[options][1][right]"]').check();
  await page.getByLabel('풀이').fill('단서는 예외를 정해요.');
  await page.getByLabel('출처·근거').fill('창작');
  await page.getByLabel('이용 조건').selectOption('CC-BY-4.0');
  await expect(saved).toContainText('저장됨');
  await expect(page.getByText('공개할 준비가 됐어요.')).toBeVisible();
  // Only now: in the learner's frame the options of a blank item have no names yet.
  await accessible(page);
  await step('written');

  // The learner's own screen, in the frame beside the form or below it.
  await page.getByRole('button', { name: '풀어 보기', exact: true }).click();
  const trial = page.frameLocator('iframe[name=preview]');
  await trial.getByText('예외', { exact: true }).click();
  await trial.getByRole('button', { name: /확인/ }).click();
  await expect(trial.getByText('맞았어요').first()).toBeVisible();
  await step('tried-out');

  // What is undone is back after a reload too, and can be done again.
  await page.getByRole('button', { name: '되돌리기' }).click();
  await page.getByRole('button', { name: '다시 하기' }).click();
  await expect(page.getByLabel('묻는 글')).toHaveValue('다음 가운데 단서는 무엇인가요?');

  await page.getByRole('button', { name: '1판으로 공개하기' }).click();
  await expect(page.getByText('1판을 공개했어요.')).toBeVisible();
  await page.getByRole('link', { name: '판과 기록' }).click();
  await expect(page.getByRole('heading', { name: /1판/ })).toBeVisible();
  await accessible(page);
  await step('history');
  await page.goto('/studio/bank?q=단서는+무엇');
  await expect(page.getByRole('link', { name: '다음 가운데 단서는 무엇인가요?' })).toBeVisible();
  await accessible(page);
  await step('found');
});

test('a recording is made in the browser', async ({ page, munteok, step }) => {
  await teach(page, munteok);
  await begin(page, 'transcription', 'transcription');
  await page.getByRole('button', { name: '녹음하기' }).click();
  const stop = page.getByRole('button', { name: '녹음 끝내기' });
  await expect(stop).toBeVisible();
  // Something has to be heard first; the fake microphone beeps.
  await expect(page.locator('[data-record-status]')).toContainText('녹음하고 있어요');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await stop.click();
  await expect(page.locator('[data-heard]')).toBeVisible();
  await page.getByRole('button', { name: '올리기', exact: true }).click();
  await expect(page.getByText(/지금 소리: \d/)).toBeVisible();
  await step('recorded');
});

test('items of a file are looked at before they come in', async ({ page, munteok, step }) => {
  await teach(page, munteok);
  await page.goto('/studio/exchange');
  await accessible(page);
  const buffer = Buffer.from('::하늘:: 하늘은 무슨 색인가요? {=파랑#맞아요 ~빨강#노을만 그래요}\n\n깨진 것 {=가\n');
  await page.locator('#import-file').setInputFiles({ name: '퀴즈.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: '살펴보기' }).click();
  await expect(page.getByText('하늘은 무슨 색인가요?')).toBeVisible();
  await expect(page.getByText(/닫히지 않았어요/)).toBeVisible();
  await accessible(page);
  await step('looked-at');
  await page.getByRole('button', { name: '1문항 들여오기' }).click();
  await expect(page.getByText(/다 들여왔어요/)).toBeVisible();
  await step('brought-in');
});
