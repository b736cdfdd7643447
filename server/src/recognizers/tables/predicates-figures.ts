/** What is held to be the same predicate: the kin's name, then the lemmas and states that belong to it. */
const KIN: readonly string[] = [
  'kill kill die drown perish dead death fatality slay murder massacre execute eliminate assassinate succumb fatally starve slaughter lethal',
  'injure injure wound hurt maim injured wounded injury',
  'hospitalize hospitalize hospitalized hospital',
  'critical critical critically',
  'miss miss missing unaccounted disappear vanish disappeared',
  'rescue rescue save pluck rescued',
  'aboard aboard board carry sail embark',
  'arrest arrest detain apprehend jail imprison arrested detained jailed',
  'displace displace evacuate homeless evacuated displaced uproot relocate',
  'deploy deploy send dispatch',
  'mass mass amass gather station',
  'protest protest demonstrate',
  'build build construct',
  'buy buy acquire purchase',
  'pay pay compensate',
  'capsize capsize overturn',
  'destroy destroy demolish raze flatten destroyed',
  'damage damage',
  'infect infect infected',
  'recover recover retrieve',
  'question question interrogate hear',
  'employ employ hire work',
  'shelter shelter',
  'spoil spoil invalidate invalid void',
  'dismiss dismiss sack axe',
  'furlough furlough furloughed',
  'survive survive alive escape',
  'release release free discharge',
];

/** The kin's name by each of its words; a word that is in none is its own kin. */
export const PREDICATE_KIN: ReadonlyMap<string, string> = new Map(
  KIN.flatMap((row) => {
    const [name = '', ...lemmas] = row.split(' ');
    return lemmas.map((lemma): [string, string] => [lemma, name]);
  }),
);

/** Verbs that with a sum of money are kin to paying, by lemma. */
export const MONEY_PREDICATES: ReadonlySet<string> = new Set(
  'give promise offer award grant donate hand pledge compensate pay provide'.split(' '),
);

/** Nouns for a place at work. */
export const POSTS: ReadonlySet<string> = new Set(['job', 'post', 'position', 'role']);

/** Verbs of which a million without a noun is money, by lemma. */
export const SPENDING: ReadonlySet<string> = new Set(
  'spend cost pay invest borrow owe earn raise ask want fine charge donate pledge'.split(' '),
);

/** Nouns of which a million without another noun is money. */
export const SUM_NOUNS: ReadonlySet<string> = new Set(
  'saving cost profit revenue loss debt dividend budget investment compensation expenditure spending turnover income earning damage fine subsidy loan salary surplus deficit provision payout proceeds grant ebitda ebit'.split(
    ' ',
  ),
);

/** Verbs that with their preposition or particle say something of their own. */
export const PHRASE_PREDICATES: ReadonlyMap<string, string> = new Map([
  ['look for', 'miss'],
  ['search for', 'miss'],
  ['turn over', 'capsize'],
  ['roll over', 'capsize'],
  ['fall over', 'capsize'],
  ['tip over', 'capsize'],
  ['go down', 'sink'],
  ['gun down', 'kill'],
  ['lay off', 'dismiss'],
  ['shoot dead', 'kill'],
  ['pull from', 'rescue'],
  ['pick up', 'rescue'],
  ['wipe out', 'kill'],
  ['blow up', 'destroy'],
  ['get out', 'survive'],
  ['get away', 'survive'],
  ['burn down', 'destroy'],
  ['win by', 'lead'],
  ['lead by', 'lead'],
  ['come to', 'come'],
  ['move out', 'displace'],
  ['carry away', 'win'],
  ['carry off', 'win'],
  ['carry out', 'perform'],
]);

const verbs = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a word near some verbs makes of them. */
interface ContextPredicate {
  readonly name: string;
  readonly verbs: ReadonlySet<string> | undefined;
}

const CUTTING_POSTS = verbs(
  'cut lose shed axe eliminate slash go drop shave reduce scrap abolish remove disappear vanish cost terminate close affect threaten endanger',
);

/** Words near a weak verb that decide what it says: "taken to hospital", "lost their lives". */
export const CONTEXT_PREDICATES: ReadonlyMap<string, ContextPredicate> = new Map<
  string,
  ContextPredicate
>([
  [
    'hospital',
    {
      name: 'hospitalize',
      verbs: verbs(
        'take rush bring admit treat be remain transfer fly transport enter receive recover stay',
      ),
    },
  ],
  ['clinic', { name: 'hospitalize', verbs: verbs('take rush bring admit treat') }],
  ['critical', { name: 'critical', verbs: verbs('be remain list leave') }],
  ['intensive', { name: 'critical', verbs: verbs('be remain put place stay') }],
  ['victim', { name: 'kill', verbs: verbs('claim cause provoke leave make take') }],
  ['life', { name: 'kill', verbs: verbs('lose claim take cost') }],
  ['lives', { name: 'kill', verbs: verbs('lose claim take cost') }],
  ['dead', { name: 'kill', verbs: verbs('be find leave shoot pronounce declare confirm fear') }],
  ['death', { name: 'kill', verbs: verbs('be stab crush beat burn shoot trample put') }],
  ['custody', { name: 'arrest', verbs: verbs('take be remain hold') }],
  ['prison', { name: 'arrest', verbs: verbs('be hold') }],
  ['vessel', { name: 'aboard', verbs: verbs('be') }],
  ['ship', { name: 'aboard', verbs: verbs('be') }],
  ['boat', { name: 'aboard', verbs: verbs('be') }],
  ['ferry', { name: 'aboard', verbs: verbs('be') }],
  ['plane', { name: 'aboard', verbs: verbs('be') }],
  ['train', { name: 'aboard', verbs: verbs('be') }],
  ['bus', { name: 'aboard', verbs: verbs('be') }],
  ['board', { name: 'aboard', verbs: verbs('be follow travel have') }],
  ['water', { name: 'rescue', verbs: verbs('pull pluck') }],
  ['rubble', { name: 'rescue', verbs: verbs('pull') }],
  ['wreckage', { name: 'rescue', verbs: verbs('pull') }],
  ['debris', { name: 'rescue', verbs: verbs('pull') }],
  ['homes', { name: 'displace', verbs: verbs('flee leave force drive abandon') }],
  ['power', { name: 'outage', verbs: verbs('be lose leave cut go remain stay face suffer') }],
  ['electricity', { name: 'outage', verbs: verbs('be lose leave cut go remain stay face suffer') }],
  ...[...POSTS].map((post): [string, ContextPredicate] => [
    post,
    { name: 'cut', verbs: CUTTING_POSTS },
  ]),
  ['invalid', { name: 'spoil', verbs: verbs('declare rule find be deem hold') }],
  ['void', { name: 'spoil', verbs: verbs('declare rule find be deem hold') }],
  ['shelter', { name: 'shelter', verbs: verbs('be stay sleep live put house take go') }],
  ['leave', { name: 'furlough', verbs: verbs('be put send place go') }],
  ['furlough', { name: 'furlough', verbs: verbs('be put send place go') }],
  ['home', { name: 'displace', verbs: verbs('flee leave force drive abandon') }],
]);

/** Nouns and the verbs that they are the names of, where no ending tells. */
export const NOUN_VERBS: ReadonlyMap<string, string> = new Map([
  ['death', 'die'],
  ['loss', 'lose'],
  ['arrest', 'arrest'],
  ['rescue', 'rescue'],
  ['search', 'search'],
  ['attack', 'attack'],
  ['murder', 'murder'],
  ['sale', 'sell'],
  ['purchase', 'buy'],
  ['theft', 'steal'],
  ['release', 'release'],
  ['survey', 'survey'],
  ['poll', 'poll'],
  ['march', 'march'],
  ['protest', 'protest'],
  ['strike', 'strike'],
  ['vote', 'vote'],
  ['visit', 'visit'],
  ['injury', 'injure'],
  ['flight', 'flee'],
  ['birth', 'bear'],
  ['construction', 'build'],
  ['operation', 'operate'],
]);

/** Kin names of what happens to people: a count of it without a noun counts persons. */
export const TOLL_PREDICATES: ReadonlySet<string> = new Set(
  'kill injure hospitalize critical miss rescue arrest displace aboard survive'.split(' '),
);
