import type { DocumentAnalysis, Quotation } from '../../document/document-analysis.js';

/** Further apart, two quotations of one speaker are two utterances. */
const GAP = 240;

/** Nobody is quoted in so many pieces at one go: what follows is another utterance. */
const MOST_PARTS = 24;

/**
 * What a report quotes in one go: a quotation that its cue cuts in two, and the next sentence the same
 * person says. For each quotation the positions of all that make up its utterance, in text order.
 */
export function utterances(analysis: DocumentAnalysis): readonly (readonly number[])[] {
  const parts: number[][] = [];
  let last: number | undefined;
  analysis.quotations.forEach((quotation, index) => {
    const own = [index];
    const before = last === undefined ? undefined : analysis.quotations[last];
    const open = last === undefined ? undefined : parts[last];
    const room = open !== undefined && open.length < MOST_PARTS;
    const goesOn = room && before !== undefined && continues(before, quotation, last);
    if (open !== undefined && goesOn) open.push(index);
    parts.push(open !== undefined && goesOn ? open : own);
    if (quotation.nestedIn === undefined) last = index;
  });
  return parts;
}

function continues(before: Quotation, quotation: Quotation, last: number | undefined): boolean {
  if (quotation.nestedIn !== undefined || quotation.kind === 'scare') return false;
  if (quotation.continues !== undefined) return quotation.continues === last;
  if (quotation.span.start - before.span.end > GAP) return false;
  const [a, b] = [before.attribution, quotation.attribution];
  if (a === undefined || b === undefined) return false;
  return a.entity === undefined ? a.sourceText === b.sourceText : a.entity === b.entity;
}
