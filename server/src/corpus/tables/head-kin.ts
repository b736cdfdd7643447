/**
 * Counted nouns that name one thing in different reports: one line a class, its name first. A noun
 * may stand in two classes. Singular, lower case. Wider and narrower terms ("vehicle", "car") are
 * not kin: a part is not its whole.
 */
const LINES = `officer: officer police policeman policewoman cop constable trooper serviceman gendarme deputy lawman security-force police-force guardsman
troop: troop soldier paratrooper serviceman personnel peacekeeper force military
protester: protester protestor demonstrator rioter marcher attacker picket
person: person people human individual folk soul resident inhabitant villager townspeople citizen civilian man-and-woman
dead: death fatality dead body corpse casualty
wounded: wounded injured injury
missing: missing disappeared
survivor: survivor
passenger: passenger traveler traveller rider
crew: crew crewman crewmember sailor crew-member
child: child kid youngster minor youth infant
student: student pupil schoolchild
teenager: teenager teen youngster adolescent
worker: worker employee staff staffer job workforce laborer labourer paycheck
vessel: vessel ship boat craft
aircraft: aircraft plane airplane aeroplane jet jetliner
helicopter: helicopter chopper
vehicle: vehicle automobile
car: car automobile
lorry: lorry truck
house: house home dwelling residence household customer
household: household family
building: building structure
company: company firm business enterprise
country: country nation state republic
city: city town
vote: vote ballot voice
voter: voter elector
seat: seat mandate
lawmaker: lawmaker legislator parliamentarian deputy mp
senator: senator
representative: representative congressman congresswoman
suspect: suspect assailant attacker gunman shooter
hostage: hostage captive
migrant: migrant refugee asylum-seeker
patient: patient
case: case infection
shot: shot round bullet gunshot
gun: gun firearm weapon
store: store shop outlet
customer: customer client subscriber
share: share stock
sale: sale
profit: profit earning
revenue: revenue turnover sale
game: game match
goal: goal
spectator: spectator fan attendee
call: call phone-call
member: member
word: word
signature: signature
jacket: jacket vest life-jacket lifejacket
victim: victim
goods: ton`;

/** The classes of a noun. */
export const HEAD_KIN: ReadonlyMap<string, ReadonlySet<string>> = classMap(LINES);

/** Nouns that count people without saying which: a total may be told of them. */
export const PEOPLE_CLASSES: ReadonlySet<string> = new Set([
  'person',
  'dead',
  'wounded',
  'missing',
  'survivor',
  'victim',
]);

/** Classes of nouns that say what happened as well: "26 dead". */
export const HEAD_PREDICATES: ReadonlyMap<string, string> = new Map([
  ['dead', 'die'],
  ['wounded', 'injure'],
  ['missing', 'go-missing'],
]);

/** Reads lines of "class: word word" into classes by word. */
export function classMap(lines: string): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const line of lines.split('\n')) {
    const [name = '', words = ''] = line.split(': ');
    for (const word of words.split(' ')) {
      const classes = map.get(word) ?? new Set<string>();
      classes.add(name);
      map.set(word, classes);
    }
  }
  return map;
}
