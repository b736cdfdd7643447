import type { MessagePort } from 'node:worker_threads';
import type { AnalyzeDocument, DocumentAnalysis, SourceDocument } from '../index.js';

/** What a worker is sent. */
export interface Task {
  readonly id: number;
  readonly source: SourceDocument;
}

/** What a worker sends: first that it is ready, then an answer to each task. */
export type WorkerMessage =
  | { readonly state: 'ready' }
  | { readonly state: 'done'; readonly id: number; readonly analysis: DocumentAnalysis }
  | { readonly state: 'failed'; readonly id: number; readonly reason: string };

/** The loop of a worker: reads one document after the other, and tells of what it stumbles over. */
export function runAnalyzeWorker(port: MessagePort, analyze: AnalyzeDocument): void {
  const send = (message: WorkerMessage) => port.postMessage(message);
  port.on('message', ({ id, source }: Task) => {
    try {
      send({ state: 'done', id, analysis: analyze(source) });
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      send({ state: 'failed', id, reason });
    }
  });
  send({ state: 'ready' });
}
