import assert from 'node:assert/strict';
import {
  describe as describePlace,
  type Annotation,
  type DocumentUri,
  type Session,
} from '../../server/src/index.js';
import { emptySession, uriOf } from '../support/session-of.js';

const TEXT = 'Lena Brandt thanked the crews. The Red Cross moved 1,200 people to schools.\n';
const uri = uriOf('a.txt');
const source = (text: string, version = 0, at: DocumentUri = uri) =>
  ({ uri: at, version, format: 'plaintext', text }) as const;

function onDisk(session: Session, text: string, at: DocumentUri = uri): ReadonlySet<DocumentUri> {
  return session.change({ disk: [session.analyze(source(text, 0, at))] });
}

function note(text: string, words: string, id = 'a'): Annotation {
  const start = text.indexOf(words);
  const selectors = describePlace(text, { start, end: start + words.length });
  assert.ok(selectors);
  return {
    id,
    motivation: 'commenting',
    body: 'a thought',
    tags: [],
    assessment: undefined,
    creator: undefined,
    created: undefined,
    modified: undefined,
    targets: [{ source: undefined, ...selectors }],
  };
}

/** The words that the first annotation lies on; its state when it lies nowhere. */
function annotated(session: Session): string {
  const [placed] = session.annotations(uri);
  if (placed?.anchor.state !== 'anchored') return placed?.anchor.state ?? 'none';
  const { start, end } = placed.anchor.span;
  return session.corpus.analysis(uri)?.text.slice(start, end) ?? '';
}

describe('the session: documents', () => {
  it('of the disk are shadowed by the editor while they are open', () => {
    const session = emptySession();
    onDisk(session, TEXT);
    session.change({ open: [{ source: source('Another text.', 1), edits: undefined }] });
    assert.equal(session.corpus.analysis(uri)?.text, 'Another text.');
    onDisk(session, 'Changed on disk.');
    assert.equal(session.corpus.analysis(uri)?.text, 'Another text.');
    session.change({ removed: [uri] });
    assert.equal(session.corpus.analysis(uri)?.text, 'Another text.');
    onDisk(session, 'There again.');
    const affected = session.change({ close: [uri] });
    assert.equal(session.corpus.analysis(uri)?.text, 'There again.');
    assert.ok(affected.has(uri));
  });

  it('that were never on disk are gone when they are closed', () => {
    const session = emptySession();
    session.change({ open: [{ source: source(TEXT, 1), edits: undefined }] });
    assert.ok(session.isOpen(uri));
    session.change({ close: [uri] });
    assert.equal(session.corpus.analysis(uri), undefined);
    assert.deepEqual(session.corpus.uris, []);
    assert.deepEqual([...session.change({ close: [uri] })], []);
  });

  it('that are opened as they are on disk are not read again', () => {
    const session = emptySession();
    onDisk(session, TEXT);
    const before = session.corpus.analysis(uri);
    session.change({ open: [{ source: source(TEXT, 7), edits: undefined }] });
    const after = session.corpus.analysis(uri);
    assert.equal(after?.version, 7);
    assert.equal(after?.mentions, before?.mentions);
  });

  it('whose cards may differ are named when another changes', () => {
    const session = emptySession();
    onDisk(session, TEXT);
    const other = uriOf('b.txt');
    const affected = onDisk(session, 'Lena Brandt went home.\n', other);
    assert.ok(affected.has(other) && affected.has(uri));
  });
});

describe('the session: annotations', () => {
  const start = (words = '1,200 people') => {
    const session = emptySession();
    onDisk(session, TEXT);
    session.change({ annotations: [{ uri, annotations: [note(TEXT, words)] }] });
    session.change({ open: [{ source: source(TEXT, 1), edits: undefined }] });
    return session;
  };
  const type = (session: Session, at: string, insert: string, instead = 0) => {
    const text = session.corpus.analysis(uri)?.text ?? '';
    const where = text.indexOf(at);
    const edit = { span: { start: where, end: where + instead }, newText: insert };
    const after = text.slice(0, where) + insert + text.slice(where + instead);
    session.change({ open: [{ source: source(after, 2), edits: [edit] }] });
  };

  it('are found in the text, and listed by document', () => {
    const session = start();
    assert.equal(annotated(session), '1,200 people');
    assert.deepEqual(session.annotated, [uri]);
  });

  it('travel with typing before them, also of the very same words', () => {
    const session = start();
    type(session, 'Lena', 'Earlier, 1,200 people had left. ');
    assert.equal(annotated(session), '1,200 people');
    const [placed] = session.annotations(uri);
    assert.ok(placed?.anchor.state === 'anchored' && placed.anchor.span.start > 60);
  });

  it('travel even when nobody asked where they are before the edit', () => {
    const session = emptySession();
    onDisk(session, TEXT);
    session.change({ annotations: [{ uri, annotations: [note(TEXT, 'moved')] }] });
    session.change({ open: [{ source: source(TEXT, 1), edits: undefined }] });
    type(session, 'The Red Cross', 'Nurses', 'The Red Cross'.length);
    type(session, '1,200 people to schools', 'them', '1,200 people to schools'.length);
    assert.equal(annotated(session), 'moved');
  });

  it('need review when their number changes', () => {
    const session = start();
    type(session, '1,200', '7', 1);
    assert.equal(annotated(session), 'needs-review');
    type(session, '7,200', '1', 1);
    assert.equal(annotated(session), '1,200 people');
  });

  it('are found anew after a change that nobody typed', () => {
    const session = start();
    session.change({ open: [{ source: source(`Corrected.\n\n${TEXT}`, 2), edits: undefined }] });
    assert.equal(annotated(session), '1,200 people');
  });

  it('wait as orphans while their document is away', () => {
    const session = start();
    session.change({ close: [uri] });
    session.change({ removed: [uri] });
    assert.equal(annotated(session), 'orphaned');
    onDisk(session, `News. ${TEXT}`);
    assert.equal(annotated(session), '1,200 people');
  });

  it('about other documents or the whole one lie nowhere in the text', () => {
    const session = start();
    const annotation = note(TEXT, 'crews');
    const [target] = annotation.targets;
    assert.ok(target);
    session.change({ annotations: [{ uri, annotations: [{ ...annotation, targets: [] }] }] });
    assert.equal(annotated(session), 'orphaned');
    const elsewhere = { ...annotation, targets: [{ ...target, source: 'b.txt' }] };
    session.change({ annotations: [{ uri, annotations: [elsewhere] }] });
    assert.equal(annotated(session), 'orphaned');
  });

  it('are forgotten when their file is gone', () => {
    const session = start();
    session.change({ annotations: [{ uri, annotations: [] }] });
    assert.equal(annotated(session), 'none');
    assert.deepEqual(session.annotated, []);
  });
});
