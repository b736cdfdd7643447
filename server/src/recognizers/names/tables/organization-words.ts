/** Nouns that make a name an organization's when they are its head: "Ministry of the Sea", "Harvard University". */
export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(
  (
    'academy administration agency alliance army assembly association associates authority bank batallion battalion board bloc brigade ' +
    'broadcaster brothers bureau cabinet center centre chamber church club coalition college command commission committee community companies ' +
    'company confederation conference congress conservatory consortium cooperative corporation corps council court department ' +
    'directorate division embassy enterprises exchange executive faculty federation fellowship firm force forces foundation fund ' +
    'gazette gendarmerie government group guard guards guild headquarters herald high holdings hospital clinic institute institution ' +
    'industries insurance intelligence investments journal judiciary laboratories laboratory league legion legislature library magazine media ministry ' +
    'mission mosque museum navy network networks news newspaper observatory office orchestra order organisation organization outlet parliament ' +
    'partners partnership party patrol police post press prosecutor radio registry regiment school secretariat senate service ' +
    'services society squad state station store studio studios symphony syndicate synod systems tabloid taskforce team ' +
    'technologies television telegraph temple theater theatre times treasury tribunal tribune trust tv union unit united university watch watchdog works airlines airways ' +
    'airline motors pharmaceuticals records entertainment software steel energy oil gas electric electronics foods chemical railway railways telecom capital'
  ).split(' '),
);

/** Endings of company names, without stops. */
export const COMPANY_SUFFIXES: ReadonlySet<string> = new Set(
  'inc ltd llc llp plc corp co gmbh ag sa nv bv spa oy ab as asa kg pty pte srl sarl bhd kk oao ooo pjsc jsc lp oyj abp aps tbk kft zrt nyrt sro doo eood ehf kgaa ltda berhad'.split(
    ' ',
  ),
);
