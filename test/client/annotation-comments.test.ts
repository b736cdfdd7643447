import assert from 'node:assert/strict';
import type { AnnotationComment } from '../../client/src/annotations/annotation-comments.js';
import type { AnnotationStore } from '../../client/src/annotations/annotation-store.js';
import type { AnnotationView } from '../../server/src/lsp/protocol.js';
import { standInForVscode } from '../support/vscode-stand-in.js';

interface Thread {
  readonly uri: object;
  readonly comments: readonly AnnotationComment[];
}

const EDITING = 0;
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } };
const [ORIGINAL, COPY] = ['file:///here/a.txt', 'file:///copy/a.txt'];

/** Of a note, what a thread shows. */
function note(uri: string, body: string, more: Partial<AnnotationView> = {}): AnnotationView {
  const view = { uri, body, range, id: 'k7c0w2m9xe', tags: [], assessment: null, created: '' };
  return { ...view, ...more } as unknown as AnnotationView;
}

async function shownFrom(...annotations: AnnotationView[]) {
  standInForVscode();
  const { AnnotationComments } =
    await import('../../client/src/annotations/annotation-comments.js');
  const { threads } = (await import('vscode' as string)) as { readonly threads: Thread[] };
  threads.length = 0;
  let draw = (): void => undefined;
  const store = { annotations, onDidChange: (listener: () => void) => void (draw = listener) };
  const comments = new AnnotationComments(store as unknown as AnnotationStore);
  const become = (...now: AnnotationView[]): void => {
    store.annotations = now;
    draw();
  };
  /** By file: the note that is shown, what it stands for, and whether it is being edited. */
  const shown = () =>
    threads.map(({ uri, comments: [comment] }) => [
      String(uri),
      comment?.body,
      comment?.annotation.uri,
      comment?.mode === EDITING,
    ]);
  return { comments, become, shown };
}

describe('notes as comments in the text', () => {
  it('of a document and of its copy, which has the same ids, are told apart', async () => {
    const [first, second] = [note(ORIGINAL, 'of the first'), note(COPY, 'of the copy')];
    const { comments, shown } = await shownFrom(first, second);
    assert.deepEqual(shown(), [
      [ORIGINAL, 'of the first', ORIGINAL, false],
      [COPY, 'of the copy', COPY, false],
    ]);
    assert.equal(comments.edit(first), true);
    assert.deepEqual(
      shown().map(([uri, , , editing]) => [uri, editing]),
      [
        [ORIGINAL, true],
        [COPY, false],
      ],
    );
    comments.endEdit(first);
    assert.deepEqual(shown(), [
      [ORIGINAL, 'of the first', ORIGINAL, false],
      [COPY, 'of the copy', COPY, false],
    ]);
    assert.equal(comments.edit(note('file:///elsewhere.txt', '')), false);
  });

  it('stay while they are written, though their passage goes, and go when that ends', async () => {
    const one = note(ORIGINAL, 'half a sent');
    const { comments, become, shown } = await shownFrom(one);
    comments.edit(one);
    become(note(ORIGINAL, 'half a sent', { range: null }));
    assert.deepEqual(shown(), [[ORIGINAL, 'half a sent', ORIGINAL, true]]);
    comments.endEdit(one);
    assert.deepEqual(shown(), []);
    become(one);
    assert.equal(shown().length, 1);
    become();
    assert.deepEqual(shown(), []);
  });
});
