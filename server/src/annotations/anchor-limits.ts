/**
 * The numbers that decide when a note is placed, each with its reason. All lengths are in UTF-16
 * code units of folded text unless said otherwise. They were set by argument and checked on the
 * lookalike suite (test/annotations/lookalikes), where no case may be placed wrongly.
 */

/** Context stored on either side: what Hypothesis stores, enough for about five words. */
export const CONTEXT_LENGTH = 32;

/** A context is lengthened by at most this much to begin or end with a whole word. */
export const CONTEXT_SLACK = 16;

/**
 * Context stored when the quote stands more than once in its document but usual context tells its
 * copies apart. Being longer than any usual context, it tells `anchor` that the quote alone does not
 * identify the passage, even if only one copy is left. Where usual context does not suffice it is
 * doubled until the whole is unique, and then `anchor` compares all of it.
 */
export const REPEATED_CONTEXT_LENGTH = 80;

/** Where the doubling ends: a text that repeats itself for longer is not told apart by its words. */
export const LONGEST_CONTEXT = 320;

/** A context at least this long was stored for a quote that is not unique. */
export const REPEATED_FROM = CONTEXT_LENGTH + 2 * CONTEXT_SLACK;

/**
 * The words this near to the passage, or farther away but in its sentence, must be the same for the
 * context to agree: it is about the clause around it, where "Team Alpha" and "Team Beta" stand.
 */
export const CRITICAL_REACH = 40;

/** From this similarity on, context is the same with small changes: one word in four may differ. */
export const CONTEXT_AGREES = 0.75;

/** Below this similarity, context has nothing to do with the stored one. */
export const CONTEXT_UNRELATED = 0.5;

/** A context with fewer words says too little to identify a place. */
export const LEAST_CONTEXT_WORDS = 3;

/**
 * A quote of at least this many words and this length does not stand twice by chance: if it is
 * unique, it may be found without its context, as after a move.
 */
export const DISTINCTIVE_WORDS = 5;
export const DISTINCTIVE_LENGTH = 24;

/**
 * The best place must be ahead of the next by this share of the score: about one word in six of
 * the context.
 */
export const MARGIN = 0.15;

/**
 * Least similarity of a passage whose letters were damaged, when the context agrees on both sides,
 * on one, and on neither: between unchanged neighbors even half a passage may be misread.
 */
export const LEAST_SIMILARITY = { both: 0.6, one: 0.75, neither: 0.85 } as const;

/**
 * Least similarity of a passage in which whole words were exchanged, which must have unchanged
 * neighbors on both sides: one word in five. Beyond, it is another statement in its place.
 */
export const LEAST_REWORDED = 0.8;

/** Below this similarity a passage is not even shown as a candidate. */
export const LEAST_CANDIDATE = 0.5;

/** Candidates shown to the person. */
export const MOST_CANDIDATES = 5;

/**
 * Occurrences of the quote's rarest word that are looked at, the nearest first; looking at one
 * takes a comparison that mostly fails at the first letters. Beyond: placed by whole context only.
 */
export const MOST_OCCURRENCES = 4096;

/** Occurrences whose context is compared in full. */
export const MOST_COMPARED = 16;

/** Occurrences of a word that still make it a good lead to where a changed passage stands. */
export const MOST_LEADS_PER_WORD = 64;

/** Words of the quote and its context that are followed as leads, the rarest first. */
export const MOST_LEAD_WORDS = 12;

/** Places searched for a changed passage. */
export const MOST_WINDOWS = 8;

/** A place with fewer leads than the best one has, divided by this, is not searched. */
export const LEAST_SHARE_OF_VOTES = 4;

/**
 * Longest pattern given to the approximate search, whose cost grows with the square of it in
 * texts that repeat themselves; a longer quote is found by its two ends.
 */
export const LONGEST_PATTERN = 256;
