import type { Token } from '../../text/token.js';
import type { ScannedBlock } from '../scanned-block.js';
import type { Draft } from './draft.js';
import { findDrafts } from './find-drafts.js';
import { allowedInterval } from './interval.js';
import { SPENDING, SUM_NOUNS } from '../tables/predicates-figures.js';
import { isScaled } from './elided-units.js';
import type { Alternative, Quantity } from './quantity.js';
import { readClauses, type DraftClause } from './read-clauses.js';

/**
 * Recognises every numeric expression of one block, in digits or words, vague ones too, with what its
 * sentence says of it. In text order, none overlapping; a value of the block's text alone; linear time.
 */
export function recognizeQuantities(block: ScannedBlock): readonly Quantity[] {
  const drafts = findDrafts(block.tokens);
  if (drafts.length === 0) return [];
  const clauses = readClauses(block, drafts);
  const quantities: Quantity[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const [draft, reading] = [drafts[i], clauses[i]];
    if (draft && reading)
      quantities.push(quantityOf(block, hedged(draft, drafts, reading), reading));
  }
  return quantities;
}

function quantityOf(block: ScannedBlock, draft: Draft, reading: DraftClause): Quantity {
  return {
    span: draft.span,
    numeral: draft.numeral,
    written: block.text.slice(draft.numeral.start, draft.numeral.end),
    tokens: draft.tokens,
    kind: reading.kind,
    value: draft.value,
    interval: draft.interval,
    approximate: draft.approximate,
    modifier: draft.modifier,
    unit: draft.unit ?? (reading.kind === 'percent' ? 'percent' : undefined),
    iso: draft.iso,
    noun: draft.noun,
    alternative: draft.alternative ?? asMoney(block, draft, reading),
    clause: reading.clause,
    rule: draft.rule,
  };
}

/** "You spent thirty million on a wall": money, if the document counts its money in one currency. */
function asMoney(
  { tokens }: ScannedBlock,
  draft: Draft,
  { clause, measured }: DraftClause,
): Alternative | undefined {
  if (isUnnamedPart(tokens, draft)) return inOneCurrency(draft);
  if (draft.kind !== 'count' || draft.noun || !isScaled(tokens, draft)) return undefined;
  const lemma = measured.lemma ?? clause.predicate;
  const spent = lemma !== undefined && SPENDING.has(lemma);
  if (!spent && measured.how !== 'sum' && !isSumOf(clause.head)) return undefined;
  return inOneCurrency(draft);
}

/** "a saving of 41 million": what such a noun has a million of is money. */
function isSumOf(head: string | undefined): boolean {
  return head !== undefined && SUM_NOUNS.has(head);
}

/** "112.4 cents": of which currency, the document says elsewhere. */
function isUnnamedPart(tokens: readonly Token[], { kind, unit, core }: Draft): boolean {
  if (kind !== 'money' || (unit !== 'USD' && unit !== 'EUR')) return false;
  return /^(?:cents?|c|¢|centavos?|centimes?)$/.test(tokens[core.end - 1]?.lower ?? '');
}

function inOneCurrency(draft: Draft): Alternative {
  return {
    when: 'one-currency',
    value: draft.value,
    kind: 'money',
    unit: undefined,
    iso: undefined,
  };
}

/** "roughly 5 miles (8 km)": what stands in brackets for an approximate amount is approximate too. */
function hedged(draft: Draft, drafts: readonly Draft[], { measured }: DraftClause): Draft {
  const { type, draft: other } = measured.governor;
  const before = type === 'parenthesis' && other !== undefined ? drafts[other] : undefined;
  if (!before?.approximate || draft.approximate || draft.modifier !== undefined) return draft;
  if (before.kind !== draft.kind || draft.value === undefined) return draft;
  const interval = allowedInterval(draft.value, draft.value, 'about', draft.kind);
  return { ...draft, interval, approximate: true };
}
