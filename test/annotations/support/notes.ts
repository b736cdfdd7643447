import * as fc from 'fast-check';
import {
  ASSESSMENTS,
  MOTIVATIONS,
  parseSidecar,
  updateSidecar,
  type Annotation,
  type Target,
} from '../../../server/src/annotations/index.js';

/** A note on "12 cases", with whatever is to be different. */
export function note(id: string, changes: Partial<Annotation> = {}): Annotation {
  return {
    id,
    motivation: 'commenting',
    assessment: undefined,
    body: 'Ask the clinic.',
    tags: [],
    creator: 'Ann',
    created: '2025-03-04T09:12:00Z',
    modified: undefined,
    targets: [target('12 cases', 20)],
    ...changes,
  };
}

export function target(exact: string, start: number, source?: string): Target {
  return {
    source,
    quote: { type: 'TextQuoteSelector', exact, prefix: 'counted ', suffix: ' of flu' },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
  };
}

/** The sidecar after putting notes into it, one after the other. */
export function put(text: string, ...notes: readonly Annotation[]): string {
  return notes.reduce((before, annotation) => {
    const update = updateSidecar(before, { put: annotation });
    if (update.state !== 'updated') throw new Error(JSON.stringify(update.problems));
    return update.text;
  }, text);
}

export function remove(text: string, id: string): string {
  const update = updateSidecar(text, { delete: id });
  if (update.state !== 'updated') throw new Error(JSON.stringify(update.problems));
  return update.text;
}

export function byId(text: string): Map<string, Annotation> {
  return new Map(parseSidecar(text).annotations.map((annotation) => [annotation.id, annotation]));
}

/** Any text at all: words, YAML's own signs, control characters, halves of surrogate pairs. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...['012', 'no', '1e3', ': ', ' #', '- ', '\n', '\r\n', '\t', '"', "'", '|', '>', '  '],
          ...['{', '[', '&a', '*a', '!t', '%', '@', '`', '---', '...', '\\', '\u2028', '\uFEFF'],
          ...[
            'word',
            '<<<<<<< ours',
            '=======',
            'null',
            '~',
            '\u0000',
            '\uD800',
            '\uDC00',
            '\u0085',
          ],
        ),
        { maxLength: 10 },
      )
      .map((parts) => parts.join('')),
  },
);

const PLAIN = { noNullPrototype: true } as const;

const someText = anyText.filter((text) => text.trim() !== '');

const anyTarget: fc.Arbitrary<Target> = fc.record(
  {
    source: fc.option(fc.constantFrom('county.md', '../a b/ü.txt', 'no'), { nil: undefined }),
    quote: fc.record(
      {
        type: fc.constant('TextQuoteSelector' as const),
        exact: someText,
        prefix: anyText,
        suffix: anyText,
      },
      PLAIN,
    ),
    position: fc.option(
      fc.tuple(fc.nat(5000), fc.nat(50)).map(([start, length]) => ({
        type: 'TextPositionSelector' as const,
        start,
        end: start + length,
      })),
      { nil: undefined },
    ),
  },
  PLAIN,
);

const date = fc.constantFrom('2025-03-04T09:12:00Z', '2024-12-31', '2025-01-01T00:00:00+01:00');

/** Any annotation that can be made, with a given id. */
export function anyNote(id: string): fc.Arbitrary<Annotation> {
  return fc.record(
    {
      id: fc.constant(id),
      motivation: fc.constantFrom(...MOTIVATIONS),
      assessment: fc.option(fc.oneof(fc.constantFrom(...ASSESSMENTS), someText), {
        nil: undefined,
      }),
      body: anyText,
      tags: fc.array(someText, { maxLength: 4 }),
      creator: fc.option(someText, { nil: undefined }),
      created: fc.option(date, { nil: undefined }),
      modified: fc.option(date, { nil: undefined }),
      targets: fc.array(anyTarget, { maxLength: 3 }),
    },
    PLAIN,
  );
}

export const IDS = ['a7f0c2c1e5', 'b1e3', 'c000000001', 'yes', '1e3', '012', 'id: with # signs'];

/** Several annotations with different ids. */
export const anyNotes: fc.Arbitrary<Annotation[]> = fc
  .subarray(IDS)
  .chain((ids) => fc.tuple(...ids.map(anyNote)));
