/** Boxes are drawn by mouse, finger and keyboard; what is drawn is what is saved, seen again, and judged side by side. */
import type { Locator, Page } from '@playwright/test';

import { expect, test } from '../fixtures.ts';
import { Keyboard } from '../support/keyboard.ts';
import type { Program } from '../support/program.ts';
import type { Runner } from '../support/runner.ts';
import { practise, type Scene } from '../support/scenes.ts';

interface Place {
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The picture that is drawn on, in its own pixels. */
class Picture {
  readonly layer: Locator;
  readonly boxes: Locator;
  readonly rows: Locator;
  readonly size: { width: number; height: number };
  readonly #page: Page;
  readonly #program: Program;
  readonly #scene: Scene;

  constructor(runner: Runner, program: Program, scene: Scene) {
    this.#page = runner.page;
    this.#program = program;
    this.#scene = scene;
    this.layer = runner.answers.getByRole('group', { name: runner.words.boxesOnPicture });
    this.boxes = this.layer.getByRole('button');
    this.rows = runner.answers.getByRole('group', { name: runner.words.boxNumber });
    const { width = 0, height = 0 } = scene.attempt.slots[scene.slot]?.question.stimulus ?? {};
    this.size = { width, height };
  }

  /** Where a point of the picture is on the screen. */
  async at(x: number, y: number): Promise<{ x: number; y: number }> {
    await this.layer.scrollIntoViewIfNeeded();
    const place = await this.layer.boundingBox();
    if (!place) throw new Error('no picture');
    return { x: place.x + (x / this.size.width) * place.width, y: place.y + (y / this.size.height) * place.height };
  }

  async drag(from: [number, number], to: [number, number]): Promise<void> {
    const [start, end] = [await this.at(...from), await this.at(...to)];
    await this.#page.mouse.move(start.x, start.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
    await this.#page.mouse.move(end.x, end.y, { steps: 3 });
    await this.#page.mouse.up();
  }

  /** One finger, as a touch screen reports it. */
  async swipe(from: [number, number], to: [number, number]): Promise<void> {
    const [start, end] = [await this.at(...from), await this.at(...to)];
    const session = await this.#page.context().newCDPSession(this.#page);
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) => {
      await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    await touch('touchStart', [start]);
    await touch('touchMove', [{ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }]);
    await touch('touchMove', [end]);
    await touch('touchEnd', []);
    await session.detach();
  }

  /** What the server has. */
  async saved(): Promise<Place[]> {
    const { slots } = await this.#program.attempt(this.#scene.attempt.id);
    return (slots[this.#scene.slot]?.response as { boxes?: Place[] } | null)?.boxes ?? [];
  }

  /** A box that is there, within two pixels of the screen. */
  async near(expected: Omit<Place, 'label'>, index = 0): Promise<void> {
    const width = (await this.layer.boundingBox())?.width ?? this.size.width;
    const most = Math.ceil((2 * this.size.width) / width);
    await expect
      .poll(async () => {
        const box = (await this.saved())[index];
        return box && (['x', 'y', 'width', 'height'] as const).filter((side) => Math.abs(box[side] - expected[side]) > most);
      })
      .toEqual([]);
  }
}

async function scene(runner: Runner, program: Program): Promise<Picture> {
  return new Picture(runner, program, await practise(runner, program, 'box'));
}

/** A box in the middle of the picture. */
function middle({ size: { width, height } }: Picture): Omit<Place, 'label'> {
  const part = (length: number, share: number) => Math.round(length * share);
  return { x: part(width, 0.3), y: part(height, 0.3), width: part(width, 0.3), height: part(height, 0.3) };
}

function corners(box: Omit<Place, 'label'>): [[number, number], [number, number]] {
  return [
    [box.x, box.y],
    [box.x + box.width, box.y + box.height],
  ];
}

test('the script that draws boxes comes only where boxes are drawn', async ({ page, runner, program }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await practise(runner, program, 'span');
  expect(loaded.filter((path) => /\/pkg\/(boxes|geometry)-/.test(path))).toEqual([]);
  await practise(runner, program, 'box');
  expect(loaded.filter((path) => /\/pkg\/boxes-/.test(path))).toHaveLength(1);
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]) {
  test.describe(`${viewport.width} wide`, () => {
    test.use({ viewport, hasTouch: viewport.width === 360 });

    test('a box is drawn, moved, resized, taken back, seen again and judged', async ({ page, runner, program, words, step }) => {
      const picture = await scene(runner, program);
      const { width, height } = picture.size;
      const box = middle(picture);
      const [from, to] = corners(box);
      await picture.drag(from, to);
      await picture.near(box);
      await expect(picture.boxes).toHaveCount(1);
      await expect(picture.rows.getByRole('spinbutton')).toHaveCount(4);
      await step(`drawn at ${viewport.width}`);

      await test.step('its right side is pulled', async () => {
        await picture.drag([to[0], box.y + box.height / 2], [to[0] + Math.round(width / 10), box.y + box.height / 2]);
        await picture.near({ ...box, width: box.width + Math.round(width / 10) });
      });
      await test.step('and back', async () => {
        await runner.answers.getByRole('button', { name: words.boxStepBack }).click();
        await picture.near(box);
      });
      await test.step('it is moved, and stops at the edge', async () => {
        await runner.answers.getByRole('button', { name: words.boxPick, exact: true }).click();
        const centre: [number, number] = [box.x + box.width / 2, box.y + box.height / 2];
        await picture.drag(centre, [centre[0] + width, centre[1]]).catch(() => undefined);
        await picture.near({ ...box, x: width - box.width });
      });
      await test.step('a number is typed, one too large is cut', async () => {
        const left = picture.rows.getByRole('spinbutton').first();
        await left.fill('12');
        await left.press('Tab');
        await picture.near({ ...box, x: 12 });
        await left.fill('99999');
        await left.press('Tab');
        await expect(left).toHaveValue(String(width - box.width));
      });
      await test.step('a reload shows it again', async () => {
        await expect(runner.saved).toBeVisible();
        await expect.poll(async () => (await picture.saved())[0]?.x).toBe(width - box.width);
        await page.reload();
        await runner.awake();
        await expect(picture.boxes).toHaveCount(1);
        await expect(picture.rows.getByRole('spinbutton').nth(1)).toHaveValue(String((await picture.saved())[0]?.y));
        await step(`again at ${viewport.width}`);
      });
      await test.step('the answer is cleared and had back', async () => {
        await runner.answers.getByRole('button', { name: words.clearAnswer }).click();
        await expect(picture.boxes).toHaveCount(0);
        await runner.answers.getByRole('button', { name: words.undo, exact: true }).click();
        await expect(picture.boxes).toHaveCount(1);
      });
      await test.step('a second one lies over it', async () => {
        await picture.rows.getByRole('button', { name: words.boxRemove }).click();
        await expect(picture.boxes).toHaveCount(0);
        await expect.poll(() => picture.saved()).toEqual([]);
        await runner.answers.getByRole('button', { name: words.addBox }).click();
        await runner.answers.getByRole('button', { name: words.addBox }).click();
        await expect(picture.boxes).toHaveCount(2);
      });
      await runner.check();
      await expect(page.locator('.judged-picture rect.line').first()).toBeVisible();
      await step(`judged at ${viewport.width}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the screen').toBe(true);
      expect(height).toBeGreaterThan(0);
    });

    test('boxes by keyboard alone', async ({ page, runner, program, words, step }) => {
      const picture = await scene(runner, program);
      const keyboard = new Keyboard(page);
      await keyboard.activate(runner.answers.getByRole('button', { name: words.addBox }));
      await expect(picture.boxes.first()).toBeFocused();
      await expect.poll(async () => (await picture.saved()).length).toBe(1);
      const [first] = await picture.saved();
      if (!first) throw new Error('no box');
      for (const key of ['ArrowRight', 'Shift+ArrowDown', 'Alt+ArrowRight', 'Alt+Shift+ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        await page.keyboard.press(key);
      }
      const { label, x, y, width, height } = first;
      await expect.poll(() => picture.saved()).toEqual([{ label, x: x + 1, y: y + 10, width: width + 1, height: height + 10 }]);
      await expect(picture.boxes.first()).toBeFocused();
      await step(`moved at ${viewport.width}`);
      await page.keyboard.press('Control+z');
      await expect.poll(() => picture.saved()).toEqual([first]);
      await page.keyboard.press('Delete');
      await expect.poll(() => picture.saved()).toEqual([]);
    });

    test('nothing to box is said, and drawing takes it back', async ({ runner, program, words }) => {
      const picture = await scene(runner, program);
      const none = runner.answers.getByRole('checkbox', { name: words.nothingToBox });
      const [from, to] = corners(middle(picture));
      await picture.drag(from, to);
      await expect(picture.boxes).toHaveCount(1);
      await none.check();
      await expect(picture.boxes).toHaveCount(0);
      await expect.poll(() => picture.saved()).toEqual([]);
      await picture.drag(from, to);
      await expect(none).not.toBeChecked();
      await expect.poll(async () => (await picture.saved()).length).toBe(1);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a finger draws, takes hold of a corner from outside, and moves', async ({ runner, program, words, step }) => {
    const picture = await scene(runner, program);
    const box = middle(picture);
    const [from, to] = corners(box);
    await picture.swipe(from, to);
    await picture.near(box);
    // Fifteen pixels of the screen beside the corner: a finger is not exact.
    const width = (await picture.layer.boundingBox())?.width ?? 1;
    const beside = (15 * picture.size.width) / width;
    const by = Math.round(picture.size.width / 10);
    await picture.swipe([to[0] + beside, to[1] + beside], [to[0] + beside + by, to[1] + beside + by]);
    const larger = { ...box, width: box.width + by, height: box.height + by };
    await picture.near(larger);
    await step('drawn by finger');
    await runner.answers.getByRole('button', { name: words.boxPick, exact: true }).tap();
    const centre: [number, number] = [box.x + box.width / 2, box.y + box.height / 2];
    await picture.swipe(centre, [centre[0] - by, centre[1] - by]);
    await picture.near({ ...larger, x: box.x - by, y: box.y - by });
    await runner.answers.getByRole('button', { name: words.boxLarger, exact: true }).tap();
    // What is worked on stays in the middle.
    const seen = await picture.boxes.first().locator('.line').boundingBox();
    const frame = await picture.layer.locator('xpath=../..').boundingBox();
    if (!seen || !frame) throw new Error('no box in sight');
    expect(Math.abs(seen.x + seen.width / 2 - frame.x - frame.width / 2)).toBeLessThan(frame.width / 4);
    await step('enlarged');
  });
});
