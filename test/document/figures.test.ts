import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityType, Figure } from '../../server/src/document/document-analysis.js';
import { figuresOf } from './figures-notation.js';

/** The figure whose words contain the given ones. */
function figure(text: string, words: string, names?: Readonly<Record<string, EntityType>>): Figure {
  const found = figuresOf(text, names).find(({ span }) =>
    text.slice(span.start, span.end).includes(words),
  );
  assert.ok(found, `no figure “${words}”`);
  return found;
}

const DATED = 'LUND, 6 August 2024 (Wire) - The harbour was calm.\n\n';

describe('figures of a document', () => {
  it('count from the document, not from their block', () => {
    const text = 'A quiet day.\n\nThen 12 boats sank.';
    const [found] = figuresOf(text);
    assert.equal(text.slice(found?.span.start, found?.span.end), '12 boats');
    assert.equal(text.slice(found?.numeral.start, found?.numeral.end), '12');
    assert.equal(found?.sentence, 1);
  });

  it('number their wholes through the document', () => {
    const text = 'In all 5 came.\n\nThe storm hurt 40 people, including 12 children.';
    const all = figuresOf(text);
    const part = all.findIndex(({ value }) => value === 12);
    assert.equal(all[all[part]?.partOf ?? -1]?.value, 40);
  });

  for (const [words, label] of [
    ['12 officers', 'police officers killed'],
    ['61.3%', 'turnout'],
    ['90 passengers', 'passengers allowed (capacity)'],
  ] as const) {
    it(`are labelled for people: ${label}`, () => {
      const text =
        'In all 12 police officers were killed. Turnout was 61.3%. The ferry may carry 90 passengers and is certified to carry 90 passengers.';
      const labels = figuresOf(text).map(({ measure }) => measure.label);
      assert.ok(labels.includes(label), `${words}: ${labels.join('; ')}`);
    });
  }
});

describe('the time of a figure', () => {
  const times: Readonly<Record<string, string | undefined>> = {
    'In 2011 the flood killed 16 people.': '2011',
    'The flood killed 16 people on Sunday.': '2024-08-04',
    'The flood killed 16 people last year.': '2023',
    'The flood killed 16 people in May.': '2024-05',
    'Profit was 16 million euros in the second quarter.': '2024-Q2',
    'It was the worst since 2008, when a flood killed 16 people.': '2008',
    'The mill, built in 1987, employed 16 people.': undefined,
    'The mayor said on Sunday that 16 people drowned.': undefined,
    'Since 2008 the flood has killed 16 people.': undefined,
  };
  for (const [text, expected] of Object.entries(times)) {
    it(text, () => assert.equal(figure(DATED + text, '16').measure.time, expected));
  }

  it('makes it of another event when it lies a year or more back', () => {
    assert.ok(figure(`${DATED}In 2011 the flood killed 16 people.`, '16').otherEvent);
    assert.ok(!figure(`${DATED}On Sunday the flood killed 16 people.`, '16').otherEvent);
  });

  it('stays open without a date of the document', () => {
    assert.equal(figure('The flood killed 16 people on Sunday.', '16').measure.time, undefined);
  });

  it('completes dates without a year by the nearest', () => {
    assert.equal(figure(`${DATED}It began on 30 December.`, '30').iso, '2024-12-30');
    assert.equal(figure(`${DATED}It began on Feb. 3.`, '3').iso, '2024-02-03');
  });
});

describe('the names about a figure', () => {
  const names = {
    Lund: 'place',
    Arvo: 'place',
    Norvik: 'organization',
    'Ida Holm': 'person',
  } as const;
  const entity = (name: keyof typeof names) => Object.keys(names).indexOf(name);

  it('place it where the clause does', () => {
    assert.equal(
      figure('The fire killed nine people in Arvo.', 'nine', names).measure.place,
      entity('Arvo'),
    );
    assert.equal(
      figure('Nine people died near Lund, officials told reporters in Arvo.', 'Nine', names).measure
        .place,
      entity('Lund'),
    );
    assert.equal(
      figure('Nine people died, officials told reporters in Arvo.', 'Nine', names).measure.place,
      undefined,
    );
  });

  it('tell whose measure it is', () => {
    assert.equal(
      figure("Norvik's revenue rose to $3bn.", '$3bn', names).measure.subject,
      entity('Norvik'),
    );
    assert.equal(
      figure('Norvik has hired 900 workers.', '900', names).measure.subject,
      entity('Norvik'),
    );
  });

  it('tell whose age it is', () => {
    assert.equal(
      figure('Ida Holm, 61, left the room.', '61', names).measure.subject,
      entity('Ida Holm'),
    );
    assert.equal(
      figure('The 61-year-old Ida Holm left.', '61', names).measure.subject,
      entity('Ida Holm'),
    );
  });
});

describe('the habits of a document', () => {
  it('read 1.234 by its other numbers', () => {
    assert.equal(figure('It sold 1.234 books and 3,5 tonnes of paper.', '1.234').value, 1234);
    assert.equal(figure('It sold 1.234 books and 3.5 tonnes of paper.', '1.234').value, 1.234);
    assert.equal(
      figure('It weighs 1,234 tonnes and costs 2.345.678,9 euros.', '1,234').value,
      1.234,
    );
  });

  it('take pounds for money where other sums are', () => {
    assert.equal(figure('He owed 300 pounds. She paid £20.', '300').kind, 'money');
    assert.equal(figure('The catch weighed 300 pounds.', '300').kind, 'measurement');
  });

  it('tell the order of day and month', () => {
    assert.equal(figure('Seen 03/04/2019. Sent 02/13/2019.', '03/04').iso, '2019-03-04');
    assert.equal(figure('Seen 03/04/2019. Sent 13/02/2019.', '03/04').iso, '2019-04-03');
  });
});

describe('any document', () => {
  it('gives figures inside the text, in order, with wholes of the list', () => {
    const piece = fc.constantFrom(
      '12 people',
      'died',
      'in 2011',
      '.',
      '\n\n',
      '$3bn',
      'a third of them',
      ',',
      'Lund',
      'on Sunday',
      '(',
      ')',
      'up from',
      '5%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ');
        const all = figuresOf(text, { Lund: 'place' });
        let last = 0;
        for (const { span, sentence, partOf, measure } of all) {
          assert.ok(span.start >= last && span.end <= text.length && span.start < span.end);
          assert.ok(
            sentence >= 0 &&
              (partOf === undefined || partOf < all.length) &&
              measure.label.length > 0,
          );
          last = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
