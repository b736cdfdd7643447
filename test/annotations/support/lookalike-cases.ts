import { seeded } from './marked.js';

/** A document with an annotated passage, and what became of it. */
export interface LookalikeCase {
  readonly name: string;
  readonly family: string;
  /** The passage is marked by ⟦ and ⟧. */
  readonly before: string;
  /** The same passage is marked where it is now; no marks: it is gone, or says something else. */
  readonly after: string;
}

/** Sentences with one word that decides, in two versions of which the second is another statement. */
const PAIRS: readonly (readonly [template: string, ours: string, theirs: string])[] = [
  [
    '{} reported a broken pump at the northern well on the first morning',
    'Team Alpha',
    'Team Beta',
  ],
  ['The relief fund was signed over to {} in front of the town clerk', 'Ms. Okafor', 'Ms. Adeyemi'],
  ['Divers searched the bottom of {} for the missing ferry bell', 'Lake Verno', 'Lake Sella'],
  ['A spokesman for {} declined to comment on the tender', 'Hartwell Ltd', 'Harwell Ltd'],
  ['The clinic in {} ran out of vaccine within the hour', 'Port Anso', 'Port Enso'],
  ['Inspectors found cracks in {} girders of the old bridge', '12', '18'],
  ['The storm left {} households without heating', '1,200', '1,900'],
  ['Turnout in the harbor district was {} at noon', '35.3%', '53.3%'],
  ['The council paid {} for the land behind the station', '$4 million', '$4 billion'],
  ['The treaty on the river was first drafted in {}', '2019', '2021'],
  ['The alarm was raised at {} by a night watchman', '09:30', '19:30'],
  ['The convoy of {} trucks crossed the pass at dawn', 'twelve', 'twenty'],
  ['The jury was shown {} photographs of the warehouse', 'two dozen', 'three dozen'],
  ['This was the {} time the vote had been postponed', 'second', 'third'],
  ['The minister {} sign the decree on the dam', 'did', 'did not'],
  ['The pilot was {} told of the closed runway', 'always', 'never'],
  ['The court called the search of the office {} in every point', 'legal', 'illegal'],
  ['The ship left the harbor {} a pilot on board', 'with', 'without'],
  ['The mayor {} that the letter had been shredded', 'confirmed', 'denied'],
  ['The reservoir {} hold another week of rain', 'can', 'cannot'],
  ['There were {} complaints about the night trains than last year', 'more', 'fewer'],
  ['Smoke was seen {} of the chemical plant', 'north', 'south'],
  ['The witness left the square {} the shots were heard', 'before', 'after'],
  ['Several fishermen were {} when the pier gave way', 'killed', 'injured'],
  ['The price of bread {} in the week of the strike', 'rose', 'fell'],
  ['The company has paid {} of the fines it owed', 'all', 'some'],
];

/** The same with words that are no numbers, names or negations: no rule knows them. */
const ORDINARY_PAIRS: typeof PAIRS = [
  ['The carpenter had hung a new {} in the back room of the inn', 'door', 'mirror'],
  ['A crate of {} was left behind on the platform', 'oranges', 'candles'],
  ['The children found the {} under a heap of wet leaves', 'lantern', 'whistle'],
  ['The committee wants to plant {} along the whole canal', 'poplars', 'hedges'],
  ['Her uncle repaired {} in a shed behind the brewery', 'bicycles', 'pianos'],
  ['The insurer will not pay for the broken {} of the hotel', 'windows', 'boilers'],
  ['In the cellar they stored {} for the whole village', 'coal', 'salt'],
  ['The painter asked for the {} to be taken away', 'ladder', 'carpet'],
];

/** Sentences that stand around them; none occurs twice in one text. */
const FILLERS: readonly string[] = [
  'Rain had fallen on the valley since the weekend.',
  'Nobody at the market wanted to give a name.',
  'The old road along the quay is closed to lorries.',
  'A choir was practising in the school next door.',
  'Letters about the matter were kept in a blue folder.',
  'The lamps in the corridor had not been changed for years.',
  'Two reporters waited in the stairwell until evening.',
  'The archive opens again when the roof is mended.',
];

function filler(i: number): string {
  return FILLERS[i % FILLERS.length] ?? '';
}

/** A lookalike that differs in an ordinary word: it may not take the note over either. */
function ordinaryCases(): LookalikeCase[] {
  const kept = ['lookalike stays', 'changed places', 'lookalike put in'];
  return casesOf(ORDINARY_PAIRS)
    .filter(({ family }) => kept.includes(family))
    .map((example) => ({ ...example, family: `${example.family} (ordinary word)` }));
}

/** The six things that happen to a statement with a lookalike. */
function casesOf(pairs: typeof PAIRS): LookalikeCase[] {
  return pairs.flatMap(([template, a, b], i) => {
    const ours = template.replace('{}', a);
    const theirs = template.replace('{}', b);
    const [f, g, h] = [filler(i), filler(i + 3), filler(i + 5)];
    const name = `${a} / ${b}`;
    return [
      {
        name: `${name}: deleted while its lookalike stays`,
        family: 'lookalike stays',
        before: `${f} ⟦${ours}⟧. ${g} ${theirs}. ${h}`,
        after: `${f} ${g} ${theirs}. ${h}`,
      },
      {
        name: `${name}: turned into the lookalike where it stood`,
        family: 'turned into lookalike',
        before: `${f} ⟦${ours}⟧. ${g} ${h}`,
        after: `${f} ${theirs}. ${g} ${h}`,
      },
      {
        name: `${name}: changed places with its lookalike`,
        family: 'changed places',
        before: `${f} ⟦${ours}⟧. ${g} ${theirs}. ${h}`,
        after: `${f} ${theirs}. ${g} ⟦${ours}⟧. ${h}`,
      },
      {
        name: `${name}: a lookalike put in before it`,
        family: 'lookalike put in',
        before: `${f} ⟦${ours}⟧. ${g} ${h}`,
        after: `${f} ${theirs}. ⟦${ours}⟧. ${g} ${h}`,
      },
      {
        name: `${name}: the words after it deleted while the same words stay in the lookalike`,
        family: 'part, lookalike stays',
        before: `${f} ${markTail(ours, a)}. ${g} ${theirs}. ${h}`,
        after: `${f} ${g} ${theirs}. ${h}`,
      },
      {
        name: `${name}: the words after it, in both, below a new paragraph`,
        family: 'part, moved down',
        before: `${f} ${markTail(ours, a)}. ${g} ${theirs}. ${h}`,
        after: `A paragraph that was not there.\n\n${f} ${markTail(ours, a)}. ${g} ${theirs}. ${h}`,
      },
    ];
  });
}

/** Marks a few words after the deciding one, or before it when it comes last. */
function markTail(sentence: string, word: string): string {
  const at = sentence.indexOf(word) + word.length;
  const tail = sentence.slice(at).trim();
  if (tail === '') {
    const head = sentence.slice(0, sentence.indexOf(word)).trim();
    return `⟦${head}⟧ ${word}`;
  }
  return `${sentence.slice(0, at)} ⟦${tail}⟧`;
}

/** Passages that are changed without harm, or damaged, where they stand. */
const PASSAGES: readonly (readonly [before: string, passage: string, after: string])[] = [
  [
    'The commission met on Tuesday in a cold hall. ',
    'The engineer said the gates had been opened too late – “a mistake of minutes, not of hours”',
    ', and the chairman thanked her. Nobody else spoke before lunch.',
  ],
  [
    'By then the café on the corner had closed. ',
    'Its owner, Renée Dufour, swept glass from the steps until midnight',
    ' and refused all help. A neighbor brought soup.',
  ],
  [
    'Costs were the quarrel of the year. ',
    'An office in the north wing was repainted for €4,300, although the roof above it leaked',
    '; the bill went to the parish. The auditors smiled.',
  ],
  [
    'Six days later the water came back. ',
    'It stood knee-deep in the nave... and the officials waited for the official finding',
    ' in their offices. The organ was ruined.',
  ],
  [
    'The statement was short. It ended: "',
    'We know nothing of a second contract',
    '." Then the line went dead. There were no questions.',
  ],
  [
    'In the interview he was asked about the letters. ',
    "He didn't remember writing them, he said; the handwriting wasn't his",
    ' but might have been his brother’s. The tape ends there.',
  ],
];

type Change = readonly [
  name: string,
  family: string,
  change: (text: string, seed: number) => string,
];

const CHANGES: readonly Change[] = [
  ['spaces doubled', 'harmless', (text) => text.replace(/ /g, '  ')],
  ['wrapped anew', 'harmless', (text) => text.replace(/ (\S+ \S+) /g, ' $1\n')],
  ['wrapped with CRLF', 'harmless', (text) => text.replace(/ (\S+) /g, '\r\n$1 ')],
  ['spaces that do not break', 'harmless', (text) => text.replace(/ /g, '\u00A0')],
  ['straight quotation marks', 'harmless', (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'")],
  ['curly apostrophes and marks', 'harmless', (text) => text.replace(/'/g, '’').replace(/"/g, '”')],
  ['dashes exchanged', 'harmless', (text) => text.replace(/–/g, '—').replace(/-/g, '‐')],
  ['soft hyphens', 'harmless', (text) => text.replace(/([a-z]{3})([a-z]{3})/g, '$1\u00AD$2')],
  ['letters taken apart', 'harmless', (text) => text.normalize('NFD')],
  ['ligatures', 'harmless', (text) => text.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ')],
  ['unseen marks', 'harmless', (text) => text.replace(/ (\S)/g, ' \u200B$1')],
  ['an ellipsis', 'harmless', (text) => text.replace(/\.\.\./g, '…')],
  ['one letter misread', 'OCR noise', (text, seed) => misread(text, seed, 1)],
  ['two letters misread', 'OCR noise', (text, seed) => misread(text, seed, 2)],
  ['five letters misread', 'OCR noise', (text, seed) => misread(text, seed, 5)],
  [
    'every tenth letter misread',
    'OCR noise',
    (text, seed) => misread(text, seed, text.length / 10),
  ],
];

const MISREADINGS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['h', 'b'],
  ['e', 'c'],
  ['u', 'ii'],
  ['cl', 'd'],
  ['a', 'o'],
  ['t', 'f'],
];

/** Mistakes of optical character recognition in words without digits or capitals. */
function misread(text: string, seed: number, times: number): string {
  const random = seeded(seed);
  let result = text;
  for (let i = 0; i < times; i++) {
    const [from, to] = MISREADINGS[Math.floor(random() * MISREADINGS.length)] ?? ['e', 'c'];
    const at = result.indexOf(from, Math.floor(random() * result.length));
    if (at > 0) result = result.slice(0, at) + to + result.slice(at + from.length);
  }
  return result;
}

function changeCases(): LookalikeCase[] {
  return PASSAGES.flatMap(([pre, passage, post], p) =>
    CHANGES.map(([name, family, change], c) => {
      const seed = p * 100 + c;
      const after = [change(pre, seed), change(passage, seed + 1), change(post, seed + 2)];
      return {
        name: `${passage.slice(0, 24)}…: ${name}`,
        family,
        before: `${pre}⟦${passage}⟧${post}`,
        after: `New first line.\n${after[0]}⟦${after[1]}⟧${after[2]}`,
      };
    }),
  );
}

const TWICE = 'Officials did not answer questions about the shipment';

/** Cases that need telling one by one. */
const SINGLE: readonly LookalikeCase[] = [
  {
    name: 'a sentence that stands twice, the annotated first one deleted',
    family: 'stands twice',
    before: `The crates came by sea. ⟦${TWICE}⟧. The crane was idle. Later the papers were found. ${TWICE}. The harbor master retired.`,
    after: `The crates came by sea. The crane was idle. Later the papers were found. ${TWICE}. The harbor master retired.`,
  },
  {
    name: 'a sentence that stands twice, the annotated second one deleted',
    family: 'stands twice',
    before: `The crates came by sea. ${TWICE}. The crane was idle. Later the papers were found. ⟦${TWICE}⟧. The harbor master retired.`,
    after: `The crates came by sea. ${TWICE}. The crane was idle. Later the papers were found. The harbor master retired.`,
  },
  {
    name: 'a sentence that stands twice, the other one deleted',
    family: 'stands twice',
    before: `The crates came by sea. ⟦${TWICE}⟧. The crane was idle. Later the papers were found. ${TWICE}. The harbor master retired.`,
    after: `The crates came by sea. ⟦${TWICE}⟧. The crane was idle. Later the papers were found. The harbor master retired.`,
  },
  {
    name: 'a sentence that stands twice, the second annotated, text put in above',
    family: 'stands twice',
    before: `The crates came by sea. ${TWICE}. The crane was idle. Later the papers were found. ⟦${TWICE}⟧. The harbor master retired.`,
    after: `It was a wet year. The crates came by sea. ${TWICE}. The crane was idle. Later the papers were found. ⟦${TWICE}⟧. The harbor master retired.`,
  },
  {
    name: 'a sentence that stood once is copied to the end',
    family: 'stands twice',
    before: `The crates came by sea. ⟦${TWICE}⟧. The crane was idle. Later the papers were found.`,
    after: `The crates came by sea. ⟦${TWICE}⟧. The crane was idle. Later the papers were found. In short: ${TWICE}.`,
  },
  {
    name: 'two equal paragraphs, one in front of the other, and a third put before them',
    family: 'stands twice',
    before: `The bell rang twice.\n\n⟦The bell rang twice.⟧\n\nThe end.`,
    after: `The bell rang twice.\n\nThe bell rang twice.\n\n⟦The bell rang twice.⟧\n\nThe end.`,
  },
  {
    name: 'a name that stands in every sentence, its own sentence deleted',
    family: 'short quote',
    before: 'Mr. Vance arrived early. ⟦Vance⟧ opened the safe alone. The guard saw Vance leave.',
    after: 'Mr. Vance arrived early. The guard saw Vance leave.',
  },
  {
    name: 'a name that stands in every sentence, text put in above',
    family: 'short quote',
    before: 'Mr. Vance arrived early. ⟦Vance⟧ opened the safe alone. The guard saw Vance leave.',
    after:
      'It was March. Mr. Vance arrived early. ⟦Vance⟧ opened the safe alone. The guard saw Vance leave.',
  },
  {
    name: 'a single number whose sentence is deleted, the same number elsewhere',
    family: 'short quote',
    before: 'The village counts ⟦40⟧ houses. In the last winter the school was closed for 40 days.',
    after: 'In the last winter the school was closed for 40 days.',
  },
  {
    name: 'a number that is now part of a longer one',
    family: 'short quote',
    before: 'The village counts ⟦40⟧ houses on the slope.',
    after: 'The village counts 140 houses on the slope.',
  },
  {
    name: 'a number that got decimals',
    family: 'short quote',
    before: 'Prices rose by ⟦3⟧ percent over the year.',
    after: 'Prices rose by 3.7 percent over the year.',
  },
  {
    name: 'a number that got a minus sign',
    family: 'short quote',
    before: 'The gauge read ⟦5⟧ degrees at the weir.',
    after: 'The gauge read -5 degrees at the weir.',
  },
  {
    name: 'an amount in another currency',
    family: 'short quote',
    before: 'The seller wanted ⟦$900⟧ for the boat.',
    after: 'The seller wanted €900 for the boat.',
  },
  {
    name: 'a word that is now denied by its beginning',
    family: 'short quote',
    before: 'The board found the payment ⟦lawful and regular⟧ in its report.',
    after: 'The board found the payment unlawful and regular in its report.',
  },
  {
    name: 'a row of a table whose neighbors have the same value, deleted',
    family: 'table rows',
    before: '| Ward | Beds |\n| Elm | 12 |\n| Oak | ⟦12⟧ |\n| Ash | 12 |\n',
    after: '| Ward | Beds |\n| Elm | 12 |\n| Ash | 12 |\n',
  },
  {
    name: 'a row of a table, a row with the same value put in above',
    family: 'table rows',
    before: '| Ward | Beds |\n| Elm | 12 |\n| Oak | ⟦12⟧ |\n| Ash | 12 |\n',
    after: '| Ward | Beds |\n| Yew | 12 |\n| Elm | 12 |\n| Oak | ⟦12⟧ |\n| Ash | 12 |\n',
  },
  {
    name: 'rows of equal length: the row before deleted, so that the next stands at the old position',
    family: 'table rows',
    before: '| Ward | Beds |\n| Elm | 12 |\n| Oak | ⟦12⟧ |\n| Ash | 12 |\n',
    after: '| Ward | Beds |\n| Oak | ⟦12⟧ |\n| Ash | 12 |\n',
  },
  {
    name: 'list items that differ in the name only, reordered',
    family: 'table rows',
    before: '- Kestrel: seen at dawn\n- ⟦Merlin: seen at dawn⟧\n- Hobby: seen at dawn\n',
    after: '- ⟦Merlin: seen at dawn⟧\n- Hobby: seen at dawn\n- Kestrel: seen at dawn\n',
  },
  {
    name: 'list items that differ in the name only, the value annotated, its item deleted',
    family: 'table rows',
    before: '- Kestrel: seen at dawn\n- Merlin: ⟦seen at dawn⟧\n- Hobby: seen at dawn\n',
    after: '- Kestrel: seen at dawn\n- Hobby: seen at dawn\n',
  },
  {
    name: 'a sentence moved to the end of the text',
    family: 'moved',
    before:
      'The lock was forced. ⟦A second key was found under the third stair of the mill.⟧ The dog had not barked. Police left at ten.',
    after:
      'The lock was forced. The dog had not barked. Police left at ten. ⟦A second key was found under the third stair of the mill.⟧',
  },
  {
    name: 'a sentence moved into another paragraph',
    family: 'moved',
    before:
      'Intro one is brief.\n\nThe lock was forced. ⟦A second key was found under the third stair of the mill.⟧ The dog had not barked.\n\nPolice left at ten. Tea was served.',
    after:
      'Intro one is brief. ⟦A second key was found under the third stair of the mill.⟧\n\nThe lock was forced. The dog had not barked.\n\nPolice left at ten. Tea was served.',
  },
  {
    name: 'a paragraph moved with all that is in it, a few words of it annotated',
    family: 'moved',
    before:
      'First came the letters.\n\nThe surveyor measured the wall, found it ⟦leaning to the river⟧, and went home for a longer rule.\n\nThen came the writs, one by one.',
    after:
      'First came the letters.\n\nThen came the writs, one by one.\n\nThe surveyor measured the wall, found it ⟦leaning to the river⟧, and went home for a longer rule.',
  },
  {
    name: 'a sentence split into two',
    family: 'split',
    before:
      'It began at noon. ⟦The river broke through the dike near the mill and flooded the lower meadows within the hour⟧. Cattle drowned.',
    after:
      'It began at noon. ⟦The river broke through the dike near the mill. It flooded the lower meadows within the hour⟧. Cattle drowned.',
  },
  {
    name: 'two sentences joined',
    family: 'split',
    before:
      'It began at noon. ⟦The river broke through the dike near the mill. It flooded the lower meadows within the hour⟧. Cattle drowned.',
    after:
      'It began at noon. ⟦The river broke through the dike near the mill and flooded the lower meadows within the hour⟧. Cattle drowned.',
  },
  {
    name: 'a sentence torn apart by a whole new paragraph',
    family: 'split',
    before:
      'It began at noon. ⟦The river broke through the dike near the mill and flooded the lower meadows⟧. Cattle drowned.',
    after:
      'It began at noon. The river broke through the dike near the mill. Here the report goes on about the pumps, the men who served them, and the diesel that they had to fetch from the other bank in the dark. Water flooded the lower meadows. Cattle drowned.',
  },
  {
    name: 'a word put in',
    family: 'edited',
    before:
      'The sluice was old. ⟦The keeper had warned the council about the rusted chain⟧ since spring. Nothing was done.',
    after:
      'The sluice was old. ⟦The keeper had often warned the council about the badly rusted chain⟧ since spring. Nothing was done.',
  },
  {
    name: 'a word taken out',
    family: 'edited',
    before:
      'The sluice was old. ⟦The keeper had warned the council about the rusted chain⟧ since spring. Nothing was done.',
    after:
      'The sluice was old. ⟦The keeper had warned the council about the chain⟧ since spring. Nothing was done.',
  },
  {
    name: 'a denial put in',
    family: 'edited',
    before:
      'The sluice was old. ⟦The keeper had warned the council about the rusted chain⟧ since spring. Nothing was done.',
    after:
      'The sluice was old. The keeper had not warned the council about the rusted chain since spring. Nothing was done.',
  },
  {
    name: 'a name put in',
    family: 'edited',
    before:
      'The sluice was old. ⟦The keeper had warned the council about the rusted chain⟧ since spring. Nothing was done.',
    after:
      'The sluice was old. The keeper Brandt had warned the council about the rusted chain since spring. Nothing was done.',
  },
  {
    name: 'written anew in other words',
    family: 'edited',
    before:
      'The sluice was old. ⟦The keeper had warned the council about the rusted chain⟧ since spring. Nothing was done.',
    after:
      'The sluice was old. For months people had been saying that it might snap. Nothing was done.',
  },
  {
    name: 'deleted, with its neighbors left',
    family: 'edited',
    before:
      'The sluice was old. ⟦The keeper had warned the council about the rusted chain.⟧ Nothing was done.',
    after: 'The sluice was old. Nothing was done.',
  },
  {
    name: 'agent and victim exchanged',
    family: 'edited',
    before: 'It was dark. ⟦Corelli accused Brandt of taking the ledger⟧ from the desk. Both left.',
    after: 'It was dark. Brandt accused Corelli of taking the ledger from the desk. Both left.',
  },
  {
    name: 'a short passage in a sentence of somebody else, with the same end',
    family: 'edited',
    before:
      'Sales fell in May.\n\nProfit at Harlow rose to ⟦18 million⟧ in the year, the board said.\n\nMore later.',
    after:
      'Sales fell in May.\n\nA loss at the rival firm Denby came to 18 million in the year, the board said.\n\nMore later.',
  },
  {
    name: 'a short passage that the sentence now denies, with the same end',
    family: 'edited',
    before:
      'The council met at noon.\n\nMayor Lind said ⟦12 people died⟧ in the fire on Monday. The hall was full.',
    after:
      'The council met at noon.\n\nIt is a lie, Anna Rusk told the paper, to claim that 12 people died in the fire on Monday. The hall was full.',
  },
  {
    name: 'a short passage told of another place, with the same end',
    family: 'edited',
    before:
      'A report.\n\nAccording to the harbor office, ⟦four boats⟧ broke loose in the storm. Two sank.',
    after:
      'A report.\n\nUp the coast at Wick, where no one had expected it, four boats broke loose in the storm. Two sank.',
  },
  {
    name: 'another document altogether',
    family: 'edited',
    before: 'It was dark. ⟦Corelli accused Brandt of taking the ledger⟧ from the desk. Both left.',
    after: 'Peel the onions, cut them into rings and let them sweat in butter until they are soft.',
  },
];

/** All cases, always in the same order. */
export const LOOKALIKE_CASES: readonly LookalikeCase[] = [
  ...casesOf(PAIRS),
  ...ordinaryCases(),
  ...changeCases(),
  ...SINGLE,
];
