import { NATIONS, REGIONS } from '../../recognizers/names/tables/nations.js';
import {
  COMPANY_SUFFIXES,
  ORGANIZATION_HEADS,
} from '../../recognizers/names/tables/organization-words.js';
import { FOREIGN_HEADS } from '../tables/foreign-heads.js';
import { BODY_HEADS, COMPANY_HEADS, PAPERS, PLACE_HEADS } from '../tables/type-cue-words.js';
import { GENERIC_WORDS, isCommonWord } from './common-words.js';
import type { NameMention } from './name-mention.js';

/** A name by which a company goes after its full one. */
export interface ShortForm {
  readonly words: readonly string[];
  /** Surest of the full names' scores. */
  readonly score: number;
}

/**
 * The short forms of the companies a document names in full, by their words joined with spaces:
 * "Halvorsen" and "Halvorsen Marine" of "Halvorsen Marine plc". Words that say nothing of their own,
 * "National" or "German", and well-known places are none.
 */
export function companyShortForms(
  mentions: readonly NameMention[],
): ReadonlyMap<string, ShortForm> {
  const forms = new Map<string, ShortForm>();
  for (const { type, words, score } of mentions) {
    if (type === 'person' || words.length > LONGEST || !isCompanyName(words)) continue;
    for (const own of shortened(words)) {
      const key = own.join(' ');
      if (own.length === 1 && !standsAlone(key)) continue;
      const known = forms.get(key);
      if (!known || known.score < score) forms.set(key, { words: own, score });
    }
  }
  return forms;
}

/**
 * A company's name without words at its end, the longest first; where its kind stands first, "Cartiera Monte Alto SpA",
 * without that too.
 */
export function shortened(words: readonly string[]): (readonly string[])[] {
  const shorter: (readonly string[])[] = [];
  for (let length = words.length - 1; length > 0; length--) shorter.push(words.slice(0, length));
  const legal = COMPANY_SUFFIXES.has(words[words.length - 1] ?? '') ? 1 : 0;
  const kind = FOREIGN_HEADS.has(words[0] ?? '');
  const rest = words.slice(1, words.length - legal);
  if (kind && rest.length > 0) shorter.push(rest);
  return shorter;
}

/** Whether a name's first words, or those after its kind, name it too. */
export function isCompanyName(words: readonly string[]): boolean {
  const last = words[words.length - 1] ?? '';
  const party = last === 'party' && words.length === 2;
  return party || isCompanyEnding(last) || NEWS.has(last) || HOUSES.has(words[0] ?? '');
}

/** What stands before the names of houses in languages that put it first. */
const HOUSES = new Set(
  'corretora corredora banco grupo gruppo groupe calcados cementos cimentos'.split(' '),
);

const LONGEST = 6;

/** Endings of agencies, which go by their first words too: "Umbra News", "Umbra". */
const NEWS = new Set('news newswire wire press radio tv television'.split(' '));

/**
 * "the Institute" of the "Institute for Alpine Law", "the Globe" of the "Alder Globe", "the Dam" of
 * the "Alder Dam": the head of a name; undefined for one without.
 */
export function headOf({ type, words }: Pick<NameMention, 'type' | 'words'>): string | undefined {
  if (words.length < 2) return undefined;
  const last = words[words.length - 1] ?? '';
  if (type === 'place') return PLACE_HEADS.has(last) ? last : undefined;
  if (type !== 'organization') return undefined;
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const head = of > 0 ? (words[of - 1] ?? '') : last;
  if (PARTIES_TO_ALL.has(head)) return undefined;
  const sure = ORGANIZATION_HEADS.has(head) || BODY_HEADS.has(head);
  return sure || (of < 0 && PAPERS.has(head)) ? head : undefined;
}

/** Whether a name that ends so is a company's, and its first words name it too. */
export function isCompanyEnding(word: string): boolean {
  return COMPANY_SUFFIXES.has(word) || COMPANY_HEADS.has(word);
}

function standsAlone(word: string): boolean {
  return (
    word.length > 2 &&
    !isCommonWord(word) &&
    !GENERIC_WORDS.has(word) &&
    !NATIONS.has(word) &&
    !REGIONS.has(word) &&
    !VAGUE_STARTS.has(word)
  );
}

/** Heads that letters and contracts write with a capital of whoever they are about: "the Company". */
const PARTIES_TO_ALL = new Set(
  'company board department office group court party house state school team store high order post station holdings partners associates'.split(
    ' ',
  ),
);

/** First words of many companies. */
const VAGUE_STARTS = new Set(
  (
    'the a new old first second united national international global general royal american european african asian north south east west northern ' +
    'southern eastern western central great greater big best advanced allied associated consolidated standard universal union federal imperial pacific ' +
    'atlantic bank banco grupo groupe group china hong saint san santa los las port fort mount lake river green blue red black white golden silver'
  ).split(' '),
);
