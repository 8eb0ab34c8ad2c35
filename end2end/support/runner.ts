import { expect, type Locator, type Page } from '@playwright/test';

import type { Words } from './words.ts';

/** How an item is answered, as `/api/v1` calls it. */
export type Kind =
  | 'box'
  | 'choice'
  | 'cloze'
  | 'comparison'
  | 'correction'
  | 'match'
  | 'order'
  | 'rating'
  | 'span'
  | 'text-entry'
  | 'transcription';

/** The attempt page as somebody sees it who sits in front of it. */
export class Runner {
  readonly page: Page;
  readonly words: Words;

  constructor(page: Page, words: Words) {
    this.page = page;
    this.words = words;
  }

  /** The region with the question. */
  get question(): Locator {
    return this.page.getByRole('region', { name: this.words.question });
  }

  /** Its heading. */
  heading(number: number): Locator {
    return this.page.getByRole('heading', { level: 1, name: new RegExp(`(^| )${number}(번|$)`) });
  }

  /** The bar with place, clock and saved state. */
  get bar(): Locator {
    return this.page.getByLabel(this.words.bar, { exact: true });
  }

  /** `3 / 12`, which opens the question map. */
  get place(): Locator {
    return this.bar.getByRole('button', { name: this.words.map });
  }

  /** The clock. */
  get clock(): Locator {
    return this.bar.getByRole('timer');
  }

  /** What is said about saving. */
  get saved(): Locator {
    // A phone shows a shorter form of it.
    return this.bar.getByText(this.words.saved).filter({ visible: true });
  }

  /** Word that the connection is lost. */
  get offline(): Locator {
    return this.bar.getByText(this.words.offline, { exact: true }).filter({ visible: true });
  }

  /** Where the answer is given. */
  get answers(): Locator {
    const { chooseAll, chooseOne, compare, correct, drawBoxes, fillGaps, marks, matchPairs, putInOrder, rate, transcribe, typeAnswer } = this.words;
    const names = [chooseAll, chooseOne, compare, correct, drawBoxes, fillGaps, marks, matchPairs, putInOrder, rate, transcribe, typeAnswer];
    return this.page.getByRole('group', { name: new RegExp(`^(${names.join('|')})$`) });
  }

  /** The passage while it takes marks. */
  get passage(): Locator {
    return this.page.getByRole('application', { name: this.words.markingMode });
  }

  /** Waits until the page takes answers. */
  async awake(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-awake', '');
  }

  /** Which kind of question is on the screen. */
  async kind(): Promise<Kind> {
    const legend = (await this.answers.locator('legend').first().textContent())?.trim() ?? '';
    const words = this.words;
    const kinds: Record<string, Kind> = {
      [words.chooseOne]: 'choice',
      [words.chooseAll]: 'choice',
      [words.typeAnswer]: 'text-entry',
      [words.fillGaps]: 'cloze',
      [words.marks]: 'span',
      [words.rate]: 'rating',
      [words.transcribe]: 'transcription',
      [words.correct]: 'correction',
      [words.compare]: 'comparison',
      [words.matchPairs]: 'match',
      [words.putInOrder]: 'order',
      [words.drawBoxes]: 'box',
    };
    const kind = kinds[legend];
    if (!kind) {
      throw new Error(`a question of an unknown kind: ${legend}`);
    }
    return kind;
  }

  /** Gives some answer to whatever is asked. */
  async answer(): Promise<Kind> {
    const kind = await this.kind();
    const answers = this.answers;
    switch (kind) {
      case 'choice':
        await answers.getByRole('radio').or(answers.getByRole('checkbox')).first().check();
        break;
      case 'text-entry':
        await answers.getByRole('textbox').fill('30일');
        break;
      case 'cloze':
        await this.#fillGaps();
        break;
      case 'span':
        await this.markAWord();
        break;
      case 'rating':
        for (const scale of await answers.getByRole('group').filter({ has: this.page.getByRole('radio') }).all()) {
          await scale.getByRole('radio').nth(2).check();
        }
        break;
      case 'transcription':
        await answers.getByRole('textbox').fill('그러니까 내일 다시 전화해 주세요.');
        break;
      case 'correction':
        await answers.getByRole('textbox').fill('이 글은 이렇게 고치면 틀려요.');
        break;
      case 'comparison':
        await answers.getByRole('radio').first().check();
        await answers.getByRole('checkbox').first().check();
        break;
      case 'match':
        for (const entry of await answers.getByRole('combobox').all()) {
          await entry.selectOption({ index: 1 });
        }
        break;
      case 'order':
        await answers.getByRole('button', { name: this.words.keepOrder }).click();
        break;
      case 'box':
        await answers.getByRole('button', { name: this.words.addBox }).click();
        break;
    }
    return kind;
  }

  async #fillGaps(): Promise<void> {
    for (const gap of await this.answers.getByRole('textbox').all()) {
      await gap.fill('30');
    }
    for (const gap of await this.answers.getByRole('combobox').all()) {
      await gap.selectOption({ index: 1 });
    }
  }

  /** Marks a word of the passage with the mouse. */
  async markAWord(): Promise<void> {
    await this.passage.dblclick({ position: { x: 60, y: 14 } });
    await this.page.getByRole('button', { name: this.words.mark, exact: true }).click();
    await expect(this.answers.getByRole('listitem')).not.toHaveCount(0);
  }

  /** Has the answer judged and waits for the verdict. */
  async check(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.check, exact: true }).click();
    await expect(this.verdict).toBeVisible();
  }

  /** The judgement of the question on the screen. */
  get verdict(): Locator {
    return this.page.getByRole('heading', { level: 2, name: this.words.verdict });
  }

  /** Goes to the next question, or to the page after the last one. */
  async next(): Promise<void> {
    const { next, review, summary } = this.words;
    const name = new RegExp(`^(${[next, review, summary].join('|')})$`);
    await this.question.getByRole('button', { name }).click();
  }

  /** Goes to a question by the map. */
  async goTo(number: number): Promise<void> {
    await this.place.click();
    const map = this.page.getByRole('dialog').getByRole('list', { name: this.words.map });
    await map.getByRole('button', { name: new RegExp(`(^|\\s)${number}(번)?,`) }).click();
    await expect(this.heading(number)).toBeVisible();
  }

  /** Goes to the page after the last question. */
  async goToEnd(): Promise<void> {
    await this.place.click();
    await this.page.getByRole('dialog').getByRole('button', { name: new RegExp(`^(${this.words.review}|${this.words.summary})$`) }).click();
  }
}
