/**
 * Nouns for people and bodies by what they do: heads of sources that have no name ("a spokesperson
 * for the ministry", "health officials") and of phrases that stand for somebody named before
 * ("the minister"). Lower case, singular; plurals are formed by the usual rules.
 */

/** One person each. */
export const PERSON_ROLES =
  'spokesman spokeswoman spokesperson official officer minister president chairman chairwoman chair ' +
  'chairperson director secretary commissioner commander captain general colonel major lieutenant ' +
  'sergeant admiral governor mayor senator congressman congresswoman lawmaker legislator mp ' +
  'representative delegate ambassador diplomat envoy consul chancellor premier king queen prince ' +
  'princess pope bishop archbishop cardinal priest pastor imam rabbi judge justice magistrate ' +
  'prosecutor attorney lawyer barrister solicitor detective investigator sheriff deputy chief ' +
  'policeman policewoman constable inspector superintendent marshal agent analyst expert scientist ' +
  'researcher professor lecturer scholar historian economist academic fellow strategist adviser ' +
  'advisor aide consultant activist campaigner organizer organiser protester protestor ' +
  'demonstrator dissident leader head boss executive ceo cfo founder co-founder cofounder owner operator ' +
  'manager employer employee worker farmer fisherman driver pilot sailor skipper captain engineer ' +
  'electrician mechanic plumber carpenter builder architect designer developer programmer ' +
  'doctor physician nurse surgeon paramedic medic patient coroner pathologist teacher principal ' +
  'headmaster headteacher student pupil graduate coach player footballer striker goalkeeper ' +
  'athlete swimmer runner boxer champion referee manager actor actress singer musician artist ' +
  'painter writer author novelist poet journalist reporter correspondent editor columnist ' +
  'broadcaster presenter host blogger photographer publisher critic reviewer producer filmmaker ' +
  'witness bystander onlooker passer-by survivor victim suspect defendant plaintiff gunman ' +
  'attacker assailant resident neighbor neighbour local villager citizen voter candidate nominee ' +
  'incumbent contender rival opponent supporter ally fan customer shopper tourist passenger traveler ' +
  'traveller commuter visitor guest man woman boy girl child teenager youth person mother father ' +
  'mom dad mum parent brother sister son daughter uncle aunt cousin nephew niece wife husband ' +
  'widow partner fiance fiancee girlfriend boyfriend grandmother grandfather friend colleague ' +
  'classmate roommate relative trader merchant shopkeeper baker butcher clerk cashier waiter ' +
  'waitress chef cook bartender hotelier investor banker broker accountant auditor treasurer ' +
  'meteorologist forecaster seismologist geologist biologist chemist physicist epidemiologist ' +
  'virologist psychologist psychiatrist sociologist anthropologist archaeologist astronomer ' +
  'astronaut volunteer firefighter rescuer lifeguard soldier veteran guard warden jailer inmate ' +
  'prisoner hostage refugee migrant immigrant pensioner retiree source insider whistleblower ' +
  'operative staffer counsel superintendent administrator curator librarian conservationist ' +
  'environmentalist ecologist politician parliamentarian whip speaker monarch emir sultan sheikh ' +
  'dictator warlord rebel fighter militant insurgent commander cleric monk nun chaplain ' +
  'undersecretary vice-president co-author co-owner co-chair co-director provost dean rector ' +
  'user commenter reader caller tenant subscriber steward politician specialist beekeeper lockkeeper vicar sexton deacon herdsman shepherd seamstress machinist midwife registrar ombudsman rapporteur shareholder creditor ' +
  'chancellor trustee councilor councillor alderman alderwoman comptroller controller envoy negotiator';

/** Several people or a body, in the singular form of the word or as it stands. */
export const BODY_ROLES =
  'opposition prefecture municipality prosecution defense defence directorate headquarters management leadership press-service ' +
  'police authorities government ministry department agency bureau office commission committee ' +
  'council board court party company firm corporation group organization organisation union ' +
  'association federation institute university college school hospital church army military navy ' +
  'air-force force forces coastguard brigade alliance bloc coalition campaign administration ' +
  'embassy consulate parliament congress senate house cabinet presidency kremlin pentagon ' +
  'palace bank exchange airline carrier operator manufacturer maker retailer supplier network ' +
  'channel station newspaper paper magazine tabloid outlet media press broadcaster website agency ' +
  'team club league charity foundation ngo watchdog regulator tribunal panel jury people ' +
  'officials sources witnesses residents critics analysts experts economists doctors relatives ' +
  'families survivors protesters crowds prosecutors investigators rescuers lawmakers reporters ' +
  'scientists researchers lawyers activists opponents supporters observers insiders aides staff ' +
  'personnel troops service services centre center laboratory lab county city state town village ' +
  'district province nation country republic secretariat treasury rebels militants insurgents crowd monitors monitor ' +
  'scholars historians locals villagers passengers employees workers students teachers parents voters republicans democrats conservatives liberals';
