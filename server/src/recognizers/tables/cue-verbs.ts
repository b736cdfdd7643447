/**
 * Verbs that signal a quotation, by what they ask for. Each word is a lemma; irregular forms follow
 * in {@link IRREGULAR_CUE_FORMS}. Own list, after the classes of Krestel et al. 2008 and PARC 3.0.
 */

/** Speech itself: enough to attribute whatever stands beside it. */
export const SPEECH_VERBS =
  'say tell add go speak share state write tweet retweet reply respond reiterate remark comment explain note ' +
  'declare announce assert affirm observe quip recount recall stress emphasize emphasise underline ' +
  'underscore insist argue contend maintain claim allege concede admit acknowledge confirm deny ' +
  'warn caution urge repeat continue conclude complain testify caption post blog opine proclaim ' +
  'pronounce counter retort respond interject clarify elaborate joke lament inform relate mention ' +
  'reveal disclose point promise pledge vow predict suggest exclaim ask answer inquire enquire demand query wonder ' +
  'assure reassure advise boast brag rebut rejoin deadpan muse react lash object protest plead ' +
  'reason recommend report summarize summarise specify stipulate swear threaten attest aver avow ' +
  'volunteer vouch venture summarised indicate imply signal hint propose forecast estimate reckon ' +
  'figure calculate believe think feel guess suspect expect hope fear imagine doubt worry suppose ' +
  'accuse blame criticize criticise condemn denounce decry slam blast deride mock praise laud hail ' +
  'thank welcome congratulate apologize apologise accept reject dismiss refute dispute contradict ' +
  'remind express communicate voice regret deplore mourn beg curse talk allude trumpet confide intimate concur gloat marvel jest jibe ironize ironise caution foresee ' +
  'agree disagree bemoan chide scold rebuke defend justify appeal call text email fax cable phone ' +
  'message instruct order direct tout gush rave enthuse crow snipe fume rage thunder rail rant ' +
  'propound posit theorize speculate assess judge deem find learn hear cite quote guarantee';

/** Sounds and manners of speaking: a cue only right beside a quotation. */
export const MANNER_VERBS =
  'shout yell scream cry chant sing whisper murmur mutter mumble growl grumble bark snap hiss sigh ' +
  'laugh chuckle giggle smile grin shrug sob wail howl roar holler bellow croak gasp stammer ' +
  'stutter drawl sneer scoff snort chirp coo groan moan tease joke nod frown beam begin start finish ' +
  'chime weigh chip sum remember whoop purr ' +
  'interrupt persist echo intone recite read agree reflect volunteer chorus';

/** Verbs that give a thing a name or a quality: the words quoted after them are somebody's terms. */
export const NAMING_VERBS =
  'call describe label brand term dub characterize characterise portray denounce decry condemn ' +
  'dismiss deride blast slam hail praise tout brand christen nickname name style class classify ' +
  'evaluate qualify evoke ' +
  'criticize criticise refer consider deem accuse blame cite promise demand want seek urge vow allege';

/** What documents do: read as a cue when the subject is a document or an office that counts. */
export const DOCUMENT_VERBS =
  'show list give put read state say record report suggest indicate contain include estimate count reveal find ' +
  'note conclude describe provide detail document go place set confirm mention';

/** Forms that the rules of English spelling do not give. Lemma, then past, then participle. */
export const IRREGULAR_CUE_FORMS =
  'say said said|tell told told|write wrote written|swear swore sworn|think thought thought|' +
  'feel felt felt|find found found|hear heard heard|learn learned learnt|read read read|' +
  'give gave given|put put put|set set set|sing sang sung|go went gone|begin began begun|' +
  'show showed shown|cry cried cried|reply replied replied|deny denied denied|testify testified testified|' +
  'imply implied implied|specify specified specified|clarify clarified clarified|justify justified justified|' +
  'classify classified classified|decry decried decried|worry worried worried|quip quipped quipped|' +
  'brag bragged bragged|admit admitted admitted|refer referred referred|dub dubbed dubbed|' +
  'rebut rebutted rebutted|snap snapped snapped|plead pleaded pled|retweet retweeted retweeted|' +
  'nod nodded nodded|grin grinned grinned|sob sobbed sobbed|shrug shrugged shrugged|' +
  'forecast forecast forecast|slam slammed slammed|blog blogged blogged|seek sought sought|' +
  'understand understood understood|label labelled labelled|signal signalled signalled|aver averred averred|' +
  'speak spoke spoken|rely relied relied|quip quipped quipped|chat chatted chatted|beg begged begged|chip chipped chipped|sum summed summed|foresee foresaw foreseen|crow crowed crowed';
