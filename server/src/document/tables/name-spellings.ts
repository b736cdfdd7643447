/** British and other variants of words in names, with the spelling they are compared in. Folded. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['organisation', 'organization'],
  ['organisations', 'organizations'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['defence', 'defense'],
  ['labour', 'labor'],
  ['harbour', 'harbor'],
  ['theatre', 'theater'],
  ['programme', 'program'],
  ['saint', 'st'],
  ['mount', 'mt'],
  ['fort', 'ft'],
  ['&', 'and'],
]);

/** Everyday names of countries by folded name without stops, with the name they stand for. */
export const PLACE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['united states of america', 'united states'],
  ['uk', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['uae', 'united arab emirates'],
  ['emirates', 'united arab emirates'],
  ['ussr', 'soviet union'],
  ['drc', 'democratic republic of the congo'],
  ['dr congo', 'democratic republic of the congo'],
  ['washington d c', 'washington'],
  ['washington dc', 'washington'],
  ['new york city', 'new york'],
  ['nyc', 'new york'],
]);
