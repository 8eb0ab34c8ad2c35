/** Without script everything can be read, and every form works. */
import { type Page, expect, test } from '../fixtures.ts';
import { type Program, someAnswer } from '../support/program.ts';

test.use({ javaScriptEnabled: false });

/** A sat and submitted gate. */
async function sat(program: Program): Promise<string> {
  const attempt = await program.beginGate('legal/legal-80');
  for (const [index, slot] of attempt.slots.entries()) {
    await program.save(attempt, index, someAnswer(slot));
  }
  await program.submit(attempt);
  return attempt.id;
}

async function menu(page: Page, name: string, mainMenu: string): Promise<void> {
  await page.getByRole('navigation', { name: mainMenu }).getByRole('link', { name }).click();
}

test('start, domain, guideline and gates can be read', async ({ page, words, step }) => {
  await page.goto('/');
  await step('start');
  await page.getByRole('heading', { level: 3 }).getByRole('link', { name: words.legal }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.legal })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: words.guideline }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: words.guideline })).toBeVisible();

  await test.step('a rule is a link away', async () => {
    const contents = page.getByRole('navigation', { name: words.contents }).filter({ visible: true });
    const folded = contents.locator('summary').filter({ visible: true });
    if ((await folded.count()) > 0) await folded.click();
    await contents.getByRole('link', { name: /^L-R4 / }).click();
    await expect(page).toHaveURL(/#L-R4$/);
    await expect(page.locator('#L-R4')).toBeInViewport();
  });

  await test.step('gates', async () => {
    await menu(page, words.gates, words.mainMenu);
    await page.getByRole('link', { name: words.legalGate }).click();
    await expect(page.getByRole('button', { name: words.beginGate })).toBeVisible();
    await step('gate');
  });
});

test('an attempt says what it needs and leads on', async ({ page, words, step, complaints }) => {
  // The browser says so of every script that it was told not to run.
  complaints.expect(/\.js: csp$/);
  await page.goto('/gates/legal/legal-80');
  await page.getByRole('button', { name: words.beginGate }).click();
  await expect(page.getByText(words.needsScript)).toBeVisible();
  await step('attempt');
  await page.getByRole('main').getByRole('link', { name: words.readGuideline }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: words.guideline })).toBeVisible();
});

test('an account is made, left and entered again', async ({ page, munteok, words, step, complaints }) => {
  complaints.expect(/\b(401|422)\b/);
  const email = `noscript-${test.info().project.name}@example.kr`;
  const password = '스크립트 없이도 돼요';
  await page.goto('/signup');

  await test.step('a weak password is refused, and the address stays', async () => {
    await page.getByLabel(words.email).fill(email);
    await page.getByLabel(words.password, { exact: true }).fill('짧음');
    await page.getByRole('button', { name: words.signup }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel(words.email)).toHaveValue(email);
    await step('refused');
  });

  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.signup }).click();
  await expect(page).toHaveURL(`${munteok.origin}/`);
  await menu(page, words.settings, words.mainMenu);
  await expect(page.getByText(email)).toBeVisible();
  await step('settings');
  await page.getByRole('button', { name: words.signOut }).click();

  await menu(page, words.login, words.mainMenu);
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill('틀린 비밀번호예요');
  await page.getByRole('button', { name: words.login }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.login }).click();
  await page.goto('/settings');
  await expect(page.getByText(email)).toBeVisible();
});

test('a result is read, with its misses, notebook and progress', async ({ page, program, words, step }) => {
  const id = await sat(program);
  await page.goto(`/attempts/${id}/result`);
  await expect(page.getByText(words.passedOrNot)).toBeVisible();
  await step('result');
  await page.getByRole('link', { name: words.missedOnly }).click();
  const missed = page.getByRole('article').first();
  await expect(missed.getByRole('heading', { name: words.explanation })).toBeVisible();

  await test.step('a passage unfolds', async () => {
    const folded = page.getByRole('article').locator('details.slot-passage:not([open])');
    const count = await folded.count();
    await folded.first().locator('summary').click();
    await expect(folded).toHaveCount(count - 1);
  });

  await test.step('a rule is a link away', async () => {
    await page.getByRole('article').locator('a[href^="/guidelines/legal#L-R"]').filter({ visible: true }).first().click();
    await expect(page).toHaveURL(/\/guidelines\/legal#L-R\d+$/);
  });

  await menu(page, words.notebook, words.mainMenu);
  await expect(page.getByRole('button', { name: words.again, exact: true }).first()).toBeVisible();
  await step('notebook');
  await menu(page, words.progress, words.mainMenu);
  await expect(page.getByRole('heading', { level: 2, name: words.gateHistory })).toBeVisible();
  await step('progress');
});

test('the data can be taken along and deleted', async ({ page, program, words }) => {
  await sat(program);
  await page.goto('/settings');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: words.export }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  await page.getByRole('link', { name: words.deleteAll }).click();
  await page.getByRole('button', { name: words.deleteNow }).click();
  await expect(page.getByText(words.nothingLeft)).toBeVisible();
  await menu(page, words.notebook, words.mainMenu);
  await expect(page.getByText(words.nothingMissed)).toBeVisible();
});
