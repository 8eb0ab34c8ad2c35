import { request } from '@playwright/test';

import { type Answer, Program, type Slot, someAnswer } from './program.ts';

/** An answer that is right now and then: one option after the other. */
function guess(slot: Slot, number: number): Answer {
  const { kind, options } = slot.question.interaction;
  const option = options?.[number % options.length];
  return kind === 'choice' && option ? { kind, chosen: [option.id] } : someAnswer(slot);
}

/** Answers the questions of a practice and ends it. */
export async function practiseBlindly(program: Program, domain: string, count: number, seed = 0): Promise<void> {
  const attempt = await program.beginPractice(domain, count);
  for (const [index, slot] of attempt.slots.entries()) {
    // Gaps that are all empty are no answer to be judged.
    if (slot.question.interaction.kind === 'cloze') continue;
    await program.save(attempt, index, guess(slot, seed + index));
    await program.check(attempt, index);
  }
  await program.submit(attempt);
}

/** People who have answered before. Readiness is told once thirty have; a server learns from them when it starts. */
export async function pastLearners(origin: string, domain: string, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    // Each from an address of its own: the server limits how many guests may come from one.
    const headers = { 'x-forwarded-for': `172.16.${number >> 8}.${number & 255}` };
    const context = await request.newContext({ baseURL: origin, extraHTTPHeaders: headers });
    await practiseBlindly(new Program({ request: context }, origin), domain, 2, number);
    await context.dispose();
  }
}
