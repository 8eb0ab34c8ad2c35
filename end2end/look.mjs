import { chromium } from '@playwright/test';
const base = 'http://127.0.0.1:3555';
const out = '/tmp/look'; import { mkdirSync } from 'node:fs'; mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });
const [,, mode = 'mock'] = process.argv;
for (const [name, width, height, scheme, locale] of [['phone-light', 360, 1500, 'light', 'ko-KR'], ['desk-dark', 1280, 1500, 'dark', 'ko-KR'], ['phone-en', 360, 1500, 'dark', 'en-US']]) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale, hasTouch: width < 500 });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() === 'error') console.log(name, 'console', m.text()); });
  page.on('pageerror', (e) => console.log(name, 'error', String(e)));
  await page.goto(base + '/');
  const started = await page.request.post(base + '/api/v1/attempts', { data: { practice: { domain: 'trial', count: 10 } }, headers: { origin: base } });
  const attempt = await started.json();
  if (!attempt.slots) { console.log(JSON.stringify(attempt)); process.exit(1); }
  for (let i = 0; i < attempt.slots.length; i += 1) {
    const kind = attempt.slots[i].question.interaction.kind;
    await page.goto(`${base}/attempts/${attempt.id}#${i + 1}`);
    await page.reload();
    await page.waitForSelector('html[data-awake]');
    await page.screenshot({ path: `${out}/${name}-${i}-${kind}-open.png`, fullPage: true });
    const answers = page.locator('.answers');
    if (kind === 'correction') await answers.locator('textarea').fill('그러면 ' + attempt.slots[i].question.interaction.text.replace('몇일', '몇 일').replace('할수', '할 수').replace('돼요', '되요'));
    if (kind === 'comparison') { await answers.getByRole('radio').nth(6).check(); await answers.getByRole('checkbox').nth(0).check(); await answers.getByRole('checkbox').nth(1).check(); }
    if (kind === 'match') for (const s of await answers.locator('select').all()) await s.selectOption({ index: 2 });
    if (kind === 'order') await answers.locator('[data-move=up]').nth(1).click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${out}/${name}-${i}-${kind}-given.png`, fullPage: true });
    await page.locator('.actions .button-main').first().click();
    await page.waitForSelector('#verdict');
    await page.screenshot({ path: `${out}/${name}-${i}-${kind}-judged.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
