import { IRREGULAR_VERBS } from '../../recognizers/tables/irregular-verbs-figures.js';

const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  IRREGULAR_VERBS.map((row): [string, string] => {
    const [base = '', past = base, participle = past] = row.split(' ');
    return [base, participle];
  }),
);

const PASTS: ReadonlyMap<string, string> = new Map(
  IRREGULAR_VERBS.map((row): [string, string] => {
    const [base = '', past = base] = row.split(' ');
    return [base, past];
  }),
);

/** The past tense of a verb's lemma, a particle after it kept: "begin" gives "began". */
export function pastOf(lemma: string): string {
  const [verb = '', ...rest] = lemma.split(' ');
  return [PASTS.get(verb) ?? regularPast(verb), ...rest].join(' ');
}

/** The past participle of a verb's lemma, a particle after it kept: "win" gives "won", "carry off" "carried off". */
export function participleOf(lemma: string): string {
  const [verb = '', ...rest] = lemma.split(' ');
  return [PARTICIPLES.get(verb) ?? regularPast(verb), ...rest].join(' ');
}

/** The -ing form of a verb's lemma: "work" gives "working", "win" "winning", "strike" "striking". */
export function ingOf(lemma: string): string {
  const [verb = '', ...rest] = lemma.split(' ');
  return [`${ingStem(verb)}ing`, ...rest].join(' ');
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled(verb)}ed`;
}

function ingStem(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}y`;
  if (verb.endsWith('e') && !/(?:ee|ye|oe)$/.test(verb) && verb !== 'be') return verb.slice(0, -1);
  return doubled(verb);
}

/** "stop" doubles its last letter, "open" and "visit" do not. */
function doubled(verb: string): string {
  const short =
    /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ||
    /(?:admit|permit|commit|prefer|occur|refer|begin|equip)$/.test(verb);
  return short ? verb + verb.charAt(verb.length - 1) : verb;
}
