/**
 * Words that decide what a passage says: a note must not wander onto a passage in which one of them
 * differs. Closed classes of the language, lower-cased, with `'` as apostrophe. English in full;
 * the commonest of the languages beside it, so that a reader of them is not served worse.
 */

/** Words that deny. Contractions with n't are read by rule. */
export const NEGATIONS: ReadonlySet<string> = words(
  'not no never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt isnt',
  'wasnt arent werent wont wouldnt shouldnt couldnt hasnt havent hadnt aint hardly barely scarcely',
  'denied denies deny denying denial refuted refutes refute lacks lacking lacked unless except',
  'false untrue incorrect unlikely unable',
  'ne pas jamais aucun aucune sans ni rien personne',
  'nicht kein keine keinen keinem keiner nie niemals ohne weder nichts niemand',
  'nunca jamás sin ningún ninguno ninguna nada nadie tampoco',
  'não nem sem nenhum nenhuma ninguém',
  'non né mai senza nessun nessuno nessuna',
  'niet geen nooit zonder noch niets niemand',
  'не ни нет без никогда никто ничего нельзя',
  'немає ніколи ніхто нічого',
);

/** Words that count or rank. */
export const NUMBER_WORDS: ReadonlySet<string> = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  'sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
  'hundred hundreds thousand thousands million millions billion billions trillion trillions',
  'dozen dozens score scores half halves quarter quarters third thirds fourth fifth sixth seventh',
  'eighth ninth tenth eleventh twelfth twentieth hundredth first second once twice thrice single',
  'double doubled triple tripled quadruple pair both couple several percent per cent',
  'ones twos threes twenties thirties forties fifties sixties seventies eighties nineties',
  'un une deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante cent',
  'mille milliers milliard milliards',
  'ein eine einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert',
  'tausend millionen milliarde milliarden',
  'uno una dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento mil',
  'millón millones',
  'один одна два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок сто',
  'двести триста тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов',
);

/**
 * Words of amount, direction, time and certainty whose exchange turns a statement round: more and
 * less, before and after, north and south, all and some, men and women.
 */
export const TURNING_WORDS: ReadonlySet<string> = words(
  'all some any every each most many few fewer more less least majority minority',
  'only always sometimes often rarely seldom ever still yet already',
  'must may might can could should will would',
  'before after since until above below over under up down between within outside inside',
  'north south east west northern southern eastern western left right upper lower',
  'rose fell rise fall rises falls rising falling increase increased increases increasing',
  'decrease decreased decreases decreasing gain gained gains loss lost losses won win',
  'increasingly higher lower highest lowest larger smaller greater best worst better worse',
  'killed injured wounded dead alive survived missing arrested released guilty innocent convicted',
  'acquitted accepted rejected approved confirmed alleged',
  'man men woman women boy boys girl girls male female father mother son daughter brother sister',
  'he she his her him husband wife',
  'yesterday today tomorrow daily weekly monthly yearly morning evening night day days week weeks',
  'month months year years hour hours minute minutes',
  'jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat sun',
);

/**
 * Words that say little enough to be capitalised at the start of a sentence without being names.
 * Upper case throughout ("IT", "US") makes a name of them nevertheless.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = words(
  'a an the this that these those i you we they it its their our your my me us them',
  'and or but so if when while where who whom whose which what why how because although though as',
  'at by for from in into of off on onto to with about against along among around across through',
  'during there here then than also however moreover meanwhile be is are was were been being has',
  'have had do does did said says say',
);

/** Beginnings and an ending that deny the word they are put to: unable, illegal, careless. */
export const NEGATING_PREFIXES: readonly string[] = [
  'un',
  'in',
  'im',
  'il',
  'ir',
  'dis',
  'non',
  'anti',
  'mis',
  'de',
];
export const NEGATING_SUFFIX = 'less';

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
