import type { APIRequestContext, Page } from '@playwright/test';

import type { Kind } from './runner.ts';

/** An answer as the server stores it. */
export interface Answer {
  kind: Kind;
  [part: string]: unknown;
}

/** A question as `/api/v1` gives it. */
export interface Slot {
  item: string | null;
  question: {
    stem: string;
    stimulus: null | { kind: string; id: string; title: string; text?: string; width?: number; height?: number };
    interaction: {
      kind: Kind;
      multiple?: boolean;
      options?: { id: string }[];
      left?: { id: string }[];
      right?: { id: string }[];
      entries?: { id: string; text: string }[];
      labels?: { id: string; title: string }[];
      text?: string;
    };
  };
  response: Answer | null;
  saved_at: number | null;
  flagged: boolean;
}

/** An attempt as `/api/v1` gives it. */
export interface Attempt {
  id: string;
  started_at: number;
  ends_at: number | null;
  now: number;
  last_step: number;
  closure: unknown;
  slots: Slot[];
}

/** The same person as in the browser, at `/api/v1`: for setting scenes, and for asking what the server really has. */
export class Program {
  readonly #requests: APIRequestContext;
  readonly #origin: string;

  constructor(page: Pick<Page, 'request'>, origin: string) {
    this.#requests = page.request;
    this.#origin = origin;
  }

  async #send(method: string, path: string, data?: unknown): Promise<unknown> {
    // The server takes changes only from its own pages.
    const headers = { origin: this.#origin };
    const answer = await this.#requests.fetch(`${this.#origin}/api/v1${path}`, { method, headers, ...(data ? { data } : {}) });
    const text = await answer.text();
    if (!answer.ok()) {
      throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
    }
    return text ? JSON.parse(text) : undefined;
  }

  /** Begins a gate, e.g. `legal/legal-80`. */
  async beginGate(gate: string): Promise<Attempt> {
    return (await this.#send('POST', '/attempts', { gate })) as Attempt;
  }

  /** Begins a practice. */
  async beginPractice(domain: string, count = 30): Promise<Attempt> {
    return (await this.#send('POST', '/attempts', { practice: { domain, count } })) as Attempt;
  }

  /** The attempt as the server has it now. */
  async attempt(id: string): Promise<Attempt> {
    return (await this.#send('GET', `/attempts/${id}`)) as Attempt;
  }

  /** Saves an answer. */
  async save(attempt: Attempt, slot: number, response: Answer): Promise<void> {
    await this.#step(attempt, 'PUT', `/slots/${slot}/response`, { response });
  }

  /** Has a saved answer judged. */
  async check(attempt: Attempt, slot: number): Promise<void> {
    await this.#step(attempt, 'POST', `/slots/${slot}/check`);
  }

  /** Ends the attempt. */
  async submit(attempt: Attempt): Promise<void> {
    await this.#step(attempt, 'POST', '/closure');
  }

  async #step(attempt: Attempt, method: string, path: string, what: object = {}): Promise<void> {
    const step = attempt.last_step + 1;
    const receipt = (await this.#send(method, `/attempts/${attempt.id}${path}`, { step, ...what })) as { last_step: number };
    attempt.last_step = receipt.last_step;
  }

  /** Makes an account; what was done before stays. */
  async signUp(email: string, password: string): Promise<void> {
    await this.#send('POST', '/account', { email, password });
  }
}

/** Index of the first question of a kind. */
export function slotOf(attempt: Attempt, kind: Kind, test: (slot: Slot) => boolean = () => true): number {
  const index = attempt.slots.findIndex((slot) => slot.question.interaction.kind === kind && test(slot));
  if (index < 0) {
    const kinds = attempt.slots.map((slot) => slot.question.interaction.kind);
    throw new Error(`no ${kind} among ${kinds.join(', ')}`);
  }
  return index;
}

/** Some answer to a question. */
export function someAnswer({ question: { interaction } }: Slot): Answer {
  const kind = interaction.kind;
  switch (kind) {
    case 'choice':
      return { kind, chosen: [interaction.options?.[0]?.id ?? ''] };
    case 'cloze':
      return { kind, gaps: {} };
    case 'rating':
      return { kind, scores: {}, unratable: true };
    case 'span':
      return { kind, spans: [], none: true };
    case 'correction':
      return { kind, text: '', none: true };
    case 'comparison':
      return { kind, verdict: 'equal', rationale: [] };
    case 'match':
      return { kind, pairs: { [interaction.left?.[0]?.id ?? '']: interaction.right?.[0]?.id ?? '' } };
    case 'box':
      return { kind, boxes: [], none: true };
    case 'order':
      return { kind, order: (interaction.entries ?? []).map((entry) => entry.id) };
    case 'text-entry':
    case 'transcription':
      return { kind, text: '틀린 답' };
  }
}
