/**
 * English words that carry no content of their own: articles, pronouns, prepositions, conjunctions,
 * auxiliaries, and the verbs of reporting, which belong to the attribution and not to what is said.
 * Lower case, as written (not stemmed).
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its itself he him his himself she her hers herself they them
their theirs themselves we us our ours ourselves you your yours yourself i me my mine myself who whom
whose which what when where why how there here one ones some any all both each every other others
another such same own more most much many few less least very too also just only even still yet so
than then as at by for from in into of off on onto out over to up down with within without about
above across after against along among around before behind below beneath beside besides between
beyond despite during except inside near outside past since through throughout toward towards under
until upon via and or but nor if because while whereas although though unless whether either neither
not no is am are was were be been being do does did doing done have has had having can could may
might must shall should will would ought let 's 't n't don't isn't wasn't didn't doesn't won't
wouldn't can't couldn't it's that's i'm we're they're he's she's we've they've i've there's
said say says saying told tell tells according reported reportedly report reports added adds mr mrs
ms dr amid per like however meanwhile later earlier already again ago now well back`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
