import type {
  Entity,
  EntityType,
  Figure,
  Mention,
} from '../../server/src/document/document-analysis.js';
import { readDocumentDate } from '../../server/src/document/document-date.js';
import { readFigures } from '../../server/src/document/figures.js';
import { placeBlocks } from '../../server/src/recognizers/place-blocks.js';
import { recognizeQuantities } from '../../server/src/recognizers/quantities/recognize-quantities.js';

/** Names that a text holds, with their types: every occurrence becomes a mention. */
export type Names = Readonly<Record<string, EntityType>>;

/** The figures of a text in which the given names are the only ones. */
export function figuresOf(text: string, names: Names = {}): readonly Figure[] {
  const { mentions, entities } = named(text, names);
  const blocks = placeBlocks({ text, format: 'plaintext' });
  const quantities = blocks.map(({ scanned }) => recognizeQuantities(scanned));
  const sentences = blocks.flatMap(({ block, scanned }) =>
    scanned.sentences.map(({ start, end }) => ({
      start: start + block.span.start,
      end: end + block.span.start,
    })),
  );
  return readFigures({
    text,
    blocks,
    quantities,
    mentions,
    entities,
    quotations: [],
    sentences,
    date: readDocumentDate(text, blocks, quantities),
    attribution: () => undefined,
  });
}

function named(text: string, names: Names) {
  const mentions: Mention[] = [];
  const entities: Entity[] = Object.entries(names).map(([name, type]) => ({
    name,
    type,
    mentions: [],
  }));
  entities.forEach(({ name, type }, entity) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const span = { start: at, end: at + name.length };
      mentions.push({
        span,
        type,
        entity,
        introduction: undefined,
        credit: false,
        rule: 'test/name',
      });
    }
  });
  return { mentions: mentions.sort((a, b) => a.span.start - b.span.start), entities };
}

const FLAGS = ['change', 'superseded', 'otherEvent', 'hypothetical', 'negated', 'hedged'] as const;

/**
 * One line a figure, "12% = percent 12 percent: revenue, change": the span's words, kind, value or ISO form
 * with bounds, unit, label, then whose it is, the time, the whole and the flags, as far as there are any.
 */
export function told(text: string, names: Names = {}, from = 0): string[] {
  const all = figuresOf(text, names);
  return all
    .filter(({ span }) => span.start >= from)
    .map((figure) => {
      const { span, measure, partOf } = figure;
      const whole = partOf === undefined ? undefined : all[partOf];
      const extras = [
        measure.label,
        measure.subject === undefined ? '' : `of ${Object.keys(names)[measure.subject] ?? '?'}`,
        measure.time ?? '',
        whole ? `<${text.slice(whole.numeral.start, whole.numeral.end)}` : '',
        ...FLAGS.filter((flag) => figure[flag]),
      ].filter((part) => part !== '');
      return `${text.slice(span.start, span.end)} = ${stated(figure)}: ${extras.join(', ')}`;
    });
}

function stated({ kind, iso, value, unit, interval: { low, high } }: Figure): string {
  if (kind === 'date' || kind === 'time' || kind === 'year') return `${kind} ${iso ?? ''}`;
  const bounds = low === value && high === value ? '' : `[${low ?? ''}..${high ?? ''}]`;
  return [kind, value ?? '', bounds, unit ?? ''].filter((part) => part !== '').join(' ');
}
