import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { createGuard } from '../../server/src/lsp/guard.js';
import { registerOwnHandlers } from '../../server/src/lsp/own-handlers.js';
import { Requests } from '../../server/src/lsp/protocol.js';
import type { ServerContext } from '../../server/src/lsp/server-context.js';

describe('the list of conflicts', () => {
  it('takes in what was typed while it waited, before it answers', async () => {
    const calls: string[] = [];
    const handlers = new Map<string, (...args: unknown[]) => unknown>();
    const connection = {
      onRequest: (method: string, handle: (...args: unknown[]) => unknown) =>
        handlers.set(method, handle),
      onExecuteCommand: () => undefined,
    } as unknown as Connection;
    const context = {
      publisher: { settle: () => Promise.resolve(void calls.push('settle')) },
      flush: () => void calls.push('flush'),
      get session(): never {
        calls.push('answer');
        throw new Error('enough');
      },
    } as unknown as ServerContext;
    const guard = createGuard(
      () => undefined,
      () => void calls.push('flush'),
    );
    registerOwnHandlers(connection, guard, context);
    await handlers.get(Requests.conflicts)?.({}, { isCancellationRequested: false });
    assert.deepEqual(calls, ['flush', 'settle', 'flush', 'answer']);
  });
});
