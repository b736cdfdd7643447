import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { FileSystem } from '../../../server/src/files/file-system.js';
import { Requests } from '../../../server/src/lsp/protocol.js';
import { serverInProcess } from '../../support/server-in-process.js';

/** What came of it: how many messages were sent, and what was wrong, in words. */
export interface MessagesTried {
  readonly runs: number;
  readonly faults: readonly string[];
}

const TEXT = 'At least 8 sailors were killed, said Anna Berg.\n“We saw it,” she said.\n';

/** A disk of one file, on which nothing is saved. */
const disk: FileSystem = {
  list: () => Promise.resolve([{ name: 'a.txt', kind: 'file', target: undefined }]),
  read: (path) =>
    Promise.resolve(
      path === '/w/a.txt'
        ? { state: 'read', bytes: new TextEncoder().encode(TEXT) }
        : { state: 'gone' },
    ),
  realPath: (path) => Promise.resolve(path),
  kind: (path) => Promise.resolve(path === '/w/a.txt' ? 'file' : undefined),
  replace: () => Promise.resolve({ state: 'saved' }),
  remove: () => Promise.resolve({ state: 'saved' }),
  sweep: () => Promise.resolve(),
};

const METHODS = [
  ...Object.values(Requests),
  ...'hover definition references documentHighlight documentSymbol codeLens inlayHint codeAction rename'
    .split(' ')
    .map((name) => `textDocument/${name}`),
  'textDocument/semanticTokens/full',
  'workspace/symbol',
  'workspace/executeCommand',
  'completionItem/resolve',
  'nobody/knowsThis',
];
const NOTIFICATIONS = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWorkspaceFolders',
  'workspace/didRenameFiles',
  '$/cancelRequest',
  '$/setTrace',
];
const KEYS = (
  'textDocument uri version text languageId position line character range start end contentChanges changes type ' +
  'kinds ids id body format speaker query settings event added removed files oldUri newUri command arguments ' +
  'left right places document annotation kind value tags __proto__ constructor context diagnostics only'
).split(' ');
const LEAVES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e9,
  1.5,
  2 ** 31,
  '',
  'file:///w/a.txt',
  'file:///w/%',
  'file:///w/../../etc/passwd',
  'untitled:1',
  '\ud800',
  'plaintext',
  'markdown',
  'x'.repeat(5_000),
  { line: 0, character: 11 },
  { start: { line: 0, character: 9 }, end: { line: 0, character: 18 } },
  { start: { line: 9, character: -4 }, end: { line: 0, character: 1e12 } },
  { uri: 'file:///w/a.txt', version: 3 },
  [{ text: TEXT }],
];

/** Milliseconds after which an answer counts as missing. */
const PATIENCE = 10_000;

/** Sends a server random requests and notifications for so many milliseconds; each request is to be answered. */
export async function fuzzMessages(
  milliseconds: number,
  next: () => number,
): Promise<MessagesTried> {
  const faults = new Set<string>();
  const escaped = (error: unknown): void => void faults.add(`escaped: ${String(error)}`);
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, escaped);
  const client = await serverInProcess(disk, 'file:///w');
  const end = Date.now() + milliseconds;
  let runs = 0;
  for (; Date.now() < end; runs++) {
    if (next() < 0.4) await client.sendNotification(pick(NOTIFICATIONS, next), params(next));
    else await ask(client, pick(METHODS, next), params(next), faults);
    if (runs % 50 === 49) await askProperly(client, runs, faults);
  }
  client.dispose();
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.off(event, escaped);
  return { runs, faults: [...faults] };
}

/** Whatever was sent before, a text that is opened properly has its cards. */
async function askProperly(
  client: ProtocolConnection,
  run: number,
  faults: Set<string>,
): Promise<void> {
  const uri = `file:///w/proper${run}.txt`;
  const textDocument = { uri, languageId: 'plaintext', version: 1, text: TEXT };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  const position = { line: 0, character: 10 };
  const card = await client.sendRequest('textDocument/hover', { textDocument: { uri }, position });
  if (card === null) faults.add('a proper question after improper ones is not answered');
  await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
}

async function ask(
  client: ProtocolConnection,
  method: string,
  sent: unknown,
  faults: Set<string>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), PATIENCE);
  });
  const answer = client.sendRequest(method, sent).then(
    () => 'answered' as const,
    () => 'refused' as const,
  );
  if ((await Promise.race([answer, late])) === 'late') faults.add(`${method} was never answered`);
  clearTimeout(timer);
}

function pick<T>(list: readonly T[], next: () => number): T {
  return list[Math.floor(next() * list.length)] as T;
}

/** Parameters as a client at fault might send them: mostly of the right names, of any values. */
function params(next: () => number): object {
  if (next() < 0.3) {
    return {
      textDocument: {
        uri: 'file:///w/a.txt',
        version: Math.floor(next() * 9),
        languageId: 'plaintext',
        text: TEXT,
      },
      position: { line: Math.floor(next() * 4) - 1, character: Math.floor(next() * 60) - 5 },
      range: pick(LEAVES, next),
      contentChanges: [{ range: pick(LEAVES, next), text: pick(LEAVES, next) }],
      context: { diagnostics: [], includeDeclaration: true },
    };
  }
  return value(next, 0, true) as object;
}

function value(next: () => number, depth: number, object = false): unknown {
  const kind = next();
  if (!object && (depth > 3 || kind < 0.5)) return pick(LEAVES, next);
  const count = Math.floor(next() * 5);
  if (!object && kind < 0.65) return Array.from({ length: count }, () => value(next, depth + 1));
  return Object.fromEntries(
    Array.from({ length: count }, () => [pick(KEYS, next), value(next, depth + 1)]),
  );
}
