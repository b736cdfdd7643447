/** Plurals that no rule turns into their singular, as "plural singular" pairs. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  (
    'people person|men man|women woman|children child|teeth tooth|feet foot|mice mouse|geese goose|oxen ox|lives life|' +
    'wives wife|knives knife|wolves wolf|halves half|leaves leaf|loaves loaf|shelves shelf|thieves thief|calves calf|' +
    'selves self|elves elf|scarves scarf|hooves hoof|data data|media media|criteria criterion|phenomena phenomenon|' +
    'crises crisis|analyses analysis|theses thesis|bases base|hypotheses hypothesis|oases oasis|diagnoses diagnosis|' +
    'emphases emphasis|parentheses parenthesis|axes axis|indices index|vertices vertex|matrices matrix|appendices appendix|' +
    'alumni alumnus|fungi fungus|nuclei nucleus|cacti cactus|radii radius|stimuli stimulus|bacteria bacterium|' +
    'referenda referendum|memoranda memorandum|stadia stadium|curricula curriculum|folks person|folk person|' +
    'police police|troops troop|personnel personnel|staff staff|crew crew|cattle cattle|sheep sheep|fish fish|deer deer|' +
    'aircraft aircraft|spacecraft spacecraft|series series|species species|means means|headquarters headquarters|' +
    'barracks barracks|crossroads crossroads|dice die|buses bus|gases gas|viruses virus|' +
    'bonuses bonus|campuses campus|censuses census|statuses status|lenses lens|houses house|horses horse|nurses nurse|' +
    'causes cause|cases case|courses course|purses purse|licenses license|licences licence|offenses offense|offences offence|' +
    'responses response|expenses expense|increases increase|decreases decrease|releases release|purchases purchase|' +
    'diseases disease|databases database|leases lease|phases phase|phrases phrase|roses rose|noses nose|universes universe|' +
    'verses verse|clauses clause|pauses pause|premises premise|promises promise|exercises exercise|franchises franchise|' +
    'enterprises enterprise|surprises surprise|excuses excuse|abuses abuse|uses use|spouses spouse|warehouses warehouse|' +
    'collapses collapse|corpses corpse|glimpses glimpse|synapses synapse|hearses hearse|curses curse|reverses reverse|' +
    'movies movie|cookies cookie|ties tie|pies pie|lies lie|zombies zombie|calories calorie|prairies prairie|genies genie|' +
    'selfies selfie|rookies rookie|brownies brownie|smoothies smoothie|cabbies cabbie|hippies hippie|groupies groupie|' +
    'shoes shoe|toes toe|foes foe|canoes canoe|oboes oboe|heroes hero|potatoes potato|tomatoes tomato|echoes echo|' +
    'torpedoes torpedo|vetoes veto|volcanoes volcano|mosquitoes mosquito|tornadoes tornado|embargoes embargo|' +
    'cargoes cargo|mangoes mango|buffaloes buffalo|dominoes domino|' +
    'caches cache|aches ache|headaches headache|avalanches avalanche|niches niche|' +
    'gloves glove|waves wave|caves cave|graves grave|slaves slave|stoves stove|doves dove|olives olive|natives native|' +
    'detectives detective|executives executive|relatives relative|representatives representative|captives captive|' +
    'fugitives fugitive|initiatives initiative|alternatives alternative|conservatives conservative|objectives objective|' +
    'motives motive|archives archive|reserves reserve|valves valve|nerves nerve|curves curve|sleeves sleeve|drives drive|' +
    'votes vote|perspectives perspective|incentives incentive|explosives explosive|operatives operative|moves move|' +
    'proves prove|grieves grieve|beliefs belief|chiefs chief|roofs roof|proofs proof|reefs reef|' +
    'axes axe|taxes tax|boxes box|sexes sex|prefixes prefix|quizzes quiz|waltzes waltz|prizes prize|sizes size|mazes maze|' +
    'dozens dozen|pence penny|kin kin'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
