const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns that are followed by a number which only numbers them, in any case: "section 4", "route 66". */
export const NUMBERED_NOUNS = words(
  'highway route interstate section article chapter paragraph clause flight gate platform terminal runway ' +
    'exit junction lane unit apartment apt suite room floor-number pier dock volume vol issue episode season ' +
    'proposition title schedule appendix annex resolution protocol sector zone district ward precinct battalion regiment ' +
    'brigade squadron line lot bus tram bay box extension ext pg pp page p figure fig table photo image ' +
    'isbn issn id ref case file docket form version phase grade class-no nr nrs ' +
    'motorway autoroute autobahn channel freeway parkway',
);

/** Capitalised words that make a name with a number after them even in a headline. */
export const NAME_BEFORE_NUMBER = words(
  'channel radio news abc nbc cbs fox bbc itv tv studio apollo boeing airbus falcon soyuz shenzhou starship voyager ' +
    'tesla iphone galaxy windows playstation xbox formula windows ferrari porsche audi mazda peugeot tupolev ilyushin ' +
    'antonov sukhoi mig cessna embraer bombardier covid sars group area fahrenheit catch expo euro big pac super',
);

/** Words that close a street name or an address. */
export const STREET_WORDS = words(
  'street st avenue ave road rd boulevard blvd drive dr lane ln way court ct place pl highway hwy parkway pkwy square sq ' +
    'terrace ter trail crescent close alley row plaza parade',
);

/** Capitals that name a technique after a digit. */
export const TECH_SUFFIXES = words('G D K G. GB-class GHz-class');

/** Plural nouns after which "15m" are metres, not millions. */
export const METRE_NOUNS = words(
  'waves walls cliffs trees sprints hurdles races swimmers runners yachts boats vessels ships towers masts poles',
);
