import { cueOf } from '../../recognizers/cues.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsLower } from '../../text/characters.js';
import type { Mark } from './mark.js';
import type { MarkedText } from './marked-spans.js';

/**
 * Where a quotation that starts in mid-sentence ("called it a “disgrace. The council…") must end when
 * its closing mark is missing: with its sentence. Undefined when it starts like an utterance, which
 * may fill the paragraph. Offset in the document.
 */
export function cutAtPhrase(
  text: string,
  placed: PlacedBlock,
  open: { readonly contentStart: number },
  floor: number,
): number | undefined {
  const base = placed.block.span.start;
  if (open.contentStart < base) return undefined;
  const first = text.slice(open.contentStart, open.contentStart + 2).trim();
  if (!startsLower(first)) return undefined;
  const from = Math.max(open.contentStart, floor);
  const sentence = placed.scanned.sentences.find((s) => base + s.end > from);
  return sentence && base + sentence.end;
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
  const first = Math.max(sentence?.firstToken ?? 0, 0);
  let start = tokens[first]?.start ?? 0;
  for (let i = mark.token - 2; i > first; i--) {
    if (!/^[,:]$/.test(tokens[i]?.text ?? '')) continue;
    const cue = cueOf(tokens[i - 1]?.lower ?? '');
    if (!cue?.speech) continue;
    start = tokens[i + 1]?.start ?? start;
    break;
  }
  const offset = Math.max(base + start, skipSpace(input.text, floor, mark.start));
  return offset < mark.start ? offset : undefined;
}

function sentenceOf(
  sentences: PlacedBlock['scanned']['sentences'],
  offset: number,
): PlacedBlock['scanned']['sentences'][number] | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}
