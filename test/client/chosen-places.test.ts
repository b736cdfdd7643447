import assert from 'node:assert/strict';
import type { Location, Range } from 'vscode-languageserver-types';
import type { ServerConnection } from '../../client/src/server-connection.js';
import type { UndoKeys } from '../../client/src/undo-keys.js';
import {
  Requests,
  type AnnotateAllParams,
  type AnnotateParams,
  type AddPassageParams,
  type CorrectParams,
} from '../../server/src/lsp/protocol.js';
import { standInForVscode } from '../support/vscode-stand-in.js';

const URI = 'file:///log.txt';
const TEXT = 'The clerk wrote 31 barges.\nThe keeper wrote 40 lamps.\n';
const RANGE: Range = { start: { line: 0, character: 16 }, end: { line: 0, character: 25 } };
const WORDS = {
  exact: '31 barges',
  prefix: 'The clerk wrote ',
  suffix: '.\nThe keeper wrote 40 lamps.\n',
  start: 16,
};
const SAVED = { id: 'x', sidecar: null, error: null, passing: false, words: null, step: 1 };

/** A document of an editor, whose text is another after a while. */
class Page {
  text = TEXT;
  readonly uri = { toString: () => URI, path: '/log.txt' };
  getText(range?: Range): string {
    if (range === undefined) return this.text;
    return this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }
  offsetAt({ line, character }: Range['start']): number {
    const lines = this.text.split('\n').slice(0, line);
    return lines.reduce((sum, one) => sum + one.length + 1, 0) + character;
  }
  positionAt(offset: number): Range['start'] {
    const before = this.text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }
  lineAt(line: number) {
    return { text: this.text.split('\n')[line] ?? '' };
  }
}

interface Hands {
  documents?: Record<string, Page>;
  editor?: object;
  input?: () => unknown;
  pick?: (items: object[], options: { canPickMany?: boolean }) => unknown;
  error?: (message: string, ...offers: string[]) => unknown;
  copy?: (text: string) => void;
}

/** Everything that asks for places, over a server that gives these answers; what it was asked for. */
async function deskOf(answers: Record<string, (params: never) => unknown>) {
  standInForVscode();
  const vscode = (await import('vscode' as string)) as { readonly hands: Hands };
  const { hands } = vscode;
  const nothing = () => undefined;
  Object.assign(hands, { pick: nothing, error: nothing, copy: nothing });
  const page = new Page();
  const { start, end } = RANGE;
  const selection = { start, end, active: start, isEmpty: false };
  hands.documents = { [URI]: page };
  hands.editor = { document: page, selection };
  // While the person thinks, another program writes the file.
  hands.input = () => {
    page.text = `A line that came in between, with 99 crates.\n${TEXT}`;
    return 'Which?';
  };
  const asked: [string, unknown][] = [];
  const ask = (method: string, params: never): Promise<unknown> => {
    asked.push([method, params]);
    const answer = answers[method];
    return answer === undefined
      ? Promise.resolve({ annotations: [], corrections: [], problems: [] })
      : Promise.resolve(answer(params));
  };
  const server = { onDidChange: () => ({ dispose: () => undefined }), ask, request: ask };
  const of = <T>(method: string): T[] =>
    asked.filter(([name]) => name === method).map(([, params]) => params as T);
  return { hands, page, of, ...(await commandsOver(server as unknown as ServerConnection)) };
}

async function commandsOver(server: ServerConnection) {
  const { AnnotationStore } = await import('../../client/src/annotations/annotation-store.js');
  const { WaitingNotes } = await import('../../client/src/annotations/waiting-notes.js');
  const { AnnotationCommands } =
    await import('../../client/src/annotations/annotation-commands.js');
  const { MarkCommands } = await import('../../client/src/annotations/mark-commands.js');
  const { CorrectionStore } = await import('../../client/src/corrections/correction-store.js');
  const { ClaimCommands } = await import('../../client/src/corrections/claim-commands.js');
  const undo = { changed: () => undefined } as unknown as UndoKeys;
  const stored = new Map<string, unknown>();
  const storage = {
    get: (key: string) => stored.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void stored.set(key, value)),
  };
  const store = new AnnotationStore(server, undo);
  const waiting = new WaitingNotes(storage as never, store);
  const notes = new AnnotationCommands(server, store, waiting, {} as never, () => undefined);
  const views = { chosen: () => Promise.resolve(undefined), open: () => Promise.resolve() };
  const marks = new MarkCommands(server, store, waiting, views);
  const corrections = new CorrectionStore(server, undo);
  const claims = new ClaimCommands(server, corrections, store);
  return { store, waiting, notes, marks, corrections, claims };
}

describe('a place that somebody chose', () => {
  const place: Location = { uri: URI, range: RANGE };

  it('goes with the words that stood there then, when a note on it is asked for', async () => {
    const { notes, of, store } = await deskOf({ [Requests.annotate]: () => SAVED });
    await notes.annotate();
    assert.deepEqual(of<AnnotateParams>(Requests.annotate), [
      { ...place, words: WORDS, body: 'Which?' },
    ]);
    assert.equal(store.last?.body, 'Which?');
  });

  it('waits with those words, not with what stands there by then', async () => {
    const down = () => Promise.reject(new Error('the server is gone'));
    const { notes, waiting } = await deskOf({ [Requests.annotate]: down });
    await notes.annotate();
    const [{ written } = { written: undefined }] = waiting.entries;
    assert.deepEqual(written?.params, { ...place, words: WORDS, body: 'Which?' });
    waiting.dispose();
  });

  it('goes with its words when there are several', async () => {
    const { marks, of, hands } = await deskOf({
      'textDocument/references': () => [place],
      [Requests.annotateAll]: () => ({ added: 1, error: null, left: [] }),
    });
    hands.pick = (items) => items;
    await marks.annotateAll();
    assert.deepEqual(of<AnnotateAllParams>(Requests.annotateAll)[0]?.places, [
      { ...place, words: WORDS },
    ]);
  });

  it('goes with its words as a further passage of a note', async () => {
    const note = { uri: URI, id: 'n', body: 'x', quote: 'y', created: '', modified: null };
    const view = { ...note, range: null, document: 'log.txt', passages: [] };
    const { marks, of, hands, page } = await deskOf({
      [Requests.addPassage]: () => SAVED,
      [Requests.annotations]: () => ({ annotations: [view], problems: [] }),
    });
    hands.pick = ([first]) => {
      page.text = `In between.\n${TEXT}`;
      return first;
    };
    await marks.addPassage();
    assert.deepEqual(of<AddPassageParams>(Requests.addPassage), [
      { uri: URI, id: 'n', passage: place, words: WORDS },
    ]);
  });

  it('goes with its words in a correction of claims, though the person was elsewhere meanwhile', async () => {
    const { claims, of, hands, page } = await deskOf({
      [Requests.sameClaim]: () => ({ locations: [] }),
      [Requests.correct]: () => SAVED,
    });
    hands.pick = (items) => items.find((item) => 'first' in item);
    await claims.correctClaim();
    page.text = `In between.\n${TEXT}`;
    hands.pick = ([first]) => first;
    await claims.correctClaim();
    const [made] = of<CorrectParams>(Requests.correct);
    assert.deepEqual([made?.kind, made?.passages?.[1]], ['same-claim', { ...place, words: WORDS }]);
  });

  it('goes with its words when a conflict is dismissed, and is the one of now', async () => {
    const old = { start: { line: 9, character: 0 }, end: { line: 9, character: 4 } };
    const entry = (range: Range) => ({ id: 'c', sides: [{ location: { uri: URI, range } }] });
    const { claims, of } = await deskOf({
      [Requests.conflicts]: () => ({ entries: [entry(RANGE)] }),
      [Requests.correct]: () => SAVED,
    });
    await claims.dismiss({ kind: 'entry', entry: entry(old) } as never);
    assert.deepEqual(of<CorrectParams>(Requests.correct)[0]?.passages, [
      { ...place, words: WORDS },
    ]);
  });
});

describe('a correction that cannot be saved', () => {
  const refused = { ...SAVED, id: null, error: 'Mend the file and try again.', passing: true };
  const params = { uri: URI, kind: 'date', value: '1911', reason: 'The stamp.' };

  it('is asked again as often as the person says, with all that was written', async () => {
    let broken = 2;
    const { corrections, of, hands } = await deskOf({
      [Requests.correct]: () => (broken-- > 0 ? refused : SAVED),
    });
    hands.error = (_, again) => again;
    assert.equal(await corrections.correct(params), true);
    assert.deepEqual(of(Requests.correct), [params, params, params]);
  });

  it('can be copied and still be tried again, also while the server is down', async () => {
    let down = true;
    const { corrections, hands } = await deskOf({
      [Requests.correct]: () => (down ? Promise.reject(new Error('gone')) : SAVED),
    });
    const copied: string[] = [];
    hands.copy = (text) => void copied.push(text);
    hands.error = (_, ...offers) => {
      if (copied.length > 0) down = false;
      return copied.length === 0 ? offers.at(-1) : offers[0];
    };
    assert.equal(await corrections.correct(params), true);
    assert.deepEqual(copied, ['1911\nThe stamp.']);
  });

  it('is not offered again when it never can be saved', async () => {
    const { corrections, hands } = await deskOf({
      [Requests.correct]: () => ({ ...refused, passing: false }),
    });
    let offered: readonly string[] = [];
    hands.error = (_, ...offers) => void (offered = offers);
    assert.equal(await corrections.correct(params), false);
    assert.equal(offered.length, 1);
  });
});
