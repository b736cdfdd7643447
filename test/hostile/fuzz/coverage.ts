import { Session, type Profiler } from 'node:inspector';

/** Which parts of our own program ran, as the engine counts them. */
export class Coverage {
  readonly #session = new Session();
  readonly #seen = new Set<string>();

  /** Starts counting. */
  start(): void {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    this.takeNew();
  }

  /** How many blocks of code ran since the last call that had never run before. */
  takeNew(): number {
    let found = 0;
    const note = (result: Profiler.TakePreciseCoverageReturnType | undefined): void => {
      for (const { url, functions } of result?.result ?? []) {
        if (!url.includes('/server/src/')) continue;
        const script = url.slice(url.indexOf('/server/src/'));
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges) {
            const block = `${script}:${startOffset}-${endOffset}`;
            if (count === 0 || this.#seen.has(block)) continue;
            this.#seen.add(block);
            found++;
          }
        }
      }
    };
    this.#session.post('Profiler.takePreciseCoverage', (_error, result) => note(result));
    return found;
  }

  /** How many blocks of code have run in all. */
  get size(): number {
    return this.#seen.size;
  }
}
