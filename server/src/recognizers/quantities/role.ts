/** What a token does in its sentence, as far as its form and neighbours tell. */
export type Role =
  | 'draft'
  | 'verb'
  | 'aux'
  | 'state'
  | 'noun'
  | 'adverb'
  | 'preposition'
  | 'subordinator'
  | 'relative'
  | 'conjunction'
  | 'determiner'
  | 'pronoun'
  | 'mark'
  | 'none';
