/**
 * Class nouns that tell what a name beside them names: "news agency Tass", "the city of Aktobe",
 * "the freighter Ribeira Brava". Small letters, singular.
 */
export const ORGANIZATION_CLASSES: ReadonlySet<string> = new Set(
  (
    'agency newspaper daily weekly tabloid magazine journal broadcaster channel network station outlet website portal blog publisher ' +
    'company firm corporation conglomerate group subsidiary operator airline carrier shipbuilder bank lender insurer retailer supermarket manufacturer ' +
    'automaker carmaker chipmaker drugmaker pollster auditor distributor wholesaler modeller modeler reinsurer housebuilder brewer distiller refiner maker startup start-up utility supplier contractor consultancy brokerage exchange ' +
    'party movement faction coalition alliance bloc union federation confederation association charity nonprofit non-profit ngo foundation institute ' +
    'institution think-tank thinktank university college school hospital clinic museum church newsletter ministry department bureau authority regulator watchdog commission committee ' +
    'council court tribunal parliament militia army organization organisation organizer organiser club team side franchise band orchestra service media'
  ).split(' '),
);

export const PLACE_CLASSES: ReadonlySet<string> = new Set(
  (
    'city town village hamlet capital province region district county island islands archipelago state country nation republic kingdom ' +
    'territory peninsula port harbor harbour river lake valley mountain mountains suburb neighborhood neighbourhood municipality township ' +
    'borough prefecture oblast enclave resort settlement coast bay strait desert continent'
  ).split(' '),
);

/** Things that carry a name of their own and are neither person, organization nor place. */
export const NAMED_THING_CLASSES: ReadonlySet<string> = new Set(
  (
    'ship ferry vessel freighter tanker trawler boat yacht tug tugboat warship frigate submarine liner destroyer cruiser schooner ' +
    'rocket satellite spacecraft probe rover missile drone film movie novel book album song single series sitcom opera musical painting ' +
    'horse dog cat whale app game podcast vaccine drug'
  ).split(' '),
);

/** Words after which a name is most likely a place. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in near off inside outside across throughout'.split(' '),
);

/** What only people, and bodies of people, do: a name right before one of these is hardly a place. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'said says told tells added adds wrote writes tweeted asked replied argued insisted explained recalled testified claimed denied'.split(
    ' ',
  ),
);

/** Heads of names of events: "Gulf War", "Prague Spring". Small letters; they count only with a capital. */
export const EVENT_HEADS: ReadonlySet<string> = new Set(
  (
    'war olympics paralympics games cup championship championships summit festival revolution uprising massacre marathon ' +
    'tournament derby intifada genocide holocaust coup referendum primaries primary expo'
  ).split(' '),
);

/** Words before a storm's name; with it they name an event. */
export const STORM_WORDS: ReadonlySet<string> = new Set(
  'hurricane typhoon cyclone storm'.split(' '),
);

/** Heads of names of laws and treaties, which are no organizations. */
export const LAW_HEADS: ReadonlySet<string> = new Set(
  'act treaty accord accords agreement amendment constitution protocol bill law convention charter declaration prize award medal'.split(
    ' ',
  ),
);

/** Class nouns that only a name of their own kind stands directly beside: "news agency Tass", "airline Aeroflot". */
export const MEDIA_CLASSES: ReadonlySet<string> = new Set(
  'agency service newspaper tabloid magazine broadcaster channel network website outlet airline carmaker automaker chipmaker retailer drugmaker'.split(
    ' ',
  ),
);

/** Callings that are followed by a body, "an analyst at Jefferies", where others are followed by a place. */
export const STAFF: ReadonlySet<string> = new Set(
  (
    'analyst economist strategist trader broker manager partner professor lecturer researcher fellow consultant lawyer attorney counsel ' +
    'executive editor columnist correspondent pollster'
  ).split(' '),
);

/** What is held in a company: "shares in Halvorsen". */
export const HOLDINGS: ReadonlySet<string> = new Set(
  'share shares stake stakes stock shareholder shareholders bonds'.split(' '),
);

/** What only a company or another body has: "Halvorsen's dividend". */
export const CORPORATE_BELONGINGS: ReadonlySet<string> = new Set(
  (
    'board chairman chairwoman ceo cfo chief finance shares stock revenue revenues profit profits earnings results dividend sales shareholders ' +
    'subsidiary customers headquarters balance bonds debt auditor'
  ).split(' '),
);

/** What ends a compound whose first part is a place ("Texas-based"), or a company ("Nasdaq-listed"). */
export const PLACE_COMPOUNDS: ReadonlySet<string> = new Set('based born bound'.split(' '));

/** What only a body does: a name before one of these is hardly a place. */
export const BODY_VERBS: ReadonlySet<string> = new Set(
  'bought buys sold sells acquired acquires owns owned operates operated employs employed hired fined sued insures insured'.split(
    ' ',
  ),
);

/** Who leads or speaks for a body: "director of the Holm Peace Center". */
export const LEADERS: ReadonlySet<string> = new Set(
  'director chairman chairwoman chair president ceo chief head editor founder cofounder co-founder spokesman spokeswoman spokesperson member secretary treasurer dean fellow'.split(
    ' ',
  ),
);

/** Heads of names of places: "Krasna Dam", "Upper Tarn River". Small letters; they count only with a capital. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  (
    'river lake sea ocean bay gulf strait creek falls island islands peninsula mountain mountains hill hills valley desert canyon forest glacier reef ' +
    'beach bridge tunnel dam reservoir canal harbor harbour airport street avenue road boulevard highway motorway plaza palace castle county province ' +
    'district oblast prefecture borough cosmodrome stadium arena cemetery ward constituency township canton parish quay wharf pier weir lock gorge estuary delta heights pass marsh marshes moor town'
  ).split(' '),
);

/** Heads of names of companies, whose first words alone name them too: "Ravenhall Analytics", "Corrigal Foods". */
export const COMPANY_HEADS: ReadonlySet<string> = new Set(
  (
    'cement dairy dairies breweries brewery timber tobacco sugar fertilizers fertilisers ceramics tyres tires batteries fisheries apparel haulage pharma biotech broadband gaming ' +
    'foods analytics securities bakeries bakery mutual motors industries technologies systems group holdings partners capital energy airlines airways ' +
    'breweries mills sawmills paper footwear shoes glass foundry foundries shipyard shipyards refinery quarries plantations forestry vineyards wines spirits beverages automotive aviation textile garments furniture ' +
    'pharmaceuticals software steel electric electronics chemicals telecom insurance stores brothers enterprises investments labs laboratories studios ' +
    'entertainment networks solutions logistics shipping marine resources mining properties robotics therapeutics biosciences semiconductor aerospace ' +
    'brewing distillers textiles plastics packaging renewables petroleum instruments devices dynamics consulting advisers advisors realty homes'
  ).split(' '),
);

/** Further heads of names of bodies. Small letters; they count only with a capital. */
export const BODY_HEADS: ReadonlySet<string> = new Set(
  (
    'infirmary forum research initiative beacon advertiser argus messenger ledger courier newswire chronicle inquirer gazette sentinel examiner dispatch bulletin mutual analytics securities bakeries ' +
    'foods movement front renewal inspectorate ombudsman constabulary polytechnic kindergarten choir theatre troupe'
  ).split(' '),
);

/** What only a country, a region or a town has: "Karvonia's ruling party". */
export const COUNTRY_BELONGINGS: ReadonlySet<string> = new Set(
  'mayor residents inhabitants streets suburbs ruling governing election elections electorate voters parliament capital largest biggest second-largest second-biggest constitution population coast coastline interior northern southern eastern western'.split(
    ' ',
  ),
);

/** What only water does: "the Wend overtopped its banks". */
export const WATER_VERBS: ReadonlySet<string> = new Set(
  'burst bursts overtopped overtops overflowed overflows rose rises crested crests swelled flooded floods spilled'.split(
    ' ',
  ),
);

/** What newspapers' names end with. */
export const PAPERS: ReadonlySet<string> = new Set(
  (
    'advertiser argus beacon bulletin chronicle courier dispatch echo examiner gazette globe guardian herald independent inquirer journal ledger ' +
    'mail mercury messenger mirror monitor dawn lantern news observer post press record register reporter review sentinel standard star sun telegraph times ' +
    'tribune voice weekly world'
  ).split(' '),
);

/** Where people work for a firm: "Halvorsen has nine factories". */
export const WORKPLACES: ReadonlySet<string> = new Set(
  'factory factories plant plants mill mills mine mines works branch branches shop shops store stores outlet outlets depot depots employees workers staff customers subscribers brands brewery breweries'.split(
    ' ',
  ),
);
