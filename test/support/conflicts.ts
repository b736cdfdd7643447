import type {
  ConflictEntry,
  ConflictSide,
  ConflictsResult,
  DatedView,
} from '../../server/src/lsp/protocol.js';

/** One side as the server gives it: document, value, source group, number, low, high, sentence. */
function side(
  document: string,
  value: string,
  sourceGroup: number,
  amount: readonly [number | null, number | null, number | null] | undefined,
  [before, at, after]: readonly [string, string, string],
  source: string | null = null,
): ConflictSide {
  const start = { line: 4, character: 0 };
  const [number, low, high] = amount ?? [null, null, null];
  return {
    location: { uri: `file:///w/${document}`, range: { start, end: start } },
    document,
    line: 5,
    value,
    number,
    interval: amount === undefined ? null : { low, high },
    before,
    at,
    after,
    source,
    sourceGroup,
  };
}

function entry(more: Omit<ConflictEntry, 'explanation' | 'rule' | 'score'>): ConflictEntry {
  return { explanation: '', rule: 'figure/same-toll', score: 0.9, ...more };
}

/** Conflicts on an invented flood and on an invented company's results, in our own words. */
// prettier-ignore
export const CONFLICTS: ConflictsResult = {
  documents: 7,
  complete: true,
  skipped: [],
  answered: [],
  counts: { contradiction: 2, revision: 1, vagueness: 0, wording: 1, name: 0 },
  entries: [
    entry({
      id: 'c1',
      kind: 'contradiction',
      label: 'houses flooded',
      reason: 'Both count houses that were flooded, and share the words river and Arn.',
      names: ['River Arn', 'Lower Arnfield', 'Hedda Ruiz'],
      sides: [
        side('flood/01-gazette.txt', 'at least 140', 1, [140, 140, null], ['The Arn broke its banks overnight and ', 'at least 140 houses', ' in Lower Arnfield were flooded, the council said.'], 'the council'),
        side('flood/02-gazette-reprint.txt', 'at least 140', 1, [140, 140, null], ['The Arn broke its banks and ', 'at least 140 houses', ' were flooded.']),
        side('flood/03-observer.txt', '212', 2, [212, 212, 212], ['By noon ', '212 houses', ' stood in the water of the Arn, said fire chief Hedda Ruiz.'], 'fire chief Hedda Ruiz'),
        side('flood/04-diary.md', 'about 200', 3, [200, 180, 220], ['', 'About 200 houses', ' were under water, somebody at the bridge told me.'], 'somebody at the bridge'),
      ],
    }),
    entry({
      id: 'c2',
      kind: 'revision',
      label: 'people missing',
      reason: 'Both count people who are missing.',
      names: ['Lower Arnfield'],
      sides: [
        side('flood/01-gazette.txt', '9', 1, [9, 9, 9], ['', 'Nine people', ' are missing.']),
        side('flood/03-observer.txt', '4', 2, [4, 4, 4], ['', 'Four people', ' are still missing, the observer was told late at night.']),
      ],
    }),
    entry({
      id: 'c3',
      kind: 'contradiction',
      label: 'revenue of the year to June',
      reason: 'Both count revenue of Tarn Cables.',
      names: ['Tarn Cables'],
      sides: [
        side('results/release.txt', '£48.2 million', 5, [48.2e6, 48.2e6, 48.2e6], ['Tarn Cables had revenue of ', '£48.2m', ' in the year to June.'], 'Tarn Cables'),
        side('results/ledger.md', '£46.8 million', 6, [46.8e6, 46.8e6, 46.8e6], ['The revenue of Tarn Cables was ', '£46.8 million', ', up 12 per cent.']),
      ],
    }),
    entry({
      id: 'c4',
      kind: 'wording',
      label: 'Hedda Ruiz: “We have never seen the river like this.”',
      reason: 'Both are given to Hedda Ruiz, and 80 % of the words agree.',
      names: ['Hedda Ruiz'],
      sides: [
        side('flood/01-gazette.txt', 'We have never seen the river like this.', 1, undefined, ['“', 'We have never seen the river like this.', '”']),
        side('flood/03-observer.txt', 'We never saw the river like that.', 2, undefined, ['“', 'We never saw the river like that.', '”']),
      ],
    }),
  ],
};

/** Dated passages of the same invented reports, in the order of time. */
export const DATED: readonly DatedView[] = [
  dated('1931', 'flood/04-diary.md', ['The weir dates from ', '1931', '.']),
  dated('2023', 'results/ledger.md', ['The works were bought in ', '2023', '.']),
  dated('2024-02', 'flood/04-diary.md', ['The gauge was put up in ', 'February 2024', '.']),
  dated('2024-11-19', 'flood/01-gazette.txt', ['The river rose on ', '19 November', ' after a week of rain.']),
  dated('2024-11-20', 'flood/01-gazette.txt', ['On ', 'Wednesday', ' the bridge was closed.']),
  dated('2024-11-20', 'flood/03-observer.txt', ['The bridge was shut on ', '20 November', '.']),
]; // prettier-ignore

function dated(
  date: string,
  document: string,
  words: readonly [string, string, string],
): DatedView {
  const { location, line, before, at, after } = side(document, '', 0, undefined, words);
  return { date, location, document, line, before, at, after };
}
