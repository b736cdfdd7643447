import { recognizeQuantities } from '../../recognizers/quantities/recognize-quantities.js';
import { CURRENCY_SIGNS, UNIT_NAMES, UNIT_SIGNS } from '../../recognizers/quantities/unit-index.js';
import { PERCENT_WORDS } from '../../recognizers/quantities/unit-openers.js';
import { scanBlock } from '../../recognizers/scan-block.js';
import { CURRENCY_PARTS } from '../../recognizers/tables/currencies.js';
import { SCALE_SUFFIXES, SCALES } from '../../recognizers/tables/numerals.js';

/** What a table's head or label adds to its bare numbers: "R " before and " million" after. */
export interface TableUnit {
  readonly before: string;
  readonly after: string;
}

/** A label, and the unit that it gives for the numbers of its row or column. */
export interface UnitLabel {
  /** The label without the unit and other bracketed words. */
  readonly words: string;
  readonly unit: TableUnit | undefined;
}

/** "Revenue (R million)", "Yes, in %", "Net debt, US$ bn", "R$ million": the label and its unit. */
export function readUnitLabel(text: string): UnitLabel {
  const plain = text.replaceAll('*', ' ').trim();
  const whole = unitOf(plain);
  if (whole) return { words: '', unit: whole };
  const open = plain.lastIndexOf('(');
  if (open >= 0 && plain.endsWith(')')) {
    const words = plain.slice(0, open).trim();
    return { words, unit: unitOf(plain.slice(open + 1, -1)) };
  }
  for (const joint of [', ', ' in ']) {
    const at = plain.lastIndexOf(joint);
    const unit = at > 0 ? unitOf(plain.slice(at + joint.length)) : undefined;
    if (unit) return { words: plain.slice(0, at).replace(/,$/, ''), unit };
  }
  return { words: plain, unit: undefined };
}

/** Longer texts are no units. */
const LONGEST = 30;

/** "R million", "in thousands", "%", "US$ bn", "cents", "million tonnes"; undefined for other words. */
function unitOf(text: string): TableUnit | undefined {
  const bare = text.replace(/^in\s+/i, '').trim();
  if (bare === '' || bare.length > LONGEST || /\d/.test(bare.replace(/['’]?000s?$/, ''))) {
    return undefined;
  }
  const scaled = bare
    .replace(/['’]?000s?$/, 'thousand')
    .replace(/\b(thousand|million|billion)s\b/, '$1');
  const glued = /^(.*[$£€¥₹])(\p{L}{1,7})$/u.exec(scaled);
  if (glued) return [{ before: glued[1] ?? '', after: glued[2] ?? '' }].find(isUnit);
  const words = scaled.split(/\s+(?:of\s+)?/);
  if (words.length > MOST_WORDS || !words.some(mayBeUnit)) return undefined;
  const [first = '', ...rest] = words;
  const sign = { before: first, after: rest.length === 0 ? '' : ` ${rest.join(' ')}` };
  const noun = { before: '', after: /^%/.test(scaled) ? scaled : ` ${words.join(' ')}` };
  return [sign, noun].find(isUnit);
}

const MOST_WORDS = 4;

/** Whether a word is a sign, a scale or a unit: false for nearly all labels, which spares them a reading. */
function mayBeUnit(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    CURRENCY_SIGNS.has(word) ||
    UNIT_NAMES.has(lower) ||
    UNIT_SIGNS.has(word) ||
    SCALES.has(lower) ||
    SCALE_SUFFIXES.has(lower) ||
    CURRENCY_PARTS.has(lower) ||
    PERCENT_WORDS.has(lower) ||
    lower === 'per' ||
    word.includes('%')
  );
}

/** Whether a number between the two is read, all of it, as an amount with a unit or as so many thousands. */
function isUnit({ before, after }: TableUnit): boolean {
  const text = `${before}5${after}`;
  const [quantity, more] = recognizeQuantities(scanBlock(text));
  if (!quantity || more || quantity.span.start !== 0 || quantity.span.end !== text.length)
    return false;
  return UNIT_KINDS.has(quantity.kind) || (quantity.kind === 'count' && (quantity.value ?? 0) > 5);
}

const UNIT_KINDS: ReadonlySet<string> = new Set(['money', 'percent', 'measurement']);
