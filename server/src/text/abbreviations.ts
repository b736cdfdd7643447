/** Words, lower-cased and without their stop, after which a full stop does not end a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr st hon gov sen rep pres gen lt col maj capt cpt cdr cmdr sgt cpl pte ' +
    'adm insp det supt messrs mme mlle jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri ' +
    'vs v etc al approx est no nos fig vol pp ed eds ave blvd rd mt ft dept univ assn bros ' +
    'cf viz ca pvt sq ph msgr amb atty comm'
  ).split(' '),
);

/** Abbreviations that do end a sentence when a capital follows: they mostly close a name. */
export const CLOSING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'inc ltd co corp plc llc jr sr etc'.split(' '),
);
