import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  annotationsToCsv,
  annotationsToMarkdown,
  fromHypothesis,
  fromWebAnnotations,
  parseSidecar,
  quoteWithCitation,
  toCsv,
  toWebAnnotations,
  type Annotation,
} from '../../server/src/annotations/index.js';
import { anyNotes, note, put, target } from './support/notes.js';

const RUNS = process.env.CORROBORATE_LONG ? 3000 : 60;
let made = 0;
const context = { document: 'a b/report.md', newId: () => `new${++made}` };

describe('W3C annotations', () => {
  it('have the shape of the model', () => {
    const page = toWebAnnotations(
      [
        note('k7c0w2m9xe', {
          tags: ['toll'],
          assessment: 'agree',
          targets: [target('12 cases', 20)],
        }),
      ],
      'a b/report.md',
    );
    assert.deepEqual(page, {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [
        {
          id: 'urn:corroborate:annotation:k7c0w2m9xe',
          type: 'Annotation',
          motivation: 'commenting',
          creator: { type: 'Person', name: 'Ann' },
          created: '2025-03-04T09:12:00Z',
          body: [
            {
              type: 'TextualBody',
              value: 'Ask the clinic.',
              format: 'text/markdown',
              purpose: 'commenting',
            },
            { type: 'TextualBody', value: 'toll', purpose: 'tagging' },
            { type: 'TextualBody', value: 'agree', purpose: 'assessing' },
          ],
          target: [
            {
              source: 'a%20b/report.md',
              selector: [
                {
                  type: 'TextQuoteSelector',
                  exact: '12 cases',
                  prefix: 'counted ',
                  suffix: ' of flu',
                },
                { type: 'TextPositionSelector', start: 20, end: 28 },
              ],
            },
          ],
        },
      ],
    });
  });

  it('come back the same from a sidecar, through JSON', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const { annotations } = parseSidecar(put('', ...notes));
        const json = JSON.stringify(toWebAnnotations(annotations, 'a b/report.md'));
        const back = fromWebAnnotations(JSON.parse(json), context);
        assert.deepEqual(back, { annotations, problems: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it('of others are read as far as they can be', () => {
    const { annotations, problems } = fromWebAnnotations(
      [
        {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          id: 'http://example.org/anno1',
          type: 'Annotation',
          motivation: ['bookmarking', 'questioning'],
          bodyValue: 'not read',
          body: 'Just text',
          creator: 'http://example.org/ann',
          target: {
            source: 'other.md',
            selector: { type: 'TextQuoteSelector', exact: 'words' },
          },
        },
        { type: 'Annotation', body: { value: 'x' }, target: 'http://example.org/page' },
        { type: 'Annotation', target: { source: 'a', selector: { type: 'SvgSelector' } } },
        { type: 'Person' },
        'text',
        null,
      ],
      context,
    );
    assert.equal(annotations.length, 3);
    assert.deepEqual(
      [annotations[0]?.body, annotations[0]?.motivation, annotations[0]?.targets[0]?.source],
      ['Just text', 'questioning', 'other.md'],
    );
    assert.match(annotations[1]?.id ?? '', /^new/);
    assert.equal(problems.length, 3);
  });

  it('never throw, whatever the value', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, inner) => {
        fromWebAnnotations(value, context);
        fromHypothesis(value, context);
        const row = { type: 'Annotation', id: inner, body: inner, target: inner, tags: inner };
        fromWebAnnotations(
          [row, { items: inner }, { ...row, target: { selector: inner } }],
          context,
        );
        fromHypothesis(
          { annotations: [row, { ...row, target: [{ selector: [inner] }] }] },
          context,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('with one id twice get different ones', () => {
    const twice = toWebAnnotations([note('aaaaaaaa')], 'r.md').items;
    const { annotations } = fromWebAnnotations([...twice, ...twice], context);
    assert.equal(new Set(annotations.map(({ id }) => id)).size, 2);
  });
});

describe('annotations from Hypothesis', () => {
  it('keep words, tags, user and dates, and leave the browser’s positions', () => {
    const { annotations, problems } = fromHypothesis(
      {
        export_date: '2025-03-05T10:00:00Z',
        annotations: [
          {
            id: 'xYz-1',
            created: '2025-03-04T09:12:00.000000+00:00',
            updated: '2025-03-04T10:00:00.000000+00:00',
            user: 'acct:ann@hypothes.is',
            uri: 'https://example.org/report',
            text: 'Which *night*?',
            tags: ['toll'],
            target: [
              {
                source: 'https://example.org/report',
                selector: [
                  { type: 'RangeSelector', startContainer: '/p[1]' },
                  { type: 'TextPositionSelector', start: 1, end: 9 },
                  {
                    type: 'TextQuoteSelector',
                    exact: '12 cases',
                    prefix: 'in all ',
                    suffix: ' of',
                  },
                ],
              },
            ],
          },
          { id: 'page', user: 'acct:bo@x', text: 'All of it', tags: [], target: [{ source: 'u' }] },
          {
            id: 'mark',
            tags: [],
            text: '',
            target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'x y' }] }],
          },
          17,
        ],
      },
      context,
    );
    assert.deepEqual(annotations[0], {
      id: 'xYz-1',
      motivation: 'commenting',
      assessment: undefined,
      body: 'Which *night*?',
      tags: ['toll'],
      creator: 'ann',
      created: '2025-03-04T09:12:00.000000+00:00',
      modified: '2025-03-04T10:00:00.000000+00:00',
      targets: [
        {
          source: undefined,
          quote: { type: 'TextQuoteSelector', exact: '12 cases', prefix: 'in all ', suffix: ' of' },
          position: undefined,
        },
      ],
    });
    assert.deepEqual(annotations[1]?.targets, []);
    assert.equal(annotations[2]?.motivation, 'highlighting');
    assert.equal(problems.length, 1);
    assert.equal(parseSidecar(put('', ...annotations)).annotations.length, 3);
  });
});

describe('annotations as tables and pages', () => {
  const rows = (annotation: Annotation) => [
    { document: 'report.md', annotation, state: 'anchored', line: 12 } as const,
  ];

  it('are quoted as CSV wants it, and do not compute', () => {
    assert.equal(toCsv([['a', 'b,c', 'd"e', 'f\ng']]), '\uFEFFa,"b,c","d""e","f\ng"\r\n');
    for (const cell of [
      '=1+1',
      '+1',
      '-1',
      '@x',
      '\t=1',
      ' =1',
      '\r=1',
      '＝1',
      "|cmd|' /C calc'!A0",
      '%0A',
      ' |x',
    ]) {
      assert.equal(toCsv([[cell]]), `\uFEFF"'${cell}"\r\n`, cell);
    }
    const csv = annotationsToCsv(
      rows(note('aaaaaaaa', { body: '=HYPERLINK("x")', tags: ['a', 'b'] })),
    );
    const [head, row] = csv.split('\r\n');
    assert.match(head ?? '', /^\uFEFFdocument,line,state,quote,note,/);
    assert.match(
      row ?? '',
      /^report\.md,12,anchored,12 cases,"'=HYPERLINK\(""x""\)",commenting,,"a, b",Ann,/,
    );
  });

  it('show a document’s text in Markdown as text', () => {
    const sly = note('aaaaaaaa', {
      targets: [target('[x](command:run) <img src=x> *y*\n# z', 3)],
      body: 'My *note*',
    });
    assert.equal(
      annotationsToMarkdown(
        rows(sly).map((row) => ({ ...row, document: 'river-2024/01-report.md' })),
      ),
      `# Annotations

## river-2024/01-report.md

### Line 12 · commenting

> \\[x\\](command:run) \\<img src=x\\> \\*y\\* # z

My *note*

*Ann, 2025-03-04 09:12 UTC*
`,
    );
  });

  it('say in words where a note stands that stands on no line', () => {
    const [row] = rows(note('aaaaaaaa', {}));
    const adrift = { ...row!, state: 'needs-review', line: undefined } as const;
    assert.match(annotationsToMarkdown([adrift]), /\n### Needs review · commenting\n/);
    assert.match(
      annotationsToMarkdown([{ ...adrift, state: 'orphaned' }]),
      /\n### Passage not found · commenting\n/,
    );
  });

  it('are cited with their place', () => {
    assert.equal(
      quoteWithCitation('three lamps\n  on the weir ', 'a/report.md', 12),
      '“three lamps on the weir” (a/report.md, line 12)',
    );
  });
});
