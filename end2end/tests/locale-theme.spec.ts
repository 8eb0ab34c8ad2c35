/** Language and theme are chosen once and stay. */
import { type Page, expect, test } from '../fixtures.ts';
import { practise } from '../support/scenes.ts';
import { wordsOf } from '../support/words.ts';

const [korean, english] = [wordsOf('ko'), wordsOf('en')];

/** Korean that no element marks as Korean, with the place where it stands. */
async function untranslated(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const hangul = /[가-힣ㄱ-ㅎㅏ-ㅣ]/;
    const found: string[] = [];
    const isForeign = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') !== 'ko';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          const text = node.getAttribute(name) ?? '';
          if (hangul.test(text) && isForeign(node)) found.push(`${node.tagName.toLowerCase()}.${node.className} [${name}]: ${text}`);
        }
      } else if (hangul.test(node.textContent ?? '') && isForeign(node.parentElement) && !node.parentElement?.closest('script, style')) {
        found.push(`${node.parentElement?.tagName.toLowerCase()}.${node.parentElement?.className}: ${node.textContent?.slice(0, 60)}`);
      }
    }
    if (hangul.test(document.title)) found.push(`title: ${document.title}`);
    return [...new Set(found)];
  });
}

test('the language is switched, comes back to the same page, and stays', async ({ page }) => {
  await page.goto('/gates/legal/legal-80');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page.getByRole('contentinfo').getByRole('button', { name: korean.otherLanguage }).click();
  await expect(page).toHaveURL(/\/gates\/legal\/legal-80$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: english.legalGate })).toBeVisible();
  await page.getByRole('navigation', { name: english.mainMenu }).getByRole('link', { name: english.notebook }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: english.notebook })).toBeVisible();
  await page.getByRole('contentinfo').getByRole('button', { name: english.otherLanguage }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});

test('the theme is switched and stays', async ({ page, runner, program, step }) => {
  const surface = async () => await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/settings');
  const light = await surface();
  await page.getByRole('main').getByRole('button', { name: korean.themeDark }).click();
  await expect(page.getByRole('main').getByRole('button', { name: korean.themeDark })).toHaveAttribute('aria-pressed', 'true');
  expect(await surface()).not.toBe(light);
  const dark = await surface();
  await step('dark');

  await test.step('on other pages, in the runner too', async () => {
    await page.goto('/');
    expect(await surface()).toBe(dark);
    await practise(runner, program, 'choice');
    expect(await surface()).toBe(dark);
    await step('runner');
  });

  await test.step('whatever the system says', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/settings');
    await page.getByRole('main').getByRole('button', { name: korean.themeLight }).click();
    await expect(page.getByRole('main').getByRole('button', { name: korean.themeLight })).toHaveAttribute('aria-pressed', 'true');
    expect(await surface()).toBe(light);
  });
});

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  const paths = [
    '/', '/domains/legal', '/domains/medical', '/domains/writing', '/domains/transcription', '/guidelines/legal',
    '/guidelines/legal?version=1', '/practice/legal', '/gates', '/gates/legal/legal-80', '/gates/transcription/transcription-90',
    '/login', '/signup', '/password-reset', '/settings', '/settings/deletion', '/notebook', '/progress', '/calibration', '/ratings/writing',
    '/domains/proofreading', '/guidelines/answer-evaluation', '/practice/proofreading',
  ];

  test('pages speak English throughout', async ({ page }) => {
    test.slow();
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      for (const text of await untranslated(page)) found.push(`${path}: ${text}`);
    }
    expect(found).toEqual([]);
  });

  for (const kind of ['choice', 'text-entry', 'cloze', 'span', 'rating', 'transcription', 'correction', 'comparison', 'match', 'order', 'box'] as const) {
    test(`the runner speaks English around a ${kind} item`, async ({ page, runner, program }) => {
      const { attempt } = await practise(runner, program, kind);
      const found = await untranslated(page);
      await runner.answer();
      await runner.check();
      found.push(...(await untranslated(page)));

      await test.step('and so do result, notebook and progress', async () => {
        await program.submit(await program.attempt(attempt.id));
        for (const path of [`/attempts/${attempt.id}/result`, '/notebook', '/progress', '/']) {
          await page.goto(path);
          found.push(...(await untranslated(page)));
        }
      });
      expect([...new Set(found)]).toEqual([]);
    });
  }
});
