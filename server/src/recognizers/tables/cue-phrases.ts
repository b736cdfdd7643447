/**
 * Word lists around cues: what may stand between a source and its cue, and the phrases that
 * attribute without a verb. All lower case, apostrophes straight.
 */

/** Words between a subject and its verb: auxiliaries, negation, short adverbs. */
export const CUE_AUXILIARIES =
  'has have had having is are was were be been being will would can could may might must shall ' +
  "should do does did not n't never to also then later earlier now once again still just only even " +
  'already repeatedly previously recently initially subsequently immediately simply always often ' +
  'sometimes soon first finally reportedly further wryly today yesterday since both all each himself ' +
  'herself themselves meanwhile however therefore thus himself herself itself long ever clearly famously kept keep keeps began started continued';

/** First words of a phrase that may stand between a cue and what it attributes, or close a cue clause. */
export const CUE_ADJUNCT_STARTS =
  'in on at during after before to by via through from with as when while of about over upon under ' +
  'following outside inside near';

/** Days, months and other words of time that stand as adverbials. */
export const TIME_WORDS =
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight ' +
  'january february march april may june july august september october november december ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
  'week month year morning afternoon evening night day weekend earlier later last this early late';

/** Words that open a phrase before the subject of a clause: "In a statement, the firm said". */
export const LEAD_IN_STARTS =
  'in on at during after before by with without when while as if since although though because ' +
  'despite following for from until once earlier later meanwhile however but and so yet or ' +
  'still then also additionally moreover furthermore instead nevertheless today yesterday ' +
  'speaking asked citing responding referring writing addressing according hours days weeks months minutes';

/** Words that open a subordinate or coordinate clause, and so end a subject to their left. */
export const CLAUSE_OPENERS =
  'that which who whom whose because although though while whereas when where if unless until ' +
  'since as than whether but and or nor so yet what how why before after once';

/** Determiners: a noun phrase starts here. */
export const DETERMINERS =
  'the a an this that these those his her its their our my your one some several many most few ' +
  'any no every each both another other two three four five six seven eight nine ten dozens ' +
  'numerous various certain all';

/** Prepositions that tie a noun to the noun before: "a spokesman for the ministry of health". */
export const NOUN_PREPOSITIONS =
  'of for from at in with on to near by inside outside within across behind under about involving around against';

/** Personal pronouns that can be a source. */
export const SOURCE_PRONOUNS = 'he she they it we i you who everyone everybody someone somebody';

/** Verbs of being and having, modals: a finite verb that is not a cue stands here. */
export const FINITE_AUXILIARIES =
  'is are was were has have had will would can could may might must shall should do does did am';

/** Nouns of statements: "in a statement", "the report said". Sources that are documents. */
export const DOCUMENT_NOUNS =
  'sitrep circular communication statement report study survey poll letter document documents email e-mail memo memorandum filing lawsuit ' +
  'indictment complaint affidavit ruling tweet post message note article paper analysis review ' +
  'release communique communiqué announcement notice record records data figures statistics ' +
  'manifest certificate register list ledger log transcript testimony warrant order sign banner ' +
  'placard inscription plaque text bulletin dispatch account accounts summary audit findings ' +
  'headline editorial column ad advert advertisement website site page resolution constitution law bill motto slogan book memoir editorial obituary caption';

/** Nouns for what somebody says: "his response: “…”". */
export const SPEECH_NOUNS =
  'vow response answer reply words message statement take verdict reaction explanation view comment ' +
  'comments tweet post conclusion advice warning question remark remarks retort argument point quote ' +
  'assessment opinion plea appeal slogan motto verdict promise pledge description defense defence rationale greeting farewell toast line sentence';
