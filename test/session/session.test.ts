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
  const anchor = placed?.shown?.anchor;
  if (anchor?.state !== 'anchored') return anchor?.state ?? 'none';
  const { start, end } = anchor.span;
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
    const anchor = session.annotations(uri)[0]?.shown?.anchor;
    assert.ok(anchor?.state === 'anchored' && anchor.span.start > 60);
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

  it('are found anew from their file when the editor closes, also in the same text', () => {
    const session = start('moved');
    type(session, 'The Red Cross', 'Nurses', 'The Red Cross'.length);
    type(session, '1,200 people to schools', 'them', '1,200 people to schools'.length);
    assert.equal(annotated(session), 'moved');
    // Saved as it is, and its sidecar could not be written: from it, nobody finds them.
    onDisk(session, session.corpus.analysis(uri)?.text ?? '');
    session.change({ close: [uri] });
    assert.notEqual(annotated(session), 'moved');
    const fresh = emptySession();
    onDisk(fresh, session.corpus.analysis(uri)?.text ?? '');
    fresh.change({ annotations: [{ uri, annotations: [note(TEXT, 'moved')] }] });
    assert.equal(annotated(session), annotated(fresh));
  });

  it('that were deleted come back where they were, not on a copy that was there meanwhile', () => {
    const session = start();
    const sentence = 'The Red Cross moved 1,200 people to schools.';
    const first = TEXT.indexOf('1,200');
    const at = session.corpus.analysis(uri)?.text.length ?? 0;
    session.change({
      open: [
        {
          source: source(`${TEXT}\n${TEXT}`, 2),
          edits: [{ span: { start: at, end: at }, newText: `\n${TEXT}` }],
        },
      ],
    });
    type(session, sentence, '', sentence.length);
    type(session, 'crews. \n', `crews. ${sentence}\n`, 'crews. \n'.length);
    assert.equal(session.corpus.analysis(uri)?.text, `${TEXT}\n${TEXT}`);
    const anchor = session.annotations(uri)[0]?.shown?.anchor;
    assert.ok(anchor?.state === 'anchored');
    assert.equal(anchor.span.start, first);
  });

  it('that were deleted come back with their words, though another edit came between', () => {
    const session = start();
    const text = session.corpus.analysis(uri)?.text ?? '';
    const sentence = 'The Red Cross moved 1,200 people to schools.';
    type(session, 'Lena', 'Elsewhere, another 1,200 people slept in schools. ');
    type(session, sentence, '', sentence.length);
    type(session, 'thanked', 'praised', 'thanked'.length);
    type(session, 'crews. ', `crews. ${sentence}`, 'crews. '.length);
    assert.equal(annotated(session), '1,200 people');
    const anchor = session.annotations(uri)[0]?.shown?.anchor;
    const now = session.corpus.analysis(uri)?.text ?? '';
    assert.ok(text.includes(sentence) && anchor?.state === 'anchored');
    assert.equal(anchor.span.start, now.indexOf(sentence) + sentence.indexOf('1,200'));
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
    assert.equal(annotated(session), 'none');
    assert.equal(session.annotations(uri)[0]?.state, 'anchored', 'nothing of it is lost');
    const elsewhere = { ...annotation, targets: [{ ...target, source: 'b.txt' }] };
    session.change({ annotations: [{ uri, annotations: [elsewhere] }] });
    assert.equal(annotated(session), 'none');
    assert.equal(session.annotations(uri)[0]?.state, 'orphaned');
  });

  it('of several passages are looked after in each, also in other documents', () => {
    const session = start();
    const other = uriOf('b.txt');
    const OTHER = 'The county counted 900 people in its schools.\n';
    onDisk(session, OTHER, other);
    const [people] = note(TEXT, '1,200 people').targets;
    const [crews] = note(TEXT, 'the crews').targets;
    const [county] = note(OTHER, '900 people').targets;
    assert.ok(people && crews && county);
    const targets = [people, crews, { ...county, source: 'b.txt' }];
    const several = { ...note(TEXT, 'crews'), targets };
    session.change({ annotations: [{ uri, annotations: [several] }] });
    const states = () => session.annotations(uri)[0]?.passages.map(({ anchor }) => anchor.state);
    assert.deepEqual(states(), ['anchored', 'anchored', 'anchored']);
    assert.deepEqual(
      session.notesIn(other).map(({ uri: home }) => home),
      [uri],
    );

    type(session, 'the crews', 'Earlier, the crews of the tugs were there, then ');
    assert.deepEqual(states(), ['anchored', 'anchored', 'anchored']);
    const edits = [{ span: { start: 19, end: 20 }, newText: '8' }];
    session.change({ open: [{ source: source(OTHER, 1, other), edits: undefined }] });
    const typed = OTHER.replace('900', '800');
    session.change({ open: [{ source: source(typed, 2, other), edits }] });
    assert.deepEqual(states(), ['anchored', 'anchored', 'needs-review']);
    assert.equal(session.annotations(uri)[0]?.state, 'needs-review');
    session.change({ close: [other], removed: [other] });
    assert.deepEqual(states(), ['anchored', 'anchored', 'orphaned']);
    onDisk(session, `News. ${OTHER}`, other);
    assert.deepEqual(states(), ['anchored', 'anchored', 'anchored']);
  });

  it('are found anew where a text was put in the place of another', () => {
    const before = 'Team Alpha of the yard\nfound 12 boats. Nobody was hurt.\n';
    const after = before.replace('Team Alpha', 'Team Beta');
    const session = emptySession();
    onDisk(session, before);
    session.change({ annotations: [{ uri, annotations: [note(before, '12 boats')] }] });
    session.change({ open: [{ source: source(before, 1), edits: undefined }] });
    assert.equal(annotated(session), '12 boats');
    const all = { span: { start: 0, end: before.length }, newText: after };
    session.change({ open: [{ source: source(after, 2), edits: [all] }] });
    assert.equal(annotated(session), 'needs-review');
    const back = { span: { start: 0, end: after.length }, newText: before };
    session.change({ open: [{ source: source(before, 3), edits: [back] }] });
    assert.equal(annotated(session), '12 boats');
    // What an editor reads again is one edit of whole lines: the words may stand below it.
    const line = { span: { start: 0, end: 23 }, newText: 'Team Beta of the yard\n' };
    session.change({ open: [{ source: source(after, 4), edits: [line] }] });
    assert.equal(annotated(session), '12 boats', 'as if it had been typed');
    session.change({ anew: [uri] });
    assert.equal(annotated(session), 'needs-review');
  });

  it('are forgotten when their file is gone', () => {
    const session = start();
    session.change({ annotations: [{ uri, annotations: [] }] });
    assert.equal(annotated(session), 'none');
    assert.deepEqual(session.annotated, []);
  });
});
