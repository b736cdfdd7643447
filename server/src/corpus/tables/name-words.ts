/** Stems of bodies that are called by what they are for before or behind: "Health Ministry", "Ministry of Health". */
export const EITHER_WAY: ReadonlySet<string> = new Set(
  'ministri minister department universiti bank offic bureau citi government court parliament board council colleg school institut secretari secretariat'.split(
    ' ',
  ),
);

/** Words in names that do not tell one bearer from another. Folded: lower-case ASCII. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'the of for and de da do dos das del della di du la le van von der den bin ibn al el y e'.split(
    ' ',
  ),
);

/** Generation suffixes and degrees after a person's name. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(
  'jr sr ii iii iv phd md qc kc esq'.split(' '),
);

/** Legal forms of companies, which papers add or leave out. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'inc ltd limited corp corporation co company plc llc llp ag gmbh sa nv bv ab oyj spa pte pty holdings group'.split(
    ' ',
  ),
);

/** Words that names of places and bodies begin with, cut short, and in full. */
export const SHORT_WORDS: ReadonlyMap<string, string> = new Map([
  ['St', 'Saint'],
  ['St.', 'Saint'],
  ['Ste', 'Sainte'],
  ['Ste.', 'Sainte'],
  ['Mt', 'Mount'],
  ['Mt.', 'Mount'],
  ['Ft', 'Fort'],
  ['Ft.', 'Fort'],
]);

/** One line a person's name: its short and pet forms in English-language news. */
const NICKNAME_LINES = `alexander alex sasha
andrew andy drew
anthony tony
barbara barb
benjamin ben
catherine kate cathy katie
charles charlie chuck
christopher chris
daniel dan danny
david dave
deborah debbie deb
donald don donny
douglas doug
edward ed eddie ted
elizabeth liz beth betsy
eugene gene
francis frank
frederick fred freddie
gerald gerry jerry
gregory greg
harold harry
james jim jimmy jamie
geoffrey geoff jeff
jeffrey jeff geoff
jennifer jen jenny
joseph joe joey
john jack
kenneth ken kenny
lawrence larry
margaret maggie meg peggy
matthew matt
michael mike mick mickey
nathaniel nathan nate
nicholas nick
patricia pat patty
patrick pat paddy
peter pete
philip phil
raymond ray
rebecca becky
richard rick dick rich
robert bob bobby rob robbie
ronald ron ronnie
samuel sam
stephen steve
steven steve
susan sue susie
theodore ted teddy
thomas tom tommy
timothy tim
victoria vicky
vincent vince
walter walt
william bill billy will willie
zachary zach zack`;

/** One line a given name as the languages of Europe have it: what translated copy writes for it. */
const TRANSLATED_LINES = `alexander alexandros alejandro alexandre aleksandr alessandro
andrew andreas andre andres andrei andrea andrzej
anthony antonios antonio antoine anton antonis
catherine katherine katerina caterina catarina katarina katarzyna ekaterina
charles carlos karl carlo karel
constantine konstantinos konstantin costas
demetrius dimitrios dimitris dmitry
elizabeth elisabeth elisabetta isabel
eugene evgeny eugenio eugen
francis francisco francesco francois franz
geoffrey geoff jeff jeffrey
george giorgos georgios jorge giorgio georg georges gyorgy jerzy
helen eleni elena helena helene ilona
henry henri enrique enrico heinrich henryk henrik
james iakovos jaime jacques jakob
john ioannis yannis giannis juan giovanni jean johann joao jan ivan
joseph jose giuseppe josef jozef
lawrence lorenzo laurent lars
louis luis luigi ludwig
luke lucas luca luc lukasz loukas
margaret margarita marguerite margherita malgorzata
mark marco marcos marc markus marek
matthew mateo matteo matthieu matthias mateusz
michael mikhail michel miguel michele michalis michal
nicholas nikolaos nikos nicolas nikolai nicola mikolaj
paul pavlos pablo paolo pavel pawel
peter petros pedro pierre pietro piotr petr
philip philippe felipe filippo philippos
phoebus foivos phoibos
stephen stefan stefanos esteban etienne stefano
theodore theodoros teodoro fyodor
vincent vincenzo vicente
william guillermo guillaume guglielmo wilhelm`;

/** The full names that a pet form, or a name as translated, may stand for. */
export const NICKNAMES: ReadonlyMap<string, ReadonlySet<string>> = nicknameMap();

/** What a given name may be as another language has it, and as a slip of the ear. */
export const TRANSLATED_NAMES: ReadonlyMap<string, ReadonlySet<string>> = namesByVariant(
  TRANSLATED_LINES.split('\n'),
);

function nicknameMap(): Map<string, Set<string>> {
  return namesByVariant([...NICKNAME_LINES.split('\n'), ...TRANSLATED_LINES.split('\n')]);
}

/** By each further name of a line, the names that lines with it begin with. */
function namesByVariant(lines: readonly string[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const line of lines) {
    const [full = '', ...short] = line.split(' ');
    for (const name of short) {
      const fulls = map.get(name) ?? new Set<string>();
      fulls.add(full);
      map.set(name, fulls);
    }
  }
  return map;
}

/** Other folded names of states and bodies, and the one they are compared under, as "alias=name". */
const ALIAS_LINES = `us=united states
usa=united states
united states america=united states
america=united states
uk=united kingdom
great britain=united kingdom
britain=united kingdom
ussr=soviet union
uae=united arab emirates
eu=european union
un=united nations
drc=democratic republic congo
dr congo=democratic republic congo
washington dc=washington
new york city=new york
nyc=new york
czechia=czech republic
burma=myanmar
turkiye=turkey
cote d'ivoire=ivory coast
swaziland=eswatini`;

/** The name that a folded name without particles is compared under. */
export const NAME_ALIASES: ReadonlyMap<string, string> = new Map(
  ALIAS_LINES.split('\n').map((line): readonly [string, string] => {
    const at = line.indexOf('=');
    return [line.slice(0, at), line.slice(at + 1)];
  }),
);
