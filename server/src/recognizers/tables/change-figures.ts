const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs of change, by lemma: what follows is an amount of change or a new level. */
export const CHANGE_VERBS = words(
  'rise fall increase decrease grow shrink climb drop decline jump plunge plummet slump surge soar gain lose add slip slide ' +
    'dip tumble advance retreat edge rally rebound recover double triple halve swell shrink cut reduce raise lower lift ' +
    'correct boost trim slash extend shorten expand widen narrow change revise upgrade downgrade tick ease skyrocket rocket ' +
    'balloon shoot accelerate slow improve worsen strengthen weaken hike',
);

/** Verbs whose subject or object ends at a level: "reached 4 metres", "stands at 26". */
export const LEVEL_VERBS = words(
  'reach stand hit total exceed number amount top pass surpass near approach average measure come be remain stay equal ' +
    'record register touch cross clear peak crest gust blow arrive run put set place keep hold fix cap estimate value price ' +
    'calculate count assess forecast project expect mark',
);

/** Of the verbs of level, those whose subject in the active only gives the number: "police put the toll at 24". */
export const GIVING_VERBS = words(
  'put place set estimate value price calculate count assess forecast project expect mark reckon',
);

/** Verbs by which a price ends at a level: "shares closed at $32.89". */
export const PRICE_VERBS = words('close end finish trade settle open');

/** Nouns of change: "a rise of 5%", "an increase of 12". */
export const CHANGE_NOUNS = words(
  'rise fall increase decrease growth decline drop gain loss jump surge slump plunge hike cut reduction dip rebound rally ' +
    'change swing improvement slide upswing uptick',
);

/** Words near "3-1" that make it a score or a vote. */
export const SCORE_WORDS = words(
  'beat beats beaten beating won win wins winning lost lose loses losing defeat defeats defeated defeating draw drew drawn ' +
    'victory lead led leading trail trailed trailing score scored voted vote votes ruled ruling decision tie tied aggregate ' +
    'half-time final match game goal goals set sets kills to-nil over against',
);
