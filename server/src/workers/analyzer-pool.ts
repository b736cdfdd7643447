import type { Worker } from 'node:worker_threads';
import type { AnalyzeDocument, DocumentAnalysis, SourceDocument } from '../index.js';
import type { Task, WorkerMessage } from './analyze-worker.js';
import type { Analyzer } from './analyzer.js';

/** How a pool is made. */
export interface PoolOptions {
  /** Most workers at a time. */
  readonly size: number;
  readonly startWorker: () => Worker;
  /** Reads on this thread: while no worker is ready yet, and when none can be started. */
  readonly analyze: AnalyzeDocument;
  /** Milliseconds after which workers that nobody needs are ended. */
  readonly idle?: number;
  /** Milliseconds that a worker may take for a document of so many code units. */
  readonly patience?: (length: number) => number;
}

/** Documents up to this length are read on the asking thread rather than wait for a worker to start. */
const SMALL = 20_000;

const IDLE = 10_000;

/** Reading takes a second a megabyte or so; what takes a hundred times that will never end. */
const patiently = (length: number): number => 30_000 + length / 10;

const STOPPED = 'reading was stopped';

/** A document that is to be read, and who waits for it. */
interface Job {
  readonly source: SourceDocument;
  readonly resolve: (analysis: DocumentAnalysis) => void;
  readonly reject: (error: Error) => void;
  /** How many workers died over it. */
  deaths: number;
}

/** A worker with what it is at. */
interface Seat {
  readonly worker: Worker;
  ready: boolean;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Reads documents in worker threads. A worker that dies is replaced; a document over which two have
 * died is given up. Workers start when there is work and end when there is none for a while.
 */
export class AnalyzerPool implements Analyzer {
  readonly #options: PoolOptions;
  readonly #seats = new Set<Seat>();
  readonly #queue: Job[] = [];
  #nextId = 0;
  #idleTimer: NodeJS.Timeout | undefined;
  #disposed = false;
  /** No worker could be started: everything is read here. */
  #broken = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  analyze(source: SourceDocument): Promise<DocumentAnalysis> {
    return new Promise((resolve, reject) => {
      clearTimeout(this.#idleTimer);
      this.#seatMore();
      const waiting = ![...this.#seats].some(({ ready }) => ready);
      if (this.#broken || (waiting && source.text.length <= SMALL)) {
        resolve(this.#options.analyze(source));
        return;
      }
      this.#queue.push({ source, resolve, reject, deaths: 0 });
      this.#assign();
    });
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#idleTimer);
    for (const seat of this.#seats) this.#end(seat);
    for (const { reject } of this.#queue.splice(0)) reject(new Error(STOPPED));
  }

  /** One more worker, as long as there may be more and none is idle or starting. */
  #seatMore(): void {
    if (this.#disposed || this.#broken || this.#seats.size >= this.#options.size) return;
    if ([...this.#seats].some(({ job }) => job === undefined)) return;
    try {
      this.#seat(this.#options.startWorker());
    } catch {
      // Threads may be forbidden or used up; then there is this one.
      this.#giveUpWorkers();
    }
  }

  #seat(worker: Worker): void {
    const seat: Seat = { worker, ready: false, job: undefined, timer: undefined };
    this.#seats.add(seat);
    worker.unref();
    worker.on('message', (message: WorkerMessage) => this.#hear(seat, message));
    worker.on('error', () => this.#died(seat));
    worker.on('exit', () => this.#died(seat));
  }

  #hear(seat: Seat, message: WorkerMessage): void {
    clearTimeout(seat.timer);
    const { job } = seat;
    seat.job = undefined;
    if (message.state === 'ready') seat.ready = true;
    else if (message.state === 'done') job?.resolve(message.analysis);
    else job?.reject(new Error(message.reason));
    this.#assign();
    if (this.#queue.length === 0) this.#endWhenIdle();
  }

  #assign(): void {
    for (const seat of this.#seats) {
      if (!seat.ready || seat.job !== undefined) continue;
      const job = this.#queue.shift();
      if (job === undefined) return;
      seat.job = job;
      const task: Task = { id: this.#nextId++, source: job.source };
      seat.worker.postMessage(task);
      const { patience = patiently } = this.#options;
      seat.timer = setTimeout(() => this.#end(seat), patience(job.source.text.length));
    }
    if (this.#queue.length > 0) this.#seatMore();
  }

  /** The worker is gone, whatever the reason. Comes twice for one that threw. */
  #died(seat: Seat): void {
    if (!this.#seats.delete(seat)) return;
    clearTimeout(seat.timer);
    const { job } = seat;
    if (this.#disposed) {
      job?.reject(new Error(STOPPED));
      return;
    }
    if (job !== undefined && ++job.deaths < 2) this.#queue.unshift(job);
    else job?.reject(new Error('the reader died over it twice'));
    if (!seat.ready) this.#giveUpWorkers();
    else if (this.#queue.length > 0) this.#seatMore();
  }

  /** A worker that cannot even start will not start the next time. */
  #giveUpWorkers(): void {
    this.#broken = true;
    for (const { source, resolve, reject } of this.#queue.splice(0)) {
      if (this.#disposed) reject(new Error(STOPPED));
      else
        new Promise<DocumentAnalysis>((done) => done(this.#options.analyze(source))).then(
          resolve,
          reject,
        );
    }
  }

  #endWhenIdle(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => {
      for (const seat of this.#seats) if (seat.job === undefined) this.#end(seat);
    }, this.#options.idle ?? IDLE);
    this.#idleTimer.unref();
  }

  #end({ worker, timer }: Seat): void {
    clearTimeout(timer);
    // How it ends is heard as its exit.
    worker.terminate().catch((error: unknown) => error);
  }
}
