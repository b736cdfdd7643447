/** A report of the made-up news that the scale benchmark reads. */
export interface Report {
  readonly name: string;
  readonly text: string;
}

/** How many reports tell of one event. */
export const REPORTS_PER_EVENT = 8;

/**
 * Reports of made-up events, each told by several papers: names, figures, quotes and whole sentences
 * recur within an event as they do in news, and some (ministries, agencies, countries) in all. The
 * same count gives the same texts.
 */
export function madeUpReports(count: number): readonly Report[] {
  return Array.from({ length: count }, (_, i) => madeUpReport(i));
}

/** One of them, by its place. */
export function madeUpReport(i: number): Report {
  const event = Math.floor(i / REPORTS_PER_EVENT);
  const paper = i % REPORTS_PER_EVENT;
  return { name: `${String(i).padStart(6, '0')}.txt`, text: reportText(event, paper) };
}

function reportText(event: number, paper: number): string {
  const facts = eventFacts(event);
  const choose = generator(event * 1009 + paper * 7919 + 17);
  const paragraphs = [headline(facts, paper)];
  for (const variants of SENTENCES) {
    if (choose() < 0.2) continue;
    const variant = variants[Math.floor(choose() * variants.length)];
    if (variant !== undefined) paragraphs.push(variant(facts, paper));
  }
  return paragraphs.join('\n\n');
}

interface Facts {
  readonly town: string;
  readonly river: string;
  readonly mayor: string;
  readonly mayorSurname: string;
  readonly chief: string;
  readonly witness: string;
  readonly company: string;
  readonly dead: number;
  readonly hurt: number;
  readonly homes: number;
  readonly loss: number;
  readonly day: number;
}

function eventFacts(event: number): Facts {
  const choose = generator(event * 31 + 5);
  const pick = (list: readonly string[]): string => list[Math.floor(choose() * list.length)] ?? '';
  const name = (): string => `${pick(GIVEN)} ${pick(FRONT)}${pick(MIDDLE)}${pick(BACK)}`;
  const mayor = name();
  return {
    town: `${pick(FRONT)}${pick(MIDDLE)}${pick(PLACE_ENDS)}`,
    river: `${pick(FRONT)}${pick(MIDDLE)}${pick(RIVER_ENDS)}`,
    mayor,
    mayorSurname: mayor.split(' ')[1] ?? mayor,
    chief: name(),
    witness: name(),
    company: `${pick(FRONT)}${pick(MIDDLE)}${pick(BACK)} Water`,
    dead: 3 + Math.floor(choose() * 40),
    hurt: 20 + Math.floor(choose() * 400),
    homes: 100 + Math.floor(choose() * 5000),
    loss: 2 + Math.floor(choose() * 90),
    day: 1 + Math.floor(choose() * 27),
  };
}

type Sentence = (facts: Facts, paper: number) => string;

function headline(facts: Facts, paper: number): string {
  return paper % 2 === 0
    ? `${facts.dead} dead as the ${facts.river} floods ${facts.town}`
    : `Flood in ${facts.town} leaves hundreds without a home`;
}

const SENTENCES: readonly (readonly Sentence[])[] = [
  [
    (f, p) =>
      `${f.town.toUpperCase()}, March ${f.day}, 2024 - At least ${f.dead + (p % 3)} people were killed when the ${f.river} burst its banks near ${f.town} on Tuesday night, the Interior Ministry said.`,
    (f) =>
      `A flood of the ${f.river} killed ${f.dead} people in ${f.town}, according to the Interior Ministry.`,
  ],
  [
    (f) =>
      `The fire service of ${f.town} said ${f.hurt} people had been injured, many of them by debris that the water carried through the streets of the old town.`,
    (f, p) => `Some ${f.hurt + p} people were hurt, fire chief ${f.chief} told reporters.`,
  ],
  [
    (f) =>
      `“We have never seen the ${f.river} rise so fast,” said ${f.mayor}, the mayor of ${f.town}. “In two hours the market square was a lake.”`,
    (f) =>
      `“We had never seen the river rise as fast as this,” the mayor, ${f.mayor}, said. “Within two hours the market was a lake.”`,
    (f) => `Mayor ${f.mayor} said the town had “never seen the ${f.river} rise so fast”.`,
  ],
  [
    (f) =>
      `${f.homes} houses were under water on Wednesday morning, and the electricity was cut off in the whole district until the substations could be inspected.`,
    (f, p) => `About ${f.homes + 10 * p} homes were flooded and the power failed in the district.`,
  ],
  [
    (f) =>
      `${f.witness}, a baker, spent nine hours on the roof of the shop before a boat of the Red Cross came.`,
    (f) =>
      `“I was on the roof for nine hours,” ${f.witness}, a baker, told the agency. “Then the Red Cross came with a boat.”`,
  ],
  [
    (f) =>
      `${f.company}, which runs the dam above the town, denied that it had opened the gates too late.`,
    (f) =>
      `The operator of the dam, ${f.company}, rejected reports that its gates had been opened too late.`,
  ],
  [
    (f) =>
      `The damage was put at ${f.loss} million euros by the insurers’ federation, which asked the government in Brussels for help from the solidarity fund of the European Union.`,
    (f, p) => `Insurers put the damage at ${f.loss + (p % 2)} million euros.`,
  ],
  [
    () =>
      'The prime minister cut short a visit to the United States and promised that nobody would be left alone with the bills, whatever the insurance companies might say about the small print.',
    () =>
      'The prime minister, who was in the United States, said the government would help those who had lost their homes.',
  ],
  [
    (f) =>
      `Schools in ${f.town} stay closed until Monday, ${f.mayorSurname} said, and the hospital takes only emergencies.`,
    (f) => `The schools of ${f.town} will be closed until Monday.`,
  ],
  [
    (f) =>
      `It was the worst flood on the ${f.river} since 1997, when ${f.dead + 11} people lost their lives further down the valley.`,
  ],
  [
    (f) =>
      `Meteorologists of the national weather service had warned of ${90 + (f.day % 7)} millimetres of rain within a day, and they expect more showers in the hills at the end of the week.`,
  ],
  [
    (f) =>
      `Soldiers from the barracks at ${f.town} filled sandbags through the night, and farmers brought tractors and pumps from villages on the higher side of the ${f.river}.`,
    (f) => `Through the night soldiers and farmers filled sandbags along the ${f.river}.`,
  ],
  [
    (f) =>
      `“The telephone did not stop ringing,” said ${f.chief}, who leads the fire service. “We had ${40 + f.day} calls in the first hour and six boats to answer them.”`,
    (f) => `${f.chief} of the fire service counted ${40 + f.day} calls within the first hour.`,
  ],
  [
    (f) =>
      `Two bridges were washed away, one of them a stone bridge of the eighteenth century that was the emblem of ${f.town} and appears on its coat of arms.`,
    () => 'The old stone bridge and a footbridge were carried away by the water.',
  ],
  [
    (f) =>
      `The railway line along the valley is closed for at least ${(f.day % 9) + 2} weeks, the railway company said, because the embankment has slid into the river in several places.`,
    (f) => `Trains will not run for ${(f.day % 9) + 2} weeks, since the embankment has given way.`,
  ],
  [
    (f) =>
      `Ecologists blamed the straightening of the ${f.river} in the 1970s and the new car parks on its meadows, and recalled that a plan for a retention basin had been shelved by the council.`,
  ],
  [
    () =>
      'Drinking water has to be boiled, the health office said, until samples from the wells have been examined by the laboratory in the provincial capital.',
    () => 'The health office asked people to boil their drinking water.',
  ],
  [
    (f) =>
      `The Red Cross opened ${(f.day % 5) + 3} shelters in gymnasiums, where about ${f.hurt + 60} people spent the night on camp beds, most of them elderly residents of the lower town.`,
    (f) => `About ${f.hurt + 60} residents slept in shelters of the Red Cross.`,
  ],
  [
    (f) =>
      `An account for donations had received ${f.loss * 10} thousand euros by Thursday evening, ${f.mayorSurname} said, and volunteers had come from all over the country to shovel mud.`,
  ],
  [
    () =>
      'The opposition called for a debate in parliament about the early warning system, which had sent its message to telephones only when the water was already in the cellars.',
    () => 'The warning reached people’s telephones too late, the opposition in parliament said.',
  ],
  [
    (f) =>
      `In the cemetery of ${f.town}, where the wall had fallen, the priest and two helpers were searching for gravestones, and a piano from the music school stood in the middle of the sports field.`,
  ],
  [
    (f) =>
      `Prosecutors have seized the log of the dam and want to hear the engineers of ${f.company} next week, a spokeswoman for the court said.`,
    (f) => `The public prosecutor is looking into the part that ${f.company} played.`,
  ],
];

const GIVEN =
  'Anna Bela Carl Dora Emil Frida Georg Hanna Igor Julia Karel Lena Milan Nora Oskar Petra Rosa Stefan Tea Urs Vera Wanda Xaver Zora'.split(
    ' ',
  );
const FRONT =
  'Bar Bel Bor Cas Dal Dor El Fal Gar Hal Hol Jar Kal Kor Lam Lor Mal Mar Nor Ost Pal Per Rad Rem Sal Sor Tal Tor Ul Val Var Wes Zel Zor'.split(
    ' ',
  );
const MIDDLE = 'a e i o u ab ed il on ur ag em ik ol ut av ez ip or us'.split(' ');
const BACK =
  'anek berg dahl eva fried gren hof insky ked lund mann nov ovic pert rud sen tal ulin vik wald'.split(
    ' ',
  );
const PLACE_ENDS = 'bach brunn burg dorf feld hausen kirch mund ov stadt stein vik witz zell'.split(
  ' ',
);
const RIVER_ENDS = 'a au ach era ina ora ula wa'.split(' ');

/** Numbers from 0 to 1, the same for the same seed (Park and Miller 1988). */
function generator(seed: number): () => number {
  let state = ((seed * 1_103_515_245 + 12_345) % 2147483646) + 1;
  for (let i = 0; i < 8; i++) state = (state * 48271) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}
