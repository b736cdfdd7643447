const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that open a noun phrase and are no part of what is counted. */
export const DETERMINERS = words(
  "the a an this that these those his her its their our my your 's ' ’ each every any no another such both all last next",
);

/** Prepositions, single words. */
export const PREPOSITIONS = words(
  'of in on at by for from to with into onto off over under above below between among amongst during after before ' +
    'since until till within without against across along near behind beyond through throughout toward towards upon ' +
    'about around via per outside inside amid amidst despite except besides as like than past versus vs ' +
    'worth alongside underneath beneath following including excluding regarding concerning plus minus unlike if because ' +
    'when where while whereas although though unless whether once so lest',
);

/** Words that join phrases or clauses. */
export const CONJUNCTIONS = words('and or but nor yet & plus');

/** Relative and question words. */
export const RELATIVES = words('who whom whose which that where when what why how whoever');

/** Pronouns, which never are part of what is counted. */
export const PRONOUNS = words(
  'i you he she it we they me him us them himself herself itself themselves ourselves myself yourself ' +
    'who whom this that these those there here everyone everybody someone somebody anyone anybody nobody none nothing ' +
    'something anything everything one others',
);

/** Forms of be, have and do, modals and the like, contracted ones too. */
export const AUXILIARIES = words(
  "am is are was were be been being have has had having do does did 's 're 've 'd 'll will would shall should can could " +
    "may might must ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't " +
    "cannot couldn't shouldn't mustn't needn't get gets got getting gotten",
);

/** Forms of "be" and "get": with a participle they make a passive. */
export const BE_FORMS = words(
  "am is are was were be been being 's 're isn't aren't wasn't weren't get gets got getting remain remains remained stay stays stayed",
);

/** Forms of "have": with a participle they make a perfect. */
export const HAVE_FORMS = words("have has had having 've 'd hasn't haven't hadn't");

/** Modals: with a base form they make a future, a possibility or a duty. */
export const MODALS = words(
  "will would shall should can could may might must ought 'll won't wouldn't can't cannot couldn't shouldn't mustn't " +
    "do does did don't doesn't didn't",
);

/** Words that turn a clause into its opposite. */
export const NEGATIONS = words(
  "not n't never no isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot " +
    "couldn't shouldn't neither nor without",
);

/** Adverbs that may stand between a noun, its auxiliary and its verb, and end a noun phrase. */
export const ADVERBS = words(
  'also still already now then later earlier yesterday today tomorrow tonight overnight not never all both each ' +
    'alone together apart away back ago long far here there elsewhere nearby soon again once twice just only even ' +
    'almost nearly mostly mainly partly largely fully badly seriously severely critically slightly fatally safely ' +
    'reportedly allegedly apparently presumably probably possibly perhaps likely initially previously recently currently ' +
    'immediately instantly subsequently eventually finally simply really actually often always sometimes usually ' +
    'abroad ashore indoors outdoors overseas downstairs upstairs underground so far too either instead ' +
    'directly definitely certainly clearly officially formally successfully nonetheless however moreover meanwhile ' +
    'daily weekly monthly annually yearly respectively hence thus therefore temporarily permanently per-cent up down out off ' +
    'forcibly accidentally deliberately wrongly unlawfully legally illegally ever yet ahead else least most more less ' +
    'well tragically sadly reluctantly',
);

/** Adjectives and participles that say what became of those counted: "39 missing", "26 dead". */
export const STATES = words(
  'dead missing injured wounded hurt aboard alive unaccounted homeless hospitalized hospitalised safe sick ill absent ' +
    'stranded trapped present available eligible free unharmed unhurt unconscious critical stable positive negative ' +
    'unemployed jobless pregnant infected vaccinated displaced evacuated rescued arrested detained jailed killed drowned ' +
    'executed beheaded deported unopposed undecided uncounted outstanding registered left gone behind afloat open shut closed',
);

/** Adjectives that stand before a noun but look like plural nouns or verbs. */
export const PLAIN_ADJECTIVES = words(
  'former first last new old young other more additional extra further late early big small large major minor main local ' +
    'national foreign senior junior armed civilian military human public private social political legal illegal free ' +
    'federal regional central southern northern eastern western russian american british french german chinese ' +
    'total whole full half average annual monthly weekly daily different separate various similar such ' +
    'male female black white red green blue live dead long short high low recent previous next past current ' +
    'serious fatal deadly suspected alleged confirmed possible potential key top best worst bitter loud strong',
);

/** Words in -ing that stand before a noun or are one: "operating profit", "polling stations". */
export const ING_NOUNS = words(
  'operating remaining existing ongoing leading outstanding underlying continuing ruling opening closing housing building ' +
    'shipping mining manufacturing advertising financing funding lending landing polling voting training mailing banking ' +
    'farming fishing gaming hearing meeting briefing uprising shooting bombing stabbing killing wedding clothing drinking ' +
    'parking printing racing recycling refining ticketing trading turning warning working writing rating ceiling spring ' +
    'sibling offspring being thing anything earnings savings holding crossing ballot-stuffing stuffing',
);

/** Irregular plurals and words that are plural without an s. */
export const PLURAL_WORDS = words(
  'people men women children police troops personnel staff crew cattle sheep fish deer aircraft spacecraft hovercraft ' +
    'servicemen servicewomen policemen policewomen firemen gunmen fishermen businessmen women-only congressmen lawmen ' +
    'crewmen seamen guardsmen militiamen infantrymen clergymen salesmen spokesmen chairmen teeth feet mice geese oxen ' +
    'data media criteria phenomena lives wives knives wolves halves leaves loaves shelves thieves calves folk folks ' +
    'percent points dead wounded injured unemployed poor youth offspring series species means headquarters barracks ' +
    'crossroads kin militia cavalry infantry gentry clergy alumni stadia referenda memoranda curricula bacteria fungi nuclei ' +
    'Marines yachtsmen sportsmen craftsmen tradesmen workmen linemen horsemen oarsmen frenchmen englishmen irishmen dutchmen ' +
    'footmen kinsmen countrymen grandchildren stepchildren schoolchildren godchildren',
);

/** Words that end in s but are singular. */
export const SINGULAR_S = words(
  'news politics economics physics mathematics athletics gymnastics measles diabetes analysis basis crisis thesis ' +
    'hypothesis oasis diagnosis campus virus bus gas bonus census consensus status focus chorus circus genius minus ' +
    'plus lens christmas canvas atlas bias process success access business witness illness address press class pass ' +
    'mass loss boss cross glass grass dress mess less was is his has this its us yes as thus plus perhaps always ' +
    'across towards besides unless tennis chess congress princess mattress harness wilderness weakness fitness ' +
    'iris tennis texas paris kansas wales arkansas illinois dallas vegas james charles thomas lewis harris davis jones ' +
    'apparatus cactus exodus hippopotamus nexus prospectus radius stimulus surplus terminus tetanus typhus walrus',
);
