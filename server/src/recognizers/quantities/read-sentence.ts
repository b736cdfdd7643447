import type { Token } from '../../text/token.js';
import { readVerb } from '../morphology.js';
import type { ScannedBlock, Sentence } from '../scanned-block.js';
import { ADVERBS, AUXILIARIES, NEGATIONS, STATES } from '../tables/function-words-figures.js';
import { PREDICATE_KIN } from '../tables/predicates-figures.js';
import type { ClauseReading } from './clause-reading.js';
import type { Draft } from './draft.js';
import type { DraftClause } from './read-clauses.js';

/** Reads what a sentence says of each of its drafts, `first` to `end` of the block's list. */
export function readSentence(
  block: ScannedBlock,
  sentence: Sentence,
  drafts: readonly Draft[],
  first: number,
  end: number,
): DraftClause[] {
  return drafts.slice(first, end).map((draft) => ({
    clause: readOne(block.tokens, sentence, draft),
    kind: draft.kind,
  }));
}

function readOne(tokens: readonly Token[], sentence: Sentence, draft: Draft): ClauseReading {
  const right = predicateAfter(tokens, draft.tokens.end, sentence.endToken);
  const left = right ? undefined : predicateBefore(tokens, draft.tokens.first - 1);
  const verb = right ?? left;
  return {
    head: draft.noun?.head,
    modifiers: draft.noun?.modifiers ?? [],
    predicate: verb === undefined ? undefined : (PREDICATE_KIN.get(verb.lemma) ?? verb.lemma),
    context: [],
    subject: undefined,
    scope: { first: sentence.firstToken, end: sentence.endToken },
    negated: verb?.negated ?? false,
    hedged: false,
    change: false,
    superseded: false,
    otherEvent: false,
    hypothetical: false,
    partOf: undefined,
    how: right ? 'subject' : left ? 'object' : 'bare',
  };
}

interface Predicate {
  readonly lemma: string;
  readonly negated: boolean;
}

function predicateAfter(tokens: readonly Token[], i: number, end: number): Predicate | undefined {
  let negated = false;
  for (let k = i; k < end; k++) {
    const lower = tokens[k]?.lower ?? '';
    if (NEGATIONS.has(lower)) negated = true;
    if (STATES.has(lower)) return { lemma: readVerb(lower)?.lemma ?? lower, negated };
    const verb = AUXILIARIES.has(lower) ? undefined : readVerb(lower);
    if (verb) return { lemma: verb.lemma, negated };
    if (!AUXILIARIES.has(lower) && !ADVERBS.has(lower)) return undefined;
  }
  return undefined;
}

function predicateBefore(tokens: readonly Token[], i: number): Predicate | undefined {
  const verb = readVerb(tokens[i]?.lower ?? '');
  return verb && { lemma: verb.lemma, negated: NEGATIONS.has(tokens[i - 1]?.lower ?? '') };
}
