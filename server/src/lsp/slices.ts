/** How long work may hold the event loop at a time, in milliseconds. */
const SLICE = 12;

/** Cuts long work into slices, so that requests are answered in between. */
export class Slices {
  #start = performance.now();

  /** Lets others run when the slice is used up. To be awaited between two small pieces of work. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#start < SLICE) return;
    await new Promise<void>(nextTurn);
    this.#start = performance.now();
  }

  /** Whether the slice is used up. */
  get spent(): boolean {
    return performance.now() - this.#start >= SLICE;
  }
}

/** Calls when the events that wait have had their turn; where there is no `setImmediate`, by a message. */
function nextTurn(resume: () => void): void {
  if (typeof setImmediate === 'function') {
    setImmediate(resume);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  // Assigned: the types of Node do not know this property, which is the one that every host has.
  Object.assign(port1, {
    onmessage: () => {
      port1.close();
      resume();
    },
  });
  port2.postMessage(undefined);
}
