import type {
  ClaimKind,
  ClaimMember,
  Conflict,
  ConflictMember,
  CorpusClaim,
  CorpusView,
} from '../corpus/corpus-view.js';
import { compareStrings, contentId } from '../corpus/order.js';
import type { Figure } from '../document/document-analysis.js';
import { overlaps, sliceSpan } from '../text/span.js';
import type { CorrectedPlace } from './scoped-correction.js';

/** A claim that a person made of several passages, and what these differ in. */
export interface JoinedClaim {
  readonly claim: CorpusClaim;
  readonly conflict: Conflict | undefined;
}

/**
 * One claim of the passages and of the claims they belong to. Its figures conflict when two of them
 * cannot both hold: a person has said that they are of one quantity.
 */
export function joinClaims(
  view: CorpusView,
  places: readonly CorrectedPlace[],
  claims: readonly CorpusClaim[],
  conflicts: readonly Conflict[],
): JoinedClaim {
  const members = new Map<string, ClaimMember>();
  for (const member of claims.flatMap((claim) => claim.members))
    members.set(placeOf(member), member);
  for (const place of places) {
    const known = [...members.values()].some(
      ({ uri, span }) => uri === place.uri && overlaps(span, place.span),
    );
    if (!known) members.set(placeOf(place), memberAt(view, place));
  }
  const sorted = [...members.values()].sort(
    (a, b) => compareStrings(a.uri, b.uri) || a.span.start - b.span.start,
  );
  const [first] = claims;
  const claim: CorpusClaim = {
    id: contentId('claim', sorted.map(placeOf).join()),
    kind: first?.kind ?? kindOf(sorted),
    label: first?.label ?? labelOf(view, sorted),
    members: sorted,
    score: 1,
    rule: 'correction/same-claim',
  };
  return { claim, conflict: conflictOf(view, claim, conflicts) };
}

function placeOf({ uri, span }: CorrectedPlace): string {
  return `${uri}|${span.start}|${span.end}`;
}

/** The figure or quote at the place, or the words themselves. */
function memberAt(view: CorpusView, { uri, span }: CorrectedPlace): ClaimMember {
  const analysis = view.analysis(uri);
  const figure = analysis?.figures.findIndex((one) => overlaps(one.span, span)) ?? -1;
  if (figure >= 0) {
    return { uri, span: analysis?.figures[figure]?.span ?? span, figure, quotation: undefined };
  }
  const quotation = analysis?.quotations.findIndex((one) => overlaps(one.content, span)) ?? -1;
  if (quotation >= 0) {
    const content = analysis?.quotations[quotation]?.content ?? span;
    return { uri, span: content, figure: undefined, quotation };
  }
  return { uri, span, figure: undefined, quotation: undefined };
}

function kindOf(members: readonly ClaimMember[]): ClaimKind {
  if (members.every(({ figure }) => figure !== undefined)) return 'figure';
  return members.every(({ quotation }) => quotation !== undefined) ? 'quote' : 'statement';
}

function labelOf(view: CorpusView, [first]: readonly ClaimMember[]): string {
  if (first === undefined) return '';
  const figure = figureOf(view, first);
  if (figure !== undefined) return figure.measure.label;
  return textOf(view, first);
}

function conflictOf(
  view: CorpusView,
  claim: CorpusClaim,
  conflicts: readonly Conflict[],
): Conflict | undefined {
  const [known] = conflicts;
  const valued = claim.members.flatMap((member): ConflictMember[] => {
    const own = conflicts
      .flatMap(({ members }) => members)
      .find((one) => placeOf(one) === placeOf(member));
    if (own !== undefined) return [own];
    return figureOf(view, member) === undefined ? [] : [{ ...member, value: textOf(view, member) }];
  });
  const figures = valued.flatMap((member) => figureOf(view, member) ?? []);
  const apart = figures.some((a, i) => figures.slice(i + 1).some((b) => areApart(a, b)));
  if (!apart) return known && { ...known, claim: claim.id };
  const values = [...new Set(valued.map(({ value }) => value))];
  return {
    id: contentId('conflict', valued.map(placeOf).join()),
    kind: known?.kind ?? 'contradiction',
    claim: claim.id,
    label: known?.label ?? claim.label,
    members: valued,
    explanation: `${values.slice(0, -1).join(', ')} and ${values.at(-1) ?? ''}`,
    reason: 'A person said that these are the same claim.',
    score: 1,
    rule: 'correction/same-claim',
  };
}

/** Whether no value is allowed by both wordings. */
function areApart({ interval: a }: Figure, { interval: b }: Figure): boolean {
  const ends = (x: Figure['interval'], y: Figure['interval']): boolean =>
    x.high !== undefined && y.low !== undefined && x.high < y.low;
  return ends(a, b) || ends(b, a);
}

function figureOf(view: CorpusView, { uri, figure }: ClaimMember): Figure | undefined {
  return figure === undefined ? undefined : view.analysis(uri)?.figures[figure];
}

function textOf(view: CorpusView, { uri, span }: CorrectedPlace): string {
  return sliceSpan(view.analysis(uri)?.text ?? '', span).replace(/\s+/g, ' ');
}
