import type { ScannedBlock, Sentence } from '../scanned-block.js';
import { topicBefore, type Memory } from './carry-over.js';
import type { ClauseReading } from './clause-reading.js';
import type { Draft } from './draft.js';
import { governorOf } from './governor.js';
import { unread, type Measured } from './measured.js';
import type { QuantityKind } from './quantity.js';
import { readSentence } from './read-sentence.js';
import { SentenceView } from './sentence-view.js';

/** What a sentence makes of a draft: its reading, and the kind as the sentence corrects it. */
export interface DraftClause {
  readonly measured: Measured;
  readonly clause: ClauseReading;
  readonly kind: QuantityKind;
}

/** Reads, for every draft of a block, what its sentence says of it. In the order of the drafts. */
export function readClauses(block: ScannedBlock, drafts: readonly Draft[]): readonly DraftClause[] {
  const readings: DraftClause[] = [];
  let next = 0;
  block.sentences.forEach((sentence, s) => {
    const first = next;
    while (next < drafts.length && isIn(sentence, drafts[next])) next++;
    if (next === first) return;
    const memory = memoryAt(block, s, drafts, readings);
    for (const reading of readSentence(block, sentence, drafts, first, next, memory)) {
      readings.push(reading);
    }
  });
  return readings;
}

function isIn(sentence: Sentence, draft: Draft | undefined): boolean {
  return draft !== undefined && draft.tokens.first < sentence.endToken;
}

/** What the sentences before `s` hand on: the last count of the two before it. */
function memoryAt(
  block: ScannedBlock,
  s: number,
  drafts: readonly Draft[],
  readings: readonly DraftClause[],
): Memory {
  const reach = block.sentences[Math.max(0, s - 2)]?.firstToken ?? 0;
  let last: Measured | undefined;
  for (let d = readings.length - 1; d >= 0 && (drafts[d]?.tokens.first ?? 0) >= reach; d--) {
    if (readings[d]?.kind !== 'count') continue;
    last = readings[d]?.measured;
    break;
  }
  const topic = () => {
    const sentence = block.sentences[s];
    if (!sentence) return undefined;
    const view = new SentenceView(block.tokens, sentence, [], 0, 0);
    return topicBefore(block, s, unread(governorOf(view, sentence.firstToken)));
  };
  return { last, topic };
}
