/** Forms of address and short titles that stand right before a person's name. Small letters, without stops. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof sir dame lord lady baron baroness count countess duke duchess earl viscount rev revd reverend fr father sister brother ' +
    'hon rabbi imam sheikh sheik mullah ayatollah pope cardinal archbishop bishop pastor deacon monsignor msgr saint st king queen prince princess emperor ' +
    'empress sultan emir tsar shah maharaja sen rep gov pres gen lt col maj capt cpt cdr cmdr cpl sgt pte pvt adm brig insp det supt const pc dc ' +
    'don dona señor señora senhor senhora monsieur madame mme mlle herr frau signor signora atty'
  ).split(' '),
);

/** Offices, ranks and callings that introduce a person: "President Tokayev", "spokeswoman Saltanat Azirbek". Small letters. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  (
    'accountant activist actor actress adjutant administrator admiral adviser advisor aide ambassador analyst anchor announcer architect artist assistant ' +
    'assemblyman assemblywoman astronaut athlete attorney author banker biologist blogger boss boxer brigadier broker businessman businesswoman campaigner ' +
    'candidate captain cardinal ceo chair chairman chairperson chairwoman chancellor chaplain chef chemist chief choreographer cleric clerk climatologist coach ' +
    'colonel columnist comedian commander commandant commissar commissioner commodore composer comptroller conductor congressman congresswoman constable consul consultant ' +
    'coordinator coroner corporal correspondent councillor councilman councilor councilwoman counsel counselor critic curator dancer dean defender ' +
    'delegate demonstrator dentist deputy designer detective developer dictator diplomat director doctor driver economist editor educator ' +
    'electrician engineer entrepreneur envoy epidemiologist executive expert farmer fighter filmmaker financier firefighter fisherman ' +
    'footballer founder general geologist goalkeeper governor guitarist head hero historian host hunter inspector instructor interpreter ' +
    'investigator investor journalist judge jurist justice lawmaker lawyer leader lecturer legislator librarian lieutenant magistrate ' +
    'major manager marshal mathematician mayor medic meteorologist militant minister miner model monk mother father mp musician negotiator ' +
    'novelist nurse officer official ombudsman operator organiser organizer owner painter paramedic partner patriarch patron philosopher ' +
    'photographer physician physicist pilot pianist player playwright poet policeman policewoman politician pope premier president presenter priest prime ' +
    'principal prisoner producer professor programmer propagandist prosecutor protester psychiatrist psychologist publisher quarterback rapper receptionist ' +
    'rector regent reporter representative rescuer resident researcher retiree rider sailor scholar scientist sculptor secretary senator ' +
    'sergeant sheriff shopkeeper singer sociologist soldier solicitor songwriter speaker specialist spokesman spokesperson spokeswoman star ' +
    'statesman statistician striker student superintendent supervisor surgeon survivor suspect taoiseach teacher technician theologian tourist trader trainer translator ' +
    'treasurer trooper trustee undersecretary veteran veterinarian vicar victim viceroy villager violinist virologist volunteer warden witness worker ' +
    'writer zoologist girlfriend boyfriend husband wife daughter son brother sister cousin uncle aunt nephew niece fiancee widow cofounder co-founder defendant gunman ' +
    'glaciologist hydrologist seismologist volcanologist agronomist oceanographer ecologist archaeologist anthropologist astronomer pharmacist midwife beekeeper pensioner skipper ' +
    'lifeguard machinist welder seamstress stitcher florist bricklayer'
  ).split(' '),
);

/** Words that qualify a role and belong to the introduction with it: "former Prime Minister", "acting head". */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'former ex acting interim deputy vice assistant associate senior junior chief prime foreign interior defence defense finance health ' +
    'justice education energy environment trade transport sea culture labor labour agriculture home attorney first second lady executive managing general ' +
    'principal lead leading head state federal national local regional provincial district county city royal crown late veteran ' +
    'retired elect emeritus special political military police opposition presidential parliamentary congressional republican democratic democrat ' +
    'conservative liberal communist socialist labour green independent press public media human rights civil technical medical ' +
    'sports football film television tv radio'
  ).split(' '),
);
