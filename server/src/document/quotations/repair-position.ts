import { cueIn } from '../../recognizers/cues.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsLower } from '../../text/characters.js';
import type { Mark } from './mark.js';
import type { MarkedText } from './marked-text.js';
import { partitionPoint } from '../../text/partition-point.js';

/**
 * Where a quotation must end when its closing mark is missing and it is not an utterance that may
 * fill the paragraph: before a bracket that closes around it ("(known as “Wild 2) in"), or with its
 * sentence when it starts in the middle of one ("called it a “disgrace. The council…").
 * Undefined when neither holds. Offset in the document.
 */
export function cutAtPhrase(
  text: string,
  placed: PlacedBlock,
  open: { readonly contentStart: number },
  floor: number,
): number | undefined {
  const base = placed.block.span.start;
  if (open.contentStart < base) return undefined;
  const from = Math.max(open.contentStart, floor);
  const sentence = placed.scanned.sentences.find((s) => base + s.end > from);
  const end = sentence ? base + sentence.end : placed.block.span.end;
  const bracket = closingBracket(text, from, end);
  if (bracket !== undefined) return bracket;
  const first = text.slice(open.contentStart, open.contentStart + 2).trim();
  return startsLower(first) ? end : undefined;
}

/** A bracket between the offsets that closes without having been opened there. */
function closingBracket(text: string, from: number, to: number): number | undefined {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    if (char === '(') depth++;
    else if (char === ')' && --depth < 0) return i;
  }
  return undefined;
}

/**
 * Where a quotation whose opening mark is missing must have begun: after a cue in its sentence
 * ("He said, we will go.”), else with its sentence, but never before `floor`. Undefined when
 * nothing is left between the two. Offset in the document.
 */
export function openingBefore(input: MarkedText, mark: Mark, floor: number): number | undefined {
  const placed = input.blocks[mark.block];
  if (!placed) return undefined;
  const base = placed.block.span.start;
  const { tokens, sentences } = placed.scanned;
  const last = tokens[mark.token - 1];
  if (!last) return undefined;
  const sentence = sentenceOf(sentences, last.start);
  const first = sentence?.firstToken ?? 0;
  const cue = tokenAfterCue(tokens, first, mark.token);
  const start = tokens[cue < 0 ? first : cue]?.start ?? 0;
  const offset = Math.max(base + start, skipSpace(input.text, floor, mark.start));
  return offset < mark.start ? offset : undefined;
}

/** Whether a cue with a comma or colon behind it stands in the sentence of a closing mark, before it. */
export function cueOpens(placed: PlacedBlock, mark: Mark): boolean {
  const { tokens, sentences } = placed.scanned;
  const last = tokens[mark.token - 1];
  if (!last) return false;
  return tokenAfterCue(tokens, sentenceOf(sentences, last.start)?.firstToken ?? 0, mark.token) >= 0;
}

/** How far back a cue is looked for, in tokens. */
const REACH = 60;

/** The token after the last "said," or "wrote:" before `end`; -1 when there is none. */
function tokenAfterCue(
  tokens: PlacedBlock['scanned']['tokens'],
  first: number,
  end: number,
): number {
  for (let i = end - 2; i > Math.max(first, end - REACH); i--) {
    const token = tokens[i];
    if (token?.kind === 'mark') return -1;
    if (!token || !/^[,:]$/.test(token.text)) continue;
    if (cueIn(tokens[i - 1])?.speech) return i + 1;
  }
  return -1;
}

function sentenceOf(
  sentences: PlacedBlock['scanned']['sentences'],
  offset: number,
): PlacedBlock['scanned']['sentences'][number] | undefined {
  const next = partitionPoint(sentences, (sentence) => sentence.start <= offset);
  return sentences[next - 1];
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}
