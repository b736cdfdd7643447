/** Bodies whose name ends in a possessive, "Moody's", "Lloyd's", without it. Small letters; no common first names. */
export const POSSESSIVE_NAMES: ReadonlySet<string> = new Set(
  (
    'moody lloyd mcdonald macy kohl sotheby sainsbury domino kellogg arby dillard bloomingdale debenham wetherspoon nando ladbroke ' +
    'bonham applebee denny'
  ).split(' '),
);
