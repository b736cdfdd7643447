/** Makes a text of about so many UTF-16 code units. */
export type MakeText = (length: number) => string;

const repeated =
  (part: string): MakeText =>
  (length) =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Characters of an alphabet, in an order that is the same each time (Park and Miller 1988). */
const shuffled =
  (alphabet: string): MakeText =>
  (length) => {
    let state = 7;
    const made: string[] = [];
    for (let i = 0; i < length; i++) {
      state = (state * 48271) % 2147483647;
      made.push(alphabet.charAt(state % alphabet.length));
    }
    return made.join('');
  };

/**
 * Texts that no reporter writes, each of the kind that makes some program slow: what opens and
 * never closes, what could be read in ever more ways, one word or sentence without an end.
 */
export const HOSTILE_TEXTS: Readonly<Record<string, MakeText>> = {
  'opening marks': repeated('“'),
  'closing marks': repeated('”'),
  'straight marks': repeated('"'),
  apostrophes: repeated("'"),
  'marks of all kinds': repeated('“\'"”‘’„«»'),
  'words behind opening marks': repeated('“word '),
  'words before closing marks': repeated('word” '),
  'one-word quotes': repeated('"a" '),
  'quotes with cues': repeated('“Yes,” he said. '),
  'cues after marks': repeated('" said '),
  'paragraphs that open a quote': repeated('“A man said.\n\n'),
  digits: repeated('1234567890'),
  numbers: repeated('12 '),
  'numbers joined by commas': repeated('1,000,'),
  'numbers joined by points': repeated('1.'),
  'numbers joined by slashes': repeated('1/'),
  'numbers joined by dashes': repeated('1-'),
  'number words': repeated('one and '),
  hundreds: repeated('hundred '),
  'compound number words': repeated('twenty-one '),
  'ranges without an end': repeated('between 3 and '),
  modifiers: repeated('at least '),
  amounts: repeated('$1 '),
  'signs of money': repeated('$'),
  percents: repeated('5% '),
  dates: repeated('May 1 '),
  times: repeated('12:'),
  years: repeated('in 2019 '),
  'sentences with figures': repeated('12 people were killed. '),
  'one sentence with figures': repeated('12 people were killed, '),
  'capitalized words': repeated('Ab '),
  'words in capitals': repeated('AB '),
  initials: repeated('A. '),
  'one word of many humps': repeated('AbCd'),
  'one word of many hyphens': repeated('Ab-'),
  'one word': repeated('a'),
  'names in names': repeated('Bank of '),
  'names joined by and': repeated('Ann and Bob and '),
  'acronyms in brackets': repeated('Foo Bar (FB) '),
  titles: repeated('Mr. A '),
  possessives: repeated("A's "),
  'opening brackets': repeated('('),
  'full sentences': repeated('The minister, John Smith, said 12 officers died. '),
  pronouns: repeated('He '),
  'short paragraphs': repeated('A man said.\n\n'),
  'sentence ends': repeated('. '),
  commas: repeated(', '),
  'combining marks': repeated('e\u0301\u0302\u0303'),
  'only combining marks': repeated('\u0301'),
  'right-to-left words': repeated('שלום '),
  'turned writing': repeated('\u202eword\u202c 12 '),
  'isolates that never close': repeated('\u2066a '),
  'Arabic digits': repeated('٣٤ قتيلا '),
  homoglyphs: repeated('Аnnа Веrg sаid 12 '),
  'full-width digits': repeated('１２ people '),
  'quotes in quotes': repeated('“a ‘b '),
  'quotes that close in each other': (length) =>
    '“‘'.repeat(Math.ceil(length / 4)) + '’”'.repeat(Math.ceil(length / 4)),
  'nested brackets': (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  'nested block quotes': (length) => `${'>'.repeat(length / 2)} a\n${'> '.repeat(length / 4)}b`,
  'nested lists': (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, i) => `${'  '.repeat(i)}- a\n`).join(''),
  'zero-width characters in words': repeated('A\u200bn\u200dna '),
  'zero-width characters': repeated('a\u200b '),
  'lone surrogates': repeated('\ud800'),
  'joined emoji': repeated('👩‍👩‍👧‍👦'),
  'zero characters': repeated('\0'),
  lines: repeated('\n'),
  spaces: repeated(' '),
  'Markdown links that never close': repeated('[a]('),
  'Markdown emphasis': repeated('*'),
  'Markdown headings': repeated('# '),
  'Markdown tables': repeated('| a | b |\n'),
  'Markdown fences': repeated('```\n'),
  'Markdown quotes': repeated('> '),
  'Markdown lists': repeated('- '),
  'underlined headings': repeated('a\n=\n'),
  'HTML tags': repeated('<b>'),
  'HTML entities': repeated('&amp;'),
  addresses: repeated('http://a.b/'),
  'front matter': (length) => `---\n${repeated('a: b\n')(length)}`,
  noise: shuffled('abc ABC 012.,“”"\'()-\n'),
  'noise of numbers': shuffled('$£€%½¼ 0123456789,.-–/:mkbn thousand'),
};
