import { sliceSpan, type Span } from '../../text/span.js';
import { placeOf } from '../claims.js';
import type { Conflict, ConflictMember } from '../corpus-view.js';
import type { DocumentReading } from '../document-reading.js';
import type { Link, LinkNode } from '../linker.js';
import { compareStrings, contentId } from '../order.js';
import { stem } from '../stem.js';
import type { NameForm } from './name-form.js';

/** A name of two words or more where it stands in a sentence. */
export interface SlotName {
  readonly form: NameForm;
  readonly span: Span;
}

/** A sentence with its names. */
export interface NamedSentence {
  readonly names: readonly SlotName[];
  /** The keys of all names of its document. */
  readonly documentNames: ReadonlySet<string>;
}

/** The names within a span of a document, as they are written there. */
export function slotNames({ analysis, names }: DocumentReading, within: Span): readonly SlotName[] {
  return names.mentionsWithin(within).flatMap(({ span, type, credit }) => {
    const text = sliceSpan(analysis.text, span).replace(/\s+/g, ' ');
    const form = names.form(type, text);
    return credit || form.tokens.length < 2 || form.reach === 'short' ? [] : [{ form, span }];
  });
}

type Node = LinkNode<NamedSentence, Link & { readonly copy: boolean }>;

interface Slot {
  readonly a: NameForm;
  readonly b: NameForm;
}

/** More copies of one sentence are not searched for misspelt names. */
const MOST_COPIES = 40;

/**
 * What copies of one sentence write in the place of a name: a copy that has one name which its
 * original does not know, where the original has one that the copy does not know, and all but a
 * word of the two alike, has misspelt it.
 */
export function slotConflicts(nodes: readonly Node[]): readonly Conflict[] {
  if (nodes.length > MOST_COPIES) return [];
  const slots = new Map<string, Slot>();
  for (const a of nodes) {
    for (const [b, link] of a.links) {
      if (!link.copy || compareStrings(a.uri, b.uri) >= 0) continue;
      for (const slot of slotsOf(a.record, b.record)) slots.set(keyOf(slot), slot);
    }
  }
  return [...slots]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([, slot]) => conflictOf(slot, nodes));
}

function keyOf({ a, b }: Slot): string {
  return [a.key, b.key].sort(compareStrings).join('\n');
}

function slotsOf(a: NamedSentence, b: NamedSentence): readonly Slot[] {
  const onlyA = a.names.filter(({ form }) => !b.documentNames.has(form.key));
  const onlyB = b.names.filter(({ form }) => !a.documentNames.has(form.key));
  return onlyA.flatMap((x) => {
    const alike = onlyB.filter((y) => differInOneWord(x.form, y.form));
    const [only] = alike;
    return alike.length === 1 && only !== undefined ? [{ a: x.form, b: only.form }] : [];
  });
}

/** As many words, of which all but one are the same. */
function differInOneWord(a: NameForm, b: NameForm): boolean {
  if (a.type !== b.type || a.tokens.length !== b.tokens.length) return false;
  const left = a.tokens.map(stem);
  const right = b.tokens.map(stem);
  return left.filter((word) => !right.includes(word)).length === 1;
}

function conflictOf(slot: Slot, nodes: readonly Node[]): Conflict {
  const members = nodes.flatMap(({ uri, record }): ConflictMember[] => {
    const found = record.names.find(
      ({ form: { key } }) => key === slot.a.key || key === slot.b.key,
    );
    if (found === undefined) return [];
    const value = found.form.text;
    return [{ uri, span: found.span, figure: undefined, quotation: undefined, value }];
  });
  return {
    id: contentId('conflict', `name|${members.map(placeOf).join('|')}`),
    kind: 'name',
    claim: undefined,
    label: members[0]?.value ?? slot.a.text,
    members,
    explanation: `One name is spelt ${slot.a.text}, ${slot.b.text}.`,
    reason: 'Copies of one sentence write it so, and neither document knows the other spelling.',
    score: 0.7,
    rule: 'entity/copied-sentence',
  };
}
