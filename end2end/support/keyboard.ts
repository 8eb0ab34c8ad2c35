import { type Locator, type Page, expect } from '@playwright/test';

/** Tab stops that a page may have at most. */
const most = 200;

/** Somebody without a mouse. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab until the focus is on `target` or in it; answers how many stops came before. */
  async reach(target: Locator): Promise<number> {
    await expect(target.first()).toBeVisible();
    for (let stops = 0; stops < most; stops += 1) {
      await this.#page.keyboard.press('Tab');
      if (await target.first().evaluate((element) => element.contains(document.activeElement))) {
        return stops;
      }
    }
    throw new Error(`Tab does not lead to ${String(target)}`);
  }

  /** Reaches a button or link and presses it. */
  async activate(target: Locator): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.press('Enter');
  }

  /** Presses keys one after another. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
    }
  }

  /** Types. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }
}
