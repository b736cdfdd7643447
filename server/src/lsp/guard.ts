import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Where a failure is told. */
export type Log = (message: string) => void;

/** Wraps handlers so that a fault of ours costs one answer, never the server: the one place that catches. */
export interface Guard {
  /** A request's handler: a fault is logged and answered with `empty`; a cancelled request with its own error. */
  request<P, R>(
    name: string,
    empty: R,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<void>>;
  /** A step of longer work. A fault is logged, and the work goes on without the step. */
  attempt<T>(name: string, step: () => T): T | undefined;
  /** Work that nobody waits for: a notification, a timer. A fault is logged. */
  run(name: string, work: () => void | Promise<void>): Promise<void>;
}

/** Makes the guard; `before` runs ahead of every request, so that it sees the latest text. */
export function createGuard(log: Log, before: () => void = () => undefined): Guard {
  return {
    request: (name, empty, handle) => async (params, token) => {
      if (token.isCancellationRequested) return cancelled();
      try {
        before();
        return await handle(params, token);
      } catch (error) {
        // No fault of ours: the editor sent what cannot be answered, and is told so.
        if (error instanceof ResponseError) return error;
        log(`${name} failed: ${describeFault(error)}`);
        return empty;
      }
    },
    attempt: (name, step) => {
      try {
        return step();
      } catch (error) {
        log(`${name} failed: ${describeFault(error)}`);
        return undefined;
      }
    },
    run: async (name, work) => {
      try {
        await work();
      } catch (error) {
        log(`${name} failed: ${describeFault(error)}`);
      }
    },
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** A fault for the log: with where it happened, as far as that is known. */
export function describeFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
