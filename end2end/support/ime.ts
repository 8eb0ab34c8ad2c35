import type { CDPSession, Page } from '@playwright/test';

/** Code that browsers report for a key the input method takes for itself. */
const processed = 229;

/** A Korean input method: what is composed stands in the field under a line until it is committed. */
export class InputMethod {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  /** The input method of a page. */
  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows `text` under composition in place of what was. */
  async compose(text: string): Promise<void> {
    await this.#session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }

  /** Ends the composition with `text`. */
  async commit(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }

  /** Types syllables as the two-set keyboard builds them: `한` comes as ㅎ, 하, 한. */
  async type(syllables: readonly (readonly string[])[]): Promise<void> {
    for (const steps of syllables) {
      for (const step of steps) {
        await this.compose(step);
      }
      await this.commit(steps.at(-1) ?? '');
    }
  }

  /** Presses a key that the input method keeps for itself, such as Enter while a syllable is open. */
  async press(key: 'Enter' | 'Escape'): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode: processed };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
}

/** 한국, key by key. */
export const hanguk = [['ㅎ', '하', '한'], ['ㄱ', '구', '국']] as const;
