import { type Attempt, type Program, type Slot, slotOf } from './program.ts';
import type { Kind, Runner } from './runner.ts';

/** A domain whose practice has questions of a kind. */
const homes: Record<Kind, string> = {
  box: 'traffic',
  choice: 'legal',
  cloze: 'legal',
  comparison: 'answer-evaluation',
  correction: 'proofreading',
  match: 'proofreading',
  order: 'proofreading',
  rating: 'writing',
  span: 'legal',
  'text-entry': 'legal',
  transcription: 'transcription',
};

/** Where somebody sits. */
export interface Scene {
  attempt: Attempt;
  /** Index of the question on the screen. */
  slot: number;
}

/** Sits down before a question of a kind, in practice. */
export async function practise(runner: Runner, program: Program, kind: Kind, test?: (slot: Slot) => boolean): Promise<Scene> {
  // What is practised is drawn from a bank that is larger than a practice: draw again until the kind is among it.
  for (let draw = 1; ; draw += 1) {
    const attempt = await program.beginPractice(homes[kind]);
    if (draw < 5 && !attempt.slots.some((slot) => slot.question.interaction.kind === kind && (!test || test(slot)))) {
      continue;
    }
    const slot = slotOf(attempt, kind, test);
    await open(runner, attempt, slot);
    return { attempt, slot };
  }
}

/** Sits down before a question of a kind, in a gate that has one. */
export async function sit(runner: Runner, program: Program, gate: string, kind: Kind): Promise<Scene> {
  const attempt = await program.beginGate(gate);
  const slot = slotOf(attempt, kind);
  await open(runner, attempt, slot);
  return { attempt, slot };
}

/** Opens an attempt at a question. */
export async function open(runner: Runner, attempt: Attempt, slot: number): Promise<void> {
  await runner.page.goto(`/attempts/${attempt.id}#${slot + 1}`);
  await runner.awake();
}
