import assert from 'node:assert/strict';
import {
  anchor,
  createAnchorer,
  describe as describePassage,
  rebase,
  refreshedSelectors,
  type Anchor,
  type Selectors,
} from '../../server/src/annotations/index.js';
import { applyEdit, editBetween } from '../../server/src/text/edit.js';
import { marked, seeded } from './support/marked.js';
import { Chance } from './support/random-text.js';

function selectorsOf(source: string): Selectors {
  const { text, span } = marked(source);
  return describePassage(text, span!)!;
}

/** The words a note is on, or its state. */
function placed(text: string, result: Anchor | undefined): string {
  if (result === undefined) return 'gone';
  if (result.state !== 'anchored') return result.state;
  return text.slice(result.span.start, result.span.end);
}

const REPORT =
  'The lock keeper saw ⟦three lamps on the weir⟧ shortly before the gate gave way. Nobody else was about.';

describe('describing a passage', () => {
  it('stores the words, whole words around them, and the position', () => {
    assert.deepEqual(selectorsOf(REPORT), {
      quote: {
        type: 'TextQuoteSelector',
        exact: 'three lamps on the weir',
        prefix: 'The lock keeper saw ',
        suffix: ' shortly before the gate gave way.',
      },
      position: { type: 'TextPositionSelector', start: 20, end: 43 },
    });
  });

  it('leaves white space at the edges out and does not split characters', () => {
    assert.equal(selectorsOf('a ⟦ word ⟧ b').quote.exact, 'word');
    const { text } = marked('x 👩‍👩‍👧 y');
    const at = text.indexOf('👩');
    assert.equal(describePassage(text, { start: at + 1, end: at + 4 })?.quote.exact, '👩‍👩‍👧');
    const accent = 'cafe\u0301s';
    assert.equal(describePassage(accent, { start: 0, end: 4 })?.quote.exact, 'cafe\u0301');
  });

  it('has nothing to store for white space, or beyond the text', () => {
    assert.equal(describePassage('a \n b', { start: 1, end: 4 }), undefined);
    assert.equal(describePassage('', { start: 0, end: 0 }), undefined);
    assert.equal(describePassage('abc', { start: 7, end: 9 }), undefined);
    assert.equal(describePassage('abc', { start: 9, end: -4 })?.quote.exact, 'abc');
  });

  it('stores more context for words that stand more than once', () => {
    const once = selectorsOf(`${'word and '.repeat(20)}⟦unique⟧${' and word'.repeat(20)}`);
    const text = `${'some words '.repeat(20)}⟦twice⟧ here and ${'some words '.repeat(20)}twice there`;
    const twice = selectorsOf(text);
    assert.ok(once.quote.prefix.length < 50);
    assert.ok(twice.quote.prefix.length > 75);
  });
});

describe('anchoring', () => {
  it('believes the position only together with quote and context', () => {
    const { text } = marked(REPORT);
    const selectors = selectorsOf(REPORT);
    assert.equal(anchor(text, selectors).state, 'anchored');
    const shifted = `Note. ${text}`;
    const result = anchor(shifted, selectors);
    assert.equal(placed(shifted, result), 'three lamps on the weir');
    assert.equal(result.state === 'anchored' && result.by, 'quote');
  });

  it('does not believe a position for which a side of the context is missing', () => {
    const text = 'At noon 12 boats were lost. By dusk 12 boats were lost. All were found.';
    const start = text.indexOf('12 boats');
    const quote = { type: 'TextQuoteSelector', exact: '12 boats', prefix: '', suffix: '' } as const;
    const position = { type: 'TextPositionSelector', start, end: start + 8 } as const;
    const without = { quote: { ...quote, suffix: ' were lost. ' }, position };
    assert.notEqual(anchor(text, without).state, 'anchored');
    const before = { quote: { ...quote, prefix: text.slice(0, start) }, position };
    const result = anchor(text, before);
    assert.notEqual(result.state === 'anchored' && result.by, 'position');
    const edge = {
      quote: { ...quote, suffix: ' were lost.' },
      position: { ...position, start: 0, end: 8 },
    };
    const first = anchor('12 boats were lost.', edge);
    assert.equal(first.state, 'anchored');
  });

  it('asks where words stand more often than their places can be weighed', () => {
    const common = (n: number) =>
      `On page ${'abcdefghijklmnopqrstuvwxyz'.charAt(n)} the ledger lists salt and rope. `;
    const own =
      'The captain, who was from the islands, says that the ledger lists salt and rope and nothing else at all. ';
    const exact = 'the ledger lists salt and rope';
    const start = own.indexOf(exact);
    const prefix = own.slice(0, start).replace('islands', 'highlands');
    const quote = {
      type: 'TextQuoteSelector',
      exact,
      prefix,
      suffix: own.slice(start + exact.length),
    } as const;
    const selectors = { quote, position: undefined };
    const text = (copies: number) =>
      own + Array.from({ length: copies }, (_, i) => common(i)).join('');
    // With a few, the surroundings say which it is; of many, not all are looked at.
    assert.equal(anchor(text(3), selectors).state, 'anchored');
    const many = anchor(text(24), selectors);
    assert.equal(many.state === 'needs-review' && many.reason, 'several');
  });

  it('says in what a place differs', () => {
    const { text } = marked(REPORT);
    const changed = text.replace('three', 'four');
    const result = anchor(changed, selectorsOf(REPORT));
    assert.ok(result.state === 'needs-review');
    assert.equal(result.reason, 'differs');
    assert.deepEqual(result.candidates[0]?.differences, [
      { kind: 'number-word', stored: 'three', found: 'four' },
    ]);
    const { start, end } = result.candidates[0].span;
    assert.equal(changed.slice(start, end), 'four lamps on the weir');
  });

  const table: [name: string, before: string, after: string, expected: string][] = [
    ['a digit', 'They found ⟦12 crates⟧ there.', 'They found 13 crates there.', 'needs-review'],
    [
      'a name',
      'So said ⟦Mr. Hale himself⟧ then.',
      'So said Mr. Hall himself then.',
      'needs-review',
    ],
    [
      'a name in capitals',
      'The ⟦US side agreed⟧ today.',
      'The us side agreed today.',
      'needs-review',
    ],
    ['a denial', 'He ⟦was present there⟧ then.', 'He wasn’t present there then.', 'needs-review'],
    [
      'a denial by prefix',
      'It was ⟦a lawful order⟧ then.',
      'It was an unlawful order then.',
      'needs-review',
    ],
    [
      'a contraction spelt out',
      'It ⟦didn’t reach the coast⟧ then.',
      'It did not reach the coast then.',
      'did not reach the coast',
    ],
    [
      'a percent sign',
      'It rose by ⟦5 percent a year⟧ then.',
      'It rose by 5% percent a year then.',
      'needs-review',
    ],
    ['a script without capitals', '他说⟦水位上升⟧了。', '他说水位下降了。', 'needs-review'],
    ['the same in such a script', '他说⟦水位上升⟧了。', '昨天，他说水位上升了。', '水位上升'],
    [
      'Arabic, moved down',
      'قال ⟦إن المياه ارتفعت⟧ أمس',
      'جديد. قال إن المياه ارتفعت أمس',
      'إن المياه ارتفعت',
    ],
    ['an emoji', 'He sent ⟦🙂🙃⟧ and left.', 'Then he sent 🙂🙃 and left.', '🙂🙃'],
    [
      'nothing like it',
      'They found ⟦an old coat⟧ there.',
      'Bake at low heat until done.',
      'orphaned',
    ],
    ['an empty text', 'They found ⟦an old coat⟧ there.', '', 'orphaned'],
    ['punctuation alone', 'Stop ⟦?!⟧ he said.', 'Now: Stop ?! he said.', '?!'],
  ];
  for (const [name, before, after, expected] of table) {
    it(`${name}: ${expected}`, () => {
      assert.equal(placed(after, anchor(after, selectorsOf(before))), expected);
    });
  }

  it('keeps a note off a lone copy of words that stood twice', () => {
    const before = 'Alone, ⟦he left⟧ the hall. Later they sang; he left the town.';
    const after = 'Later they sang; he left the town.';
    assert.equal(placed(after, anchor(after, selectorsOf(before))), 'needs-review');
  });

  it('finds a long quote of which a little changed', () => {
    const chance = new Chance(seeded(4));
    const passage = chance.text(30).trim();
    const before = `It began so. ⟦${passage}⟧ It ended so.`;
    const at = passage.indexOf(' the ');
    const changed = `${passage.slice(0, at)} tbe ${passage.slice(at + 5)}`;
    const after = `News. It began so. ${changed} It ended so.`;
    assert.ok(passage.length > 500);
    assert.equal(placed(after, anchor(after, selectorsOf(before))), changed);
  });

  it('takes what has no context for what it is, if it stands once', () => {
    const byHand: Selectors = {
      quote: { type: 'TextQuoteSelector', exact: 'weir', prefix: '', suffix: '' },
      position: undefined,
    };
    assert.equal(placed('By the weir.', anchor('By the weir.', byHand)), 'weir');
    assert.equal(anchor('A weir, another weir.', byHand).state, 'needs-review');
    assert.equal(anchor('Many weirs.', byHand).state, 'orphaned');
  });

  it('survives any text', () => {
    const odd = [
      '\uD800',
      '\uDC00x',
      'a\u0301\u0301\u0301',
      '\u0000',
      '\u200B',
      '"'.repeat(50),
      'ﷺ',
      '\r\n',
    ];
    for (const text of odd) {
      for (const other of odd) {
        const selectors = describePassage(`x ${text} y`, { start: 2, end: 2 + text.length });
        if (selectors) anchor(`${other} x ${text}`, selectors);
      }
    }
  });

  it('is the same for a text, however many are anchored in it', () => {
    const chance = new Chance(seeded(11));
    const before = chance.text(20);
    const after = before.replace(/e/g, (e, i: number) => (i % 11 === 0 ? 'c' : e));
    const all = Array.from({ length: 40 }, () => describePassage(before, chance.span(before)));
    const together = createAnchorer(after);
    for (const selectors of all.filter((one) => one !== undefined)) {
      assert.deepEqual(together.anchor(selectors), anchor(after, selectors));
    }
  });

  it('takes seconds at most for ten thousand notes, wherever their text went', () => {
    const chance = new Chance(seeded(3));
    const words = Array.from({ length: 5000 }, (_, i) => `w${chance.below(900)}${'aeiou'[i % 5]}`);
    const text = words.join(' ');
    const all = Array.from({ length: 10_000 }, () =>
      describePassage(text, chance.span(text)),
    ).filter((one) => one !== undefined);
    const start = process.cpuUsage();
    for (const changed of [text, `New words first. ${text}`, text.replace(/ /g, '\n')]) {
      const anchorer = createAnchorer(changed);
      for (const selectors of all) anchorer.anchor(selectors);
    }
    const { user, system } = process.cpuUsage(start);
    assert.ok((user + system) / 1e6 < 10, `${(user + system) / 1e6} s`);
  }).timeout(60_000);

  it('takes time that grows with the text only', () => {
    const selectors = selectorsOf(REPORT);
    const time = (size: number): number => {
      const text = `${new Chance(seeded(size)).text(size)}${marked(REPORT).text.replace('lamps', 'lumps')}`;
      const start = process.cpuUsage();
      anchor(text, selectors);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    time(2000);
    const small = time(1000);
    const large = time(8000);
    assert.ok(large < 24 * Math.max(small, 2), `${small} and ${large} ms`);
  });
});

describe('a note while its text is edited', () => {
  const { text, span } = marked(REPORT);
  const selectors = selectorsOf(REPORT);
  const first: Anchor = { state: 'anchored', span: span!, by: 'position', score: 1 };
  const after = (from: string, to: string): [string, Anchor | undefined] => {
    const at = text.indexOf(from);
    const edit = { span: { start: at, end: at + from.length }, newText: to };
    const changed = applyEdit(text, edit);
    return [changed, rebase(first, selectors, edit, text, changed)];
  };

  it('travels with its words', () => {
    for (const [from, to] of [
      ['The lock', 'In the night the old lock'],
      ['Nobody', 'No one'],
      ['lamps on', 'lamps  on'],
    ] as const) {
      const [changed, result] = after(from, to);
      assert.equal(placed(changed, result).replace(/\s+/g, ' '), 'three lamps on the weir');
    }
  });

  it('takes in what is typed inside, and stays off what is typed beside', () => {
    assert.equal(placed(...after('lamps', 'small lamps')), 'three small lamps on the weir');
    assert.equal(placed(...after(' shortly', ', quite shortly')), 'three lamps on the weir');
  });

  it('needs review where it is when its number, name or denial is changed', () => {
    for (const [from, to] of [
      ['three', 'four'],
      ['lamps', 'Lamps'],
      ['on the', 'not on the'],
      ['the weir', 'the 2 weirs'],
    ] as const) {
      const [, result] = after(from, to);
      assert.equal(result?.state, 'needs-review', to);
      assert.equal(result?.state === 'needs-review' && result.candidates[0]?.span.start, 20);
    }
  });

  it('is looked for anew when its words are deleted or cut', () => {
    const [changed, result] = after('three lamps on the weir', '');
    assert.equal(result, undefined);
    assert.notEqual(anchor(changed, selectors).state, 'anchored');
  });

  it('gets new selectors only if it would not be found by the old ones', () => {
    const above = `Above. ${text}`;
    const carried = rebase(first, selectors, editBetween(text, above)!, text, above)!;
    assert.equal(refreshedSelectors(createAnchorer(above), carried, selectors), undefined);
    const [rewritten, kept] = [
      'Quite other words now stand here, three tall lamps near the weir, and so on and on.',
      { state: 'anchored', span: { start: 34, end: 60 }, by: 'edit', score: 0.8 } as const,
    ];
    const fresh = refreshedSelectors(createAnchorer(rewritten), kept, selectors);
    assert.equal(fresh?.quote.exact, 'three tall lamps near the');
  });
});
