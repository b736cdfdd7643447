import assert from 'node:assert/strict';
import {
  conflictList,
  conflictProblems,
  countConflicts,
  DEFAULT_KINDS,
  definition,
  highlights,
  outline,
  references,
  sameClaim,
  sliceSpan,
  workspaceSymbols,
  type Place,
  type Session,
} from '../../server/src/index.js';
import { REPORTS } from '../support/reports.js';
import { sessionOf, uriOf } from '../support/session-of.js';

const textOf = (session: Session, { uri, span }: Place) =>
  `${session.pathOf(uri)}: ${sliceSpan(session.corpus.analysis(uri)?.text ?? '', span)}`;
const at = (path: keyof typeof REPORTS, words: string) => {
  const offset = REPORTS[path].indexOf(words);
  assert.ok(offset >= 0);
  return [uriOf(path), offset] as const;
};

describe('going from a name', () => {
  const session = sessionOf(REPORTS);

  it('to its fullest mention, in the same document before others', () => {
    const place = definition(session, ...at('evening.txt', 'Brandt visited'));
    assert.equal(place && textOf(session, place), 'evening.txt: Lena Brandt');
    assert.equal(definition(session, ...at('evening.txt', 'injured')), undefined);
  });

  it('to all its mentions, those of the document first', () => {
    const found = references(session, ...at('evening.txt', 'Brandt visited')).map((place) =>
      textOf(session, place),
    );
    assert.equal(found[0], 'evening.txt: Lena Brandt');
    assert.ok(found.includes('harbor.txt: Lena Brandt'));
    assert.ok(found.includes('notes/letter.md: Lena Brandt'));
  });

  it('to what is lit up in the document', () => {
    const lit = highlights(session, ...at('evening.txt', 'Brandt visited'));
    assert.ok(lit.length >= 2 && lit.every(({ uri }) => uri === uriOf('evening.txt')));
  });

  it('also with the caret just behind it', () => {
    const [uri, offset] = at('evening.txt', 'Brandt visited');
    assert.ok(definition(session, uri, offset + 'Brandt'.length));
  });
});

describe('going to the same claim', () => {
  const session = sessionOf(REPORTS);
  const claim = (path: keyof typeof REPORTS, words: string) => {
    const found = sameClaim(session, ...at(path, words));
    return found.state === 'none'
      ? found.message
      : found.places.map((place) => textOf(session, place));
  };

  it('from a figure: also to another value of it', () => {
    assert.deepEqual(claim('harbor.txt', 'eight dock'), ['evening.txt: Twelve dock workers']);
    assert.deepEqual(claim('evening.txt', 'Twelve'), ['harbor.txt: At least eight dock workers']);
  });

  it('from a quote, and from a name inside it', () => {
    assert.ok(String(claim('harbor.txt', 'We will rebuild')).startsWith('evening.txt: '));
    const inside = sessionOf({
      'a.txt': 'Omar Haddad said: “We met Lena Brandt of Port Ellis at noon today.”\n',
      'b.txt': '“We met Lena Brandt of Port Ellis at noon today,” Omar Haddad told the radio.\n',
    });
    const found = sameClaim(inside, uriOf('a.txt'), 'Omar Haddad said: “We met '.length);
    assert.equal(found.state, 'found');
  });

  it('says why there is none', () => {
    assert.equal(claim('harbor.txt', '1,200'), 'This figure stands nowhere else.');
    assert.equal(
      sameClaim(session, uriOf('harbor.txt'), REPORTS['harbor.txt'].indexOf('\n\n') + 1).state,
      'none',
    );
    const unknown = sameClaim(session, uriOf('none.txt'), 0);
    assert.equal(unknown.state === 'none' && unknown.message, 'This document has not been read.');
  });
});

describe('the list of conflicts', () => {
  const session = sessionOf(REPORTS);

  it('has each value with its whole passage, in digits', () => {
    const [entry] = conflictList(session, DEFAULT_KINDS);
    assert.deepEqual(
      entry?.sides.map(({ value, source }) => [value, source]),
      [
        ['12', 'state radio'],
        ['at least 8', 'the fire brigade'],
      ],
    );
    const [side] = entry?.sides ?? [];
    assert.ok(side?.after.endsWith('state radio said on Sunday.'));
    assert.equal(side?.at, 'Twelve dock workers');
  });

  it('has only the kinds that are asked for', () => {
    assert.deepEqual(conflictList(session, ['name']), []);
    const counts = countConflicts(session);
    assert.equal(
      counts.contradiction + counts.revision,
      conflictList(session, DEFAULT_KINDS).length,
    );
  });

  it('marks each passage in its document, pointing at the others', () => {
    const [problem] = conflictProblems(session, uriOf('harbor.txt'), DEFAULT_KINDS);
    assert.match(problem?.message ?? '', /: at least 8 here, 12 in evening\.txt$/);
    assert.deepEqual(
      problem?.related.map(({ message }) => message),
      ['12 in evening.txt'],
    );
    assert.deepEqual(conflictProblems(session, uriOf('none.txt'), DEFAULT_KINDS), []);
  });
});

describe('symbols', () => {
  const session = sessionOf({ ...REPORTS, 'empty.txt': '', 'plain.txt': 'Nothing to see here.\n' });

  it('outline a document by kind', () => {
    const groups = outline(session, uriOf('harbor.txt'));
    assert.deepEqual(
      groups.map(({ name }) => name),
      ['Names', 'Quotes', 'Figures'],
    );
    const names = new Map(
      groups.flatMap(({ children }) => children.map(({ name, detail }) => [name, detail])),
    );
    assert.match(names.get('Lena Brandt') ?? '', /^person, \d mention/);
    assert.match(
      names.get('“We will rebuild the depot before the next harvest.”') ?? '',
      /Lena Brandt/,
    );
    assert.ok([...names.keys()].some((name) => name.includes('1,200')));
    assert.ok(![...names.keys()].some((name) => name.includes('2023')));
    assert.deepEqual(outline(session, uriOf('empty.txt')), []);
    assert.deepEqual(outline(session, uriOf('none.txt')), []);
  });

  it('in groups that are no sections: an editor would keep their first line in sight', () => {
    for (const { span, selection, children } of outline(session, uriOf('harbor.txt'))) {
      assert.deepEqual(span, children[0]?.span);
      assert.ok(span.start <= selection.start && selection.end <= span.end);
    }
  });

  it('of the workspace are found by some of their letters, the closest first', () => {
    const names = (query: string) => workspaceSymbols(session, query).map(({ name }) => name);
    assert.equal(names('Lena')[0], 'Lena Brandt');
    assert.equal(names('brandt')[0], 'Lena Brandt');
    assert.equal(names('LBR')[0], 'Lena Brandt');
    assert.deepEqual(names('qqq'), []);
    assert.ok(names('').length > 2);
  });
});
