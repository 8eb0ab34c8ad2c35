/** 실전: a gate is passed, work comes in batches, a rejected task is redone, and the report tells all. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from '../fixtures.ts';
import { accessible } from '../support/accessibility.ts';
import type { Answer } from '../support/program.ts';
import { Program } from '../support/program.ts';
import { Munteok } from '../support/server.ts';

const content = fileURLToPath(new URL('../../tests/fixtures/content', import.meta.url));
const gate = 'plain/one';

/** The right answer to the one item there is. */
const right: Answer = { kind: 'choice', chosen: ['a'] };

/** A folder with the smallest domain alone. */
async function smallest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'munteok-content-'));
  await cp(join(content, 'domains/plain'), join(folder, 'domains/plain'), { recursive: true });
  await cp(join(content, 'packs'), join(folder, 'packs'), { recursive: true });
  return folder;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`the live phase in ${colorScheme}`, async ({ page, runner, step, complaints }) => {
      test.slow();
      // A server of its own: its content takes the place of the bundled one.
      const munteok = await Munteok.start();
      complaints.alsoFrom(munteok.origin);
      const program = new Program(page, munteok.origin);
      const folder = await smallest();
      try {
        await munteok.command('content', 'load', folder);
        await expect
          .poll(async () => (await page.request.get(`${munteok.origin}/gates/${gate}`)).status(), { timeout: 20_000 })
          .toBe(200);
        await page.goto(`${munteok.origin}/gates/${gate}`);
        await expect(page.getByText('이 관문을 통과하면 실전이 열려요.')).toBeVisible();
        await step('locked');
        const sitting = await program.beginGate(gate);
        await program.save(sitting, 0, right);
        await program.submit(sitting);

        await page.reload();
        await accessible(page);
        await page.getByRole('button', { name: /^실전 시작하기/ }).click();
        await expect(page.getByRole('heading', { level: 1 })).toContainText('실전');
        await step('desk-at-first');
        await page.getByRole('link', { name: '작업하러 가기' }).click();
        await runner.awake();
        await page.getByText('뒤', { exact: true }).click();
        await step('task');
        await page.getByRole('button', { name: '제출', exact: true }).click();
        await expect(page.getByRole('heading', { name: /검수에서 반려됐어요/ })).toBeVisible();
        await step('rejected-at-once');
        await page.getByRole('button', { name: '이번 묶음' }).click();
        await step('batch-done');
        await page.getByRole('link', { name: '작업대로 가기' }).click();

        await expect(page.getByText('경고를 1번 받았어요', { exact: false })).toBeVisible();
        await accessible(page);
        await step('desk-with-rejection');
        await page.getByRole('link', { name: /^고치러 가기/ }).click();
        await runner.awake();
        await expect(page.getByRole('heading', { name: '반려' })).toBeVisible();
        await step('task-to-redo');
        const id = new URL(page.url()).pathname.split('/')[2] ?? '';
        const work = await program.attempt(id);
        await program.save(work, 0, right);
        await program.check(work, 0);
        // Ended work leads from any of its pages to the report.
        await page.goto(`${munteok.origin}/attempts/${id}/work`);
        await expect(page.getByText('경고를 1번 받고 모든 묶음을 마쳤어요')).toBeVisible();
        await expect(page.getByText('반려된 작업 1개 가운데 1개를 고쳐서', { exact: false })).toBeVisible();
        await accessible(page);
        await step('report');
      } finally {
        await munteok.stop();
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
}
