/** Everything works with the keyboard alone. */
import { expect, test } from '../fixtures.ts';
import { Keyboard } from '../support/keyboard.ts';
import type { Runner } from '../support/runner.ts';
import { practise } from '../support/scenes.ts';

/** Answers whatever is asked, by keys. */
async function answer(keyboard: Keyboard, runner: Runner): Promise<void> {
  const { answers, passage } = runner;
  switch (await runner.kind()) {
    case 'choice':
      await keyboard.reach(answers.getByRole('radio').or(answers.getByRole('checkbox')).first());
      await keyboard.press('1');
      break;
    case 'text-entry':
      await keyboard.reach(answers.getByRole('textbox'));
      await keyboard.type('30');
      break;
    case 'cloze':
      for (const gap of await answers.getByRole('textbox').or(answers.getByRole('combobox')).all()) {
        await keyboard.reach(gap);
        const isList = (await gap.evaluate((element) => element.tagName)) === 'SELECT';
        await (isList ? keyboard.press('ArrowDown') : keyboard.type('30'));
      }
      break;
    case 'span':
      await keyboard.reach(passage);
      await keyboard.press('Control+ArrowRight', 'Control+Shift+ArrowRight', 'Enter');
      await expect(answers.getByRole('listitem')).toHaveCount(1);
      break;
    case 'rating':
      for (const scale of await answers.getByRole('group').filter({ has: runner.page.getByRole('radio') }).all()) {
        await keyboard.reach(scale.getByRole('radio').first());
        await keyboard.press('3');
      }
      break;
    case 'correction':
      await keyboard.reach(answers.getByRole('textbox'));
      await keyboard.type('고친 글');
      break;
    case 'comparison':
      await keyboard.reach(answers.getByRole('radio').first());
      await keyboard.press('6');
      await keyboard.reach(answers.getByRole('checkbox').first());
      await keyboard.press('2');
      break;
    case 'match':
      for (const entry of await answers.getByRole('combobox').all()) {
        await keyboard.reach(entry);
        await keyboard.press('ArrowDown');
      }
      break;
    case 'order':
      await keyboard.activate(answers.getByRole('button', { name: runner.words.moveDown }).first());
      break;
    case 'box':
      await keyboard.activate(answers.getByRole('button', { name: runner.words.addBox }));
      await keyboard.press('ArrowRight');
      break;
    case 'transcription':
      await keyboard.reach(answers.getByRole('textbox'));
      await keyboard.type('그러니까');
      break;
  }
}

test('a practice by keyboard alone', async ({ page, runner, words, step }) => {
  test.slow();
  const keyboard = new Keyboard(page);
  await page.goto('/practice/legal');
  await keyboard.reach(page.getByRole('radio', { checked: true }));
  await keyboard.press('ArrowUp');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await keyboard.activate(page.getByRole('button', { name: words.beginPractice }));
  await runner.awake();
  for (let number = 1; number <= 5; number += 1) {
    await expect(runner.heading(number)).toBeVisible();
    await answer(keyboard, runner);
    await keyboard.activate(page.getByRole('button', { name: words.check, exact: true }));
    await expect(runner.verdict).toBeFocused();
    await step(`judged-${number}`);
    const isLast = number === 5;
    await keyboard.activate(runner.question.getByRole('button', { name: isLast ? words.summary : words.next, exact: true }));
    if (!isLast) await expect(runner.heading(number + 1)).toBeFocused();
  }
  await keyboard.activate(page.getByRole('button', { name: words.finish }));
  await expect(page.getByText(words.practiceResult)).toBeVisible();
});

test('a mock by keyboard alone', async ({ page, runner, words }) => {
  test.slow();
  const keyboard = new Keyboard(page);
  await page.goto('/gates');
  await keyboard.activate(page.getByRole('link', { name: words.legalGate }));
  await keyboard.activate(page.getByRole('button', { name: words.beginGate }));
  await runner.awake();
  for (let number = 1; number <= 12; number += 1) {
    await expect(runner.heading(number)).toBeVisible();
    await answer(keyboard, runner);
    if (number === 2) {
      await keyboard.reach(page.getByRole('button', { name: words.flag }));
      await keyboard.press('Space');
      await expect(page.getByRole('button', { name: words.flag })).toHaveAttribute('aria-pressed', 'true');
    }
    await keyboard.activate(runner.question.getByRole('button', { name: number === 12 ? words.review : words.next, exact: true }));
  }
  await expect(page.getByRole('heading', { level: 2, name: words.flaggedCount })).toBeVisible();

  await test.step('the map', async () => {
    await keyboard.activate(runner.place);
    await expect(page.getByRole('dialog')).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(runner.place).toBeFocused();
  });

  await keyboard.activate(page.getByRole('button', { name: words.submit, exact: true }));
  await expect(page.getByText(words.passedOrNot)).toBeVisible();
});

test('the passage is marked, adjusted and cleared by keys', async ({ page, runner, program, words }) => {
  const keyboard = new Keyboard(page);
  const { attempt, slot } = await practise(runner, program, 'span');
  const text = attempt.slots[slot]?.question.stimulus?.text ?? '';
  const [first, second] = [...text.matchAll(/\S+/gu)].map((match) => {
    const start = [...text.slice(0, match.index)].length;
    return { start, end: start + [...match[0]].length };
  });
  const spans = async () => {
    const response = (await program.attempt(attempt.id)).slots[slot]?.response as { spans: { start: number; end: number }[] } | null;
    return response?.spans.map(({ start, end }) => ({ start, end }));
  };
  await keyboard.reach(runner.passage);
  await keyboard.press('Control+ArrowRight', 'Enter');
  await expect.poll(spans).toEqual([second]);
  await keyboard.press('Control+Home', 'Control+Shift+ArrowRight', 'Enter');
  await expect.poll(spans).toEqual([first, second]);
  await keyboard.press('Control+Home', 'Delete');
  await expect.poll(spans).toEqual([second]);
  await keyboard.reach(runner.answers.getByRole('button', { name: words.markDelete }));
  await keyboard.press('Enter');
  await expect.poll(spans).toEqual([]);
  // The focus goes to the button that brings the mark back.
  await keyboard.press('Enter');
  await expect.poll(spans).toEqual([second]);
});

test('the player obeys its keys while a transcript is being typed', async ({ page, runner, program, words }) => {
  const keyboard = new Keyboard(page);
  await practise(runner, program, 'transcription');
  const field = runner.answers.getByRole('textbox');
  const place = page.getByRole('slider', { name: words.position });
  const at = async () => Number(await place.getAttribute('aria-valuenow'));
  await keyboard.reach(field);
  await keyboard.type('가나다');

  await test.step('play and pause', async () => {
    await keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: words.pause, exact: true })).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('button', { name: words.play, exact: true })).toBeVisible();
  });

  // Two reports of one key within 80 ms count once, for some input methods echo; so different keys take turns here.
  await test.step('steps of three and one second, and speed', async () => {
    const speed = page.getByRole('button', { name: words.speed });
    await expect(speed).toHaveText('1×');
    await keyboard.press('Control+Shift+BracketLeft');
    await expect.poll(at).toBe(0);
    await keyboard.press('Control+BracketRight');
    await expect.poll(at).toBe(1);
    await keyboard.press('Control+Shift+Period');
    await expect(speed).toHaveText('1.25×');
    await keyboard.press('Control+Shift+BracketRight');
    await expect.poll(at).toBe(4);
    await keyboard.press('Control+BracketLeft');
    await expect.poll(at).toBe(3);
    await keyboard.press('Control+Shift+Comma');
    await expect(speed).toHaveText('1×');
    await keyboard.press('Control+Shift+BracketLeft');
    await expect.poll(at).toBe(0);
  });

  await test.step('loop from A to B', async () => {
    await keyboard.press('Control+Backslash');
    await expect(page.getByRole('button', { name: words.loopEnd })).toBeVisible();
    await keyboard.press('Control+BracketRight', 'Control+Backslash');
    await expect(page.getByRole('button', { name: words.loopOff })).toBeVisible();
    await keyboard.press('Control+BracketLeft', 'Control+Backslash');
    await expect(page.getByRole('button', { name: words.loopStart })).toBeVisible();
  });

  await test.step('help', async () => {
    await keyboard.press('Control+Slash');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await expect(field).toBeFocused();
  await expect(field).toHaveValue('가나다');
});

test.describe('on a screen of 360 × 740', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const kind of ['choice', 'text-entry', 'cloze', 'span', 'rating', 'transcription', 'correction', 'comparison', 'match', 'order', 'box'] as const) {
    test(`at most two tab stops before the first answer of a ${kind} item`, async ({ page, runner, program }) => {
      await practise(runner, program, kind);
      const target = kind === 'span' ? runner.passage : runner.answers;
      expect(await new Keyboard(page).reach(target)).toBeLessThanOrEqual(2);
    });
  }

  test('the first option starts above 320 px, and nothing covers an option', async ({ page, runner, program, step }) => {
    const attempt = await program.beginPractice('legal', 30);
    const spans = [...attempt.slots.keys()].filter((index) => attempt.slots[index]?.question.interaction.kind === 'span');
    const choices = [...attempt.slots.keys()].filter((index) => attempt.slots[index]?.question.interaction.kind === 'choice');
    const late: string[] = [];
    await page.goto(`/attempts/${attempt.id}`);
    await runner.awake();
    for (const index of choices) {
      // Coming from an item that is answered in the same passage, the passage has been open.
      const stimulus = attempt.slots[index]?.question.stimulus?.id;
      const before = spans.find((other) => attempt.slots[other]?.question.stimulus?.id === stimulus);
      if (before !== undefined) await runner.goTo(before + 1);
      await runner.goTo(index + 1);
      const options = runner.answers.getByRole('radio').or(runner.answers.getByRole('checkbox'));
      const box = await options.first().boundingBox();
      if (!box || box.y >= 320) late.push(`question ${index + 1}: ${box?.y}`);
      for (const option of await options.all()) {
        await option.focus();
        // What has the focus is never hidden: a point in its middle belongs to its own label.
        expect(await option.evaluate(isUncovered), `question ${index + 1}`).toBe(true);
      }
    }
    await step('choice');
    expect(late).toEqual([]);
  });

  test('place and saved state are in sight wherever one scrolls', async ({ runner, program }) => {
    await practise(runner, program, 'rating');
    await runner.answers.getByRole('radio').first().check();
    await expect(runner.saved).toBeVisible();
    for (const end of [runner.question.getByRole('heading').first(), runner.question.getByRole('button').last()]) {
      await end.scrollIntoViewIfNeeded();
      await expect(runner.saved).toBeInViewport({ ratio: 1 });
      await expect(runner.place).toBeInViewport({ ratio: 1 });
      await expect(runner.place).toContainText(/\d+ \/ \d+/);
    }
  });
});

function isUncovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return there !== null && (element.closest('label') ?? element).contains(there);
}
