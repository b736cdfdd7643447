import { cueIn } from '../../recognizers/cues.js';
import { AUXILIARIES, DETERMINER, PRONOUNS, ROLES, isOn } from '../attribution/word-classes.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Token } from '../../text/token.js';
import type { Mention } from '../document-analysis.js';
import type { MentionIndex } from './mention-index.js';

/** How far back from a mark a cue clause is looked for, in tokens. */
const REACH = 60;

/**
 * Where a cue clause ("Ann Lee, the director, wrote", "said Lee") starts between two tokens of
 * a block, as an offset in the document; undefined when there is none. It shows where a quotation
 * whose closing mark is missing must have ended. The last such clause counts.
 */
export function cueClauseStart(
  placed: PlacedBlock,
  from: number,
  to: number,
  mentions: readonly Mention[],
  index: MentionIndex,
): number | undefined {
  const { tokens } = placed.scanned;
  const base = placed.block.span.start;
  for (let i = to - 1; i >= Math.max(from, to - REACH); i--) {
    const cue = cueIn(tokens[i]);
    if (!cue?.speech || (cue.form !== 'past' && cue.form !== 'present')) continue;
    const start =
      invertedStart(tokens, i, base, mentions, index) ??
      subjectStart(tokens, i, from, base, mentions, index);
    if (start !== undefined && endsPhrase(tokens, start, from)) return base + start.offset;
  }
  return undefined;
}

interface ClauseStart {
  readonly offset: number;
  readonly token: number;
}

/** ", said Lee": the clause starts with the verb itself. */
function invertedStart(
  tokens: readonly Token[],
  verb: number,
  base: number,
  mentions: readonly Mention[],
  index: MentionIndex,
): ClauseStart | undefined {
  const before = tokens[verb - 1];
  const after = tokens[verb + 1];
  if (!before || !after || !/^[,.!?…]$/.test(before.text) || after.kind !== 'word')
    return undefined;
  const named = mentions[index.at(base + after.start)] !== undefined;
  const described = after.text === after.lower && (isOn(after, DETERMINER) || isOn(after, ROLES));
  if (!named && !described) return undefined;
  return { offset: tokens[verb]?.start ?? 0, token: verb };
}

function subjectStart(
  tokens: readonly Token[],
  verb: number,
  from: number,
  base: number,
  mentions: readonly Mention[],
  index: MentionIndex,
): ClauseStart | undefined {
  let i = verb - 1;
  while (i > from && isOn(tokens[i], AUXILIARIES)) i--;
  const last = tokens[i];
  if (!last || i < from) return undefined;
  if (isOn(last, PRONOUNS)) return { offset: last.start, token: i };
  const mention = nameBefore(tokens, i, from, base, mentions, index);
  if (mention)
    return {
      offset: mention.span.start - base,
      token: tokenAt(tokens, mention.span.start - base, i),
    };
  if (last.kind !== 'word' || !isOn(last, ROLES)) return undefined;
  for (let k = i; k >= Math.max(from, i - 5); k--) {
    if (isOn(tokens[k], DETERMINER)) return { offset: tokens[k]?.start ?? 0, token: k };
    if (tokens[k]?.kind === 'punctuation')
      return { offset: tokens[k + 1]?.start ?? 0, token: k + 1 };
  }
  return undefined;
}

/** The name that is the verb's subject: right before it, or before an apposition between commas. */
function nameBefore(
  tokens: readonly Token[],
  last: number,
  from: number,
  base: number,
  mentions: readonly Mention[],
  index: MentionIndex,
): Mention | undefined {
  const inApposition = tokens[last]?.text === ',';
  for (let i = last; i >= Math.max(from, last - 20); i--) {
    const token = tokens[i];
    if (!token) break;
    const mention = mentions[index.at(base + token.end - 1)];
    if (!mention || (mention.type !== 'person' && mention.type !== 'organization')) {
      if (!inApposition || /^[.!?;]$/.test(token.text)) return undefined;
      continue;
    }
    if (!inApposition || (i + 1 < last && tokens[i + 1]?.text === ',')) return mention;
  }
  return undefined;
}

function tokenAt(tokens: readonly Token[], offset: number, from: number): number {
  let i = from;
  while (i > 0 && (tokens[i]?.start ?? 0) > offset) i--;
  return i;
}

/** Whether the text before the clause breaks off there: after a comma or stop, or in the middle of a glued word. */
function endsPhrase(tokens: readonly Token[], start: ClauseStart, from: number): boolean {
  if (start.token <= from) return false;
  const own = tokens[start.token];
  if (own && start.offset > own.start) return true;
  return /^[,.!?…—–]$/.test(tokens[start.token - 1]?.text ?? '');
}
