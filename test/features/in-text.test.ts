import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conflictHints, semanticTokens } from '../../server/src/index.js';
import { REPORTS } from '../support/reports.js';
import { sessionOf, uriOf } from '../support/session-of.js';

describe('what is colored in the text', () => {
  const session = sessionOf(REPORTS);
  const shown = (path: keyof typeof REPORTS) =>
    semanticTokens(session, uriOf(path)).map(
      ({ span, type, differs }) =>
        `${type}${differs ? '!' : ''} ${REPORTS[path].slice(span.start, span.end)}`,
    );

  it('are names, quotes and amounts; amounts on which others differ are marked', () => {
    const tokens = shown('harbor.txt');
    assert.ok(tokens.includes('person Lena Brandt'), tokens.join('\n'));
    assert.ok(tokens.includes('figure! eight'), tokens.join('\n'));
    assert.ok(tokens.includes('figure 1,200'), tokens.join('\n'));
    assert.ok(tokens.includes('quote “We will rebuild the depot before the next harvest.”'));
    assert.ok(!tokens.some((token) => token.includes('2023')), 'a date is no claim');
  });

  it('part a quote where a name stands in it', () => {
    const inside = sessionOf({ 'a.txt': 'Omar Haddad said: “We met Lena Brandt at noon.”\n' });
    const text = 'Omar Haddad said: “We met Lena Brandt at noon.”\n';
    assert.deepEqual(
      semanticTokens(inside, uriOf('a.txt')).map(({ span, type }) => [
        type,
        text.slice(span.start, span.end),
      ]),
      [
        ['person', 'Omar Haddad'],
        ['quote', '“We met '],
        ['person', 'Lena Brandt'],
        ['quote', ' at noon.”'],
      ],
    );
  });

  it('are in order and never overlap, whatever the text', () => {
    const parts = fc.array(
      fc.constantFrom(
        '“',
        '”',
        '"',
        'Lena Brandt ',
        '12 ',
        'people ',
        'said ',
        '\n\n',
        '. ',
        '$5 million ',
        '‘a’ ',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(parts, (words) => {
        const any = sessionOf({ 'a.txt': words.join('') });
        let end = 0;
        for (const { span } of semanticTokens(any, uriOf('a.txt'))) {
          assert.ok(span.start >= end && span.end > span.start, JSON.stringify(words));
          end = span.end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are those of the range that is asked for', () => {
    const [first] = semanticTokens(session, uriOf('harbor.txt'));
    assert.ok(first);
    assert.deepEqual(semanticTokens(session, uriOf('harbor.txt'), first.span), [first]);
    assert.deepEqual(semanticTokens(session, uriOf('none.txt')), []);
  });
});

describe('what stands beside a figure on which others differ', () => {
  it('is every other value, with its place', () => {
    const session = sessionOf(REPORTS);
    const [hint] = conflictHints(session, uriOf('harbor.txt'));
    assert.equal(hint?.text, '≠ 12');
    assert.deepEqual(hint?.details, ['12 · evening.txt:3']);
    assert.deepEqual(conflictHints(session, uriOf('notes/letter.md')), []);
  });
});
