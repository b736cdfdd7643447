import type { ScannedBlock, Sentence } from '../scanned-block.js';
import type { Memory, TakenAmount, TakenCount } from './carry-over.js';
import type { ClauseReading } from './clause-reading.js';
import type { Draft } from './draft.js';
import type { Measured } from './measured.js';
import type { QuantityKind } from './quantity.js';
import { readSentence } from './read-sentence.js';

/** What a sentence makes of a draft: its reading, and the kind as the sentence corrects it. */
export interface DraftClause {
  readonly measured: Measured;
  readonly clause: ClauseReading;
  readonly kind: QuantityKind;
}

/** Reads, for every draft of a block, what its sentence says of it. In the order of the drafts. */
export function readClauses(block: ScannedBlock, drafts: readonly Draft[]): readonly DraftClause[] {
  const readings: DraftClause[] = [];
  const { sentences } = block;
  let next = 0;
  for (let s = 0; s < sentences.length && next < drafts.length; s++) {
    const sentence = sentences[s];
    const first = next;
    while (sentence && next < drafts.length && isIn(sentence, drafts[next])) next++;
    if (!sentence || next === first) continue;
    readSentence(sentence, drafts, first, next, memoryAt(block, s, drafts, readings), readings);
  }
  return readings;
}

function isIn(sentence: Sentence, draft: Draft | undefined): boolean {
  return draft !== undefined && draft.tokens.first < sentence.endToken;
}

/** What the sentences before `s` hand on: the last count of the two before it. */
function memoryAt(
  block: ScannedBlock,
  sentence: number,
  drafts: readonly Draft[],
  readings: readonly DraftClause[],
): Memory {
  const reach = block.sentences[Math.max(0, sentence - 2)]?.firstToken ?? 0;
  const counts: TakenCount[] = [];
  const amounts: TakenAmount[] = [];
  let last: Measured | undefined;
  for (let d = readings.length - 1; d >= 0 && (drafts[d]?.tokens.first ?? 0) >= reach; d--) {
    const reading = readings[d];
    const draft = drafts[d];
    if (
      reading &&
      draft?.value !== undefined &&
      isAmount(reading, draft) &&
      amounts.length < MAX_COUNTS
    )
      amounts.push({
        measured: reading.measured,
        value: draft.value,
        kind: draft.kind,
        unit: draft.unit,
      });
    if (reading?.kind !== 'count') continue;
    last ??= reading.measured;
    const { head, predicate } = reading.measured;
    const value = draft?.value;
    if (value !== undefined && value > 0 && (head !== undefined || predicate !== undefined))
      counts.push({ measured: reading.measured, value });
    if (counts.length >= MAX_COUNTS) break;
  }
  return { last, counts, amounts, block, sentence };
}

/** An amount whose measure was read, and that is no change and no earlier value. */
function isAmount({ measured }: DraftClause, { kind, value }: Draft): boolean {
  if (!AMOUNTS.has(kind) || (value ?? 0) <= 0 || measured.change || measured.superseded)
    return false;
  return measured.head !== undefined || measured.predicate !== undefined;
}

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'percent', 'measurement']);

/** How many counts are kept to be taken up. */
const MAX_COUNTS = 6;
