import { foldWord } from '../../recognizers/names/fold-word.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { NO_WORD, perWord } from '../../text/word.js';

/** Legal forms that are no word of any other kind. Lower-cased. */
const FORMS: ReadonlySet<string> = new Set('plc inc ltd llc llp gmbh'.split(' '));

/** Longest name before a legal form that is looked at, in words. */
const LONGEST = 4;

/**
 * The names of two words and more that stand before a legal form somewhere, by their words joined
 * with spaces: "marle water" of "Marle Water plc", whether or not the tagger saw a name there.
 */
export function namesBeforeLegalForms(blocks: readonly PlacedBlock[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { scanned } of blocks) {
    const { tokens } = scanned;
    for (let i = 0; i < tokens.length; i++) {
      const { word = NO_WORD } = tokens[i] ?? {};
      if (isForm(word)) addNamesBefore(tokens, i, names);
    }
  }
  return names;
}

const isForm = perWord(({ lower }) => FORMS.has(lower));

function addNamesBefore(tokens: readonly Token[], end: number, names: Set<string>): void {
  let name = '';
  for (let i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
    const token = tokens[i];
    if (token?.kind !== 'word' || !startsUpper(token.text)) return;
    name = `${foldWord(token.text)}${name === '' ? '' : ` ${name}`}`;
    // "Bank of New York plc": the half behind "of" is another thing.
    const before = tokens[i - 1]?.lower ?? '';
    if (name.includes(' ') && !/^(?:of|and|&|for)$/.test(before)) names.add(name);
  }
}
