/** No key leaves the server before it is due. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { type Page, expect, test } from '../fixtures.ts';

/** One gate of every domain. */
const gates = {
  legal: 'legal-80',
  medical: 'medical-80',
  writing: 'writing-80',
  transcription: 'transcription-80',
  proofreading: 'proofreading-85',
  'answer-evaluation': 'answer-evaluation-80',
};

const content = join(import.meta.dirname, '..', '..', 'content', 'domains');

/** Everything our server has sent to a browser, as bytes. */
class Wire {
  readonly #bodies: Promise<{ url: string; body: Buffer }>[] = [];

  constructor(page: Page) {
    page.context().on('response', (response) => {
      const isRedirect = response.status() >= 300 && response.status() < 400;
      if (!isRedirect) {
        this.#bodies.push(response.body().then((body) => ({ url: response.url(), body }), () => ({ url: response.url(), body: Buffer.of() })));
      }
    });
  }

  /** What came so far. */
  async bodies(): Promise<{ url: string; body: Buffer }[]> {
    return await Promise.all(this.#bodies);
  }
}

/** Sentences of explanations, reasons and hints, by item. */
type Secrets = Map<string, string[]>;

/** Reads what only keys hold. The files say one string per line, so lines are enough. */
async function secrets(domain: string): Promise<Secrets> {
  const folder = join(content, domain, 'items');
  const open = (await Promise.all(['guideline.toml', 'domain.toml'].map((file) => readFile(join(content, domain, file), 'utf8')))).join('\n');
  const byItem = new Map<string, string[]>();
  const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));
  // A reason of one item may be an option of another: any question of the domain may be on the screen.
  const shown = files
    .flatMap((text) => [...text.matchAll(/(?:^|[{,] ?)(?:stem|text|prompt|a|b) = ("""[\s\S]*?"""|"(?:[^"\\]|\\.)*")/gm)])
    .map((match) => match[1])
    .join('\n');
  for (const text of files) {
    for (const item of text.split('[[item]]').slice(1)) {
      const id = /^id = "([^"]+)"/m.exec(item)?.[1] ?? '';
      const strings = [...item.matchAll(/\b(?:explanation|hint|reason|difficulty_reason) = "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '');
      const sentences = strings.flatMap((string) => string.split(/(?<=[.?!])\s+/));
      // What guideline, rubric or questions say themselves is no secret.
      byItem.set(`${domain}/${id}`, sentences.filter((sentence) => sentence.length >= 12 && !`${open}${shown}`.includes(sentence)));
    }
  }
  return byItem;
}

/** Words alone: no tags, no marks of Markdown, no escapes of HTML or JSON. */
function plain(text: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  const bare = text.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
  return bare.replaceAll(/\\(["\\/])/g, '$1').replaceAll(/[*`_]/g, '');
}

/** Which secrets of these items stand in something that was sent. */
function leaks(known: Secrets, items: string[], sent: { url: string; body: Buffer }[]): string[] {
  const read = sent.map(({ url, body }) => ({ url, text: body.toString('utf8') })).map((each) => ({ ...each, words: plain(each.text) }));
  const found: string[] = [];
  for (const item of items) {
    for (const sentence of known.get(item) ?? []) {
      for (const { url, text, words } of read) {
        if (text.includes(sentence) || words.includes(plain(sentence))) {
          found.push(`${item} in ${url}: ${sentence}`);
        }
      }
    }
  }
  return found;
}

for (const [domain, gate] of Object.entries(gates)) {
  test(`a mock of ${domain} gives no key away before it ends, and all of them after`, async ({ page, runner, program, words, complaints }) => {
    // Asking for the result too early is refused.
    complaints.expect(/\b409\b/);
    const known = await secrets(domain);
    const wire = new Wire(page);
    const attempt = await program.beginGate(`${domain}/${gate}`);
    const count = attempt.slots.length;
    // Which items these are is not told either, so nothing of any item of the domain may be found.
    expect(attempt.slots.map((slot) => slot.item)).toEqual(attempt.slots.map(() => null));
    const all = [...known.keys()];
    expect([...known.values()].flat().length).toBeGreaterThan(all.length);

    await page.goto(`/domains/${domain}`);
    await page.goto(`/gates/${domain}/${gate}`);
    await page.getByRole('link', { name: words.continueIt }).click();
    await runner.awake();
    for (let number = 1; number <= count; number += 1) {
      await expect(runner.heading(number)).toBeVisible();
      await runner.answer();
      await runner.next();
    }
    await expect(runner.saved).toBeVisible();
    // What a curious learner asks for.
    const asked = await page.evaluate(async (id) => {
      const paths = [`/api/v1/attempts/${id}`, `/api/v1/attempts/${id}/result`, '/api/v1/attempts', '/api/v1/gates', '/api/v1/openapi.json'];
      return await Promise.all(paths.map(async (path) => (await fetch(path)).status));
    }, attempt.id);
    expect(asked[0]).toBe(200);
    expect(asked[1]).toBe(409);
    await page.goto('/notebook');
    await page.goto('/progress');
    expect(leaks(known, all, await wire.bodies())).toEqual([]);

    await test.step('the same look finds them in the result', async () => {
      await program.submit(await program.attempt(attempt.id));
      const items = (await program.attempt(attempt.id)).slots.map((slot) => slot.item ?? '');
      const result = new Wire(page);
      await page.goto(`/attempts/${attempt.id}/result`);
      const found = leaks(known, items, await result.bodies());
      expect(new Set(found.map((line) => line.split(' ')[0])).size).toBe(count);
    });
  });
}
