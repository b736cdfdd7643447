import { setTimeout as delay } from 'node:timers/promises';

/** Seconds that anything on the screen may take to appear. */
const PATIENCE = 20;

/** Asks until there is an answer; rejects, naming what was waited for, when there never is. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  seconds = PATIENCE,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s for ${what}, in vain`);
    await delay(100);
  }
}
