/**
 * Members and adjectives of parties, creeds and movements: like demonyms they name no single thing
 * ("Texas Republican", "Democrats said"). Small letters.
 */
export const ADHERENTS: ReadonlySet<string> = new Set(
  (
    'republican republicans democrat democrats democratic gopers tory tories labourite labourites liberal liberals conservative conservatives ' +
    'socialist socialists communist communists marxist marxists nazi nazis fascist fascists islamist islamists jihadist jihadists ' +
    'christian christians muslim muslims moslem moslems jew jews jewish catholic catholics protestant protestants orthodox hindu hindus ' +
    "buddhist buddhists sikh sikhs sunni sunnis shia shiite shiites shi'ite shi'ites evangelical evangelicals mormon mormons baptist methodist anglican " +
    'baathist kemalist maoist peronist islamic libertarian libertarians independent independents senatorial congressional'
  ).split(' '),
);
