import assert from 'node:assert/strict';
import { madeUpReports } from '../bench/scale-texts.js';
import type { Session, SourceDocument } from '../../server/src/index.js';
import { correction, named } from '../annotations/support/corrections.js';
import { sessionOf, uriOf } from '../support/session-of.js';

const reports = madeUpReports(6);
const files = Object.fromEntries(reports.map(({ name, text }) => [name, text]));
const [{ name, text } = { name: '', text: '' }] = reports;
const uri = uriOf(name);

function typed(words: string, version: number): SourceDocument {
  return { uri, version, format: 'plaintext', text: text.replace('\n\n', `\n\n${words} `) };
}

/** All that is told of the documents. */
function told({ corpus }: Session): string {
  const { claims, conflicts, entities } = corpus;
  return JSON.stringify([corpus.analysis(uri), claims, conflicts, entities]);
}

/** What is told when the text is taken in without having been prepared. */
function takenAtOnce(source: SourceDocument): string {
  const session = sessionOf(files);
  session.change({ open: [{ source, edits: undefined }] });
  return told(session);
}

/** Does so many steps of preparing the text; all when there are fewer. Returns how many it did. */
function prepare(session: Session, source: SourceDocument, most = Infinity): number {
  const steps = session.preparing(source);
  let done = 0;
  while (done < most && steps.next().done !== true) done++;
  return done;
}

describe('a text that is prepared in steps', () => {
  const source = typed('At least 97 people were killed in Wesunka, police said.', 2);

  it('is told of as one that is taken in at once, however many steps were done', () => {
    const all = prepare(sessionOf(files), source);
    assert.ok(all > 5, `${all} steps`);
    const expected = takenAtOnce(source);
    for (const most of [0, 1, all >> 1, all, Infinity]) {
      const session = sessionOf(files);
      prepare(session, source, most);
      session.change({ open: [{ source, edits: undefined }] });
      assert.equal(told(session), expected, `${most} steps`);
    }
  });

  it('changes nothing that is told until it is taken in', () => {
    const session = sessionOf(files);
    const before = told(session);
    for (const step = session.preparing(source); step.next().done !== true;) {
      assert.equal(told(session), before);
    }
  });

  it('is read anew when another text is taken in instead', () => {
    const later = typed('At least 98 people were killed in Wesunka, police said.', 3);
    const session = sessionOf(files);
    prepare(session, source);
    session.change({ open: [{ source: later, edits: undefined }] });
    assert.equal(told(session), takenAtOnce(later));
  });

  it('is made comparable anew when a correction came in between', () => {
    const said = / said ([A-Z][a-z]+ [A-Z][a-z]+)/.exec(text)?.[1];
    const rename = correction({
      kind: 'rename',
      entities: [named(said ?? 'Red Cross')],
      value: 'Nobody Known',
    });
    const corrections = [{ folder: 'file:///w', corrections: [rename] }];
    const taken = (prepared: boolean): string => {
      const session = sessionOf(files);
      if (prepared) prepare(session, source);
      session.change({ corrections });
      session.change({ open: [{ source, edits: undefined }] });
      return told(session);
    };
    assert.equal(taken(true), taken(false));
  });
});
