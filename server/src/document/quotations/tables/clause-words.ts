/** Words of somebody who speaks of himself or of his side. */
export const FIRST_PERSON_WORDS =
  "i we me us my our mine ours i'm i've i'd i'll we're we've we'll we'd let's myself ourselves";

/** Pronouns, auxiliaries and negations: a clause rather than a term. */
export const CLAUSE_WORDS =
  'i we you he she they it there is are was were am be been has have had do does did will would can ' +
  "could should must may might don't didn't won't can't cannot isn't aren't wasn't weren't hasn't " +
  "haven't hadn't wouldn't couldn't shouldn't doesn't i'm i've i'd i'll we're we've we'll we'd it's " +
  "that's let's there's he's she's they're they've they'll you're you've you'll who's what's not never";

/** Words that a clause starts with: pronouns, determiners, conjunctions. */
export const CLAUSE_STARTS =
  'i we you he she they it there this that these those the a an our my your his her their its no ' +
  'nobody everyone everybody because if when while what in as all some many most people ' +
  "i'm i've i'd i'll we're we've we'll it's that's let's there's they're you're he's she's";
