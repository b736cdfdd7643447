import type { DocumentAnalysis, Figure } from '../../document/document-analysis.js';
import type { DocumentTerms } from '../document-terms.js';
import { PEOPLE_CLASSES } from '../tables/head-kin.js';
import { readMeasured, type Measured } from './measured.js';

/**
 * Of "90 on the train 71 were helped off" the 71 are a whole of their own; of "12 killed, including two
 * beheaded" the two are a part: what happened to them happened to the whole.
 */
export function isPart(
  analysis: DocumentAnalysis,
  figure: Figure,
  own: Measured,
  words: DocumentTerms,
): boolean {
  const whole = figure.partOf === undefined ? undefined : analysis.figures[figure.partOf];
  if (whole === undefined) return false;
  const other = readMeasured(whole, 'count', words, whole.span);
  const sameEvent = own.predicates.size === 0 || intersects(own.predicates, other.predicates);
  const general = own.heads.size === 0 || [...own.heads].some((head) => PEOPLE_CLASSES.has(head));
  return sameEvent && (general || intersects(own.heads, other.heads));
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) if (b.has(x)) return true;
  return false;
}

/** Words that, at a number, make it one of several counts of the same thing. */
const PARTS: ReadonlySet<string> = new Set(
  'other others another first last next more additional further remaining previous earlier extra separate different'.split(
    ' ',
  ),
);
const AMONG: ReadonlySet<string> = new Set(['among', 'amongst', 'between', 'including']);
const WHOLES: ReadonlySet<string> = new Set(['the', 'them', 'those', 'whom', 'which', 'these']);

/** "Among the dead are two officers": a part of what is told, however many that were. */
function amongTheWhole(words: DocumentTerms, figure: Figure): boolean {
  const before = words.before(figure.numeral.start, 6);
  return before.some(
    (term, i) => AMONG.has(term?.word ?? '') && WHOLES.has(before[i + 1]?.word ?? ''),
  );
}

/** Whether a word at the number marks it as a part of a count, or as the whole of which a part is told. */
export function isPartial(words: DocumentTerms, figure: Figure, own: Measured): boolean {
  const [before2, before1] = words.before(figure.numeral.start, 2);
  if (PARTS.has(before1?.word ?? '')) return true;
  if (before1?.word === 'of' && OF_SOME.has(before2?.word ?? '')) return true;
  if (before2?.word === 'of' && DETERMINERS.has(before1?.word ?? '')) {
    return own.predicates.size === 0 || (figure.value ?? 0) < FEW;
  }
  if (amongTheWhole(words, figure)) return true;
  const [after1, after2] = words.after(figure.numeral.end, 2);
  if (figure.kind === 'duration' && isStretch(words, figure)) return true;
  if (!PARTS.has(after1?.word ?? '') || after2?.word === 'than') return false;
  return !(BESIDE.has(after1?.word ?? '') && intersects(own.predicates, BESIDE_THE_DEAD));
}

/** "The names of three victims": of those that are known, however many there were. */
const OF_SOME: ReadonlySet<string> = new Set(
  'name names identity identities photo photos photographs'.split(' '),
);

/** Of "three dead, eight others hurt" the eight are all who were hurt. */
const BESIDE: ReadonlySet<string> = new Set(['other', 'others', 'more']);
const BESIDE_THE_DEAD: ReadonlySet<string> = new Set(['injure', 'go-missing', 'hospitalize']);

/** "Two months ago", "112 mm in 24 hours": a stretch of time that measures nothing that can be disputed. */
function isStretch(words: DocumentTerms, { span }: Figure): boolean {
  if (words.after(span.end, 1)[0]?.word === 'ago') return true;
  return STRETCHES.has(words.before(span.start, 1)[0]?.word ?? '');
}

const STRETCHES: ReadonlySet<string> = new Set(['in', 'over', 'within', 'every', 'per']);

/** "Of the 154 who were on board" tells how many were; "one of the four killed" picks one out. */
const FEW = 20;

const DETERMINERS: ReadonlySet<string> = new Set(
  'the those these its their his her all our'.split(' '),
);
