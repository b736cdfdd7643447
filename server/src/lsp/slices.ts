import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work may hold the event loop at a time, in milliseconds. */
const SLICE = 12;

/** Cuts long work into slices, so that requests are answered in between. */
export class Slices {
  #start = performance.now();

  /** Lets others run when the slice is used up. To be awaited between two small pieces of work. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#start < SLICE) return;
    await nextTurn();
    this.#start = performance.now();
  }

  /** Whether the slice is used up. */
  get spent(): boolean {
    return performance.now() - this.#start >= SLICE;
  }
}
