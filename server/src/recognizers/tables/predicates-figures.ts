/** What is held to be the same predicate: the kin's name, then the lemmas and states that belong to it. */
const KIN: readonly string[] = [
  'kill kill die drown perish dead death fatality slay murder massacre execute eliminate assassinate succumb gun lethal decease starve shoot-dead',
  'injure injure wound hurt injury maim',
  'hospitalize hospitalize hospital',
  'critical critical critically',
  'miss miss missing unaccounted disappear vanish',
  'rescue rescue save pluck',
  'aboard aboard board carry sail',
  'arrest arrest detain custody apprehend jail imprison',
  'evacuate evacuate displace homeless',
  'deploy deploy send dispatch',
  'gather gather mass amass station',
  'protest protest demonstrate rally march',
  'build build construct',
  'buy buy acquire purchase',
  'pay pay give promise compensate',
  'capsize capsize overturn roll turn',
  'destroy destroy demolish raze flatten',
  'damage damage',
  'infect infect',
  'capacity capacity certify allow permit license authorize seat accommodate fit',
  'elect elect win',
];

/** The kin's name by each of its words; a word that is in none is its own kin. */
export const PREDICATE_KIN: ReadonlyMap<string, string> = new Map(
  KIN.flatMap((row) => {
    const [name = '', ...lemmas] = row.split(' ');
    return lemmas.map((lemma): [string, string] => [lemma, name]);
  }),
);
