/** Small words that make an organization of the name before them: "the Ana Prado hospital". */
export const SMALL_HEADS: ReadonlySet<string> = new Set(
  'hospital clinic university college institute foundation academy newspaper'.split(' '),
);

/** Words before a part of the world that belong to its name even in small letters. */
export const DIRECTIONS: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western central southeast southwest northeast northwest south-east south-west north-east north-west sub-saharan'.split(
    ' ',
  ),
);

export const CONTINENTS: ReadonlySet<string> = new Set('asia europe africa america'.split(' '));

/** Kinds of schools in small letters: "the Matija Gubec primary school". */
export const SCHOOL_KINDS: ReadonlySet<string> = new Set(
  'primary secondary elementary middle high grammar public comprehensive boarding vocational technical law medical business'.split(
    ' ',
  ),
);
