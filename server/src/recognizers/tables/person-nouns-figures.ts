/** Nouns for people, singular: heads that count persons. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  (
    'person people man woman child boy girl kid baby infant toddler teenager teen youth youngster adult pensioner elder ' +
    'victim casualty survivor fatality body corpse life soul passenger crew crewman sailor seaman driver pedestrian cyclist ' +
    'motorist pilot tourist visitor guest resident inhabitant villager islander citizen civilian local native migrant ' +
    'refugee asylum-seeker immigrant evacuee settler expatriate foreigner national worker employee staff staffer miner farmer ' +
    'fisherman labourer laborer engineer builder teacher student pupil schoolchild graduate professor doctor nurse medic ' +
    'paramedic patient inmate prisoner detainee captive hostage suspect defendant convict gunman attacker assailant bomber ' +
    'shooter militant rebel insurgent fighter terrorist extremist gangster robber thief smuggler trafficker pirate officer ' +
    'police policeman policewoman constable deputy agent guard guardsman soldier troop serviceman servicewoman marine ' +
    'paratrooper trooper conscript reservist veteran commander general official minister lawmaker legislator senator ' +
    'representative congressman congresswoman deputy mp councillor mayor governor ambassador diplomat judge juror lawyer ' +
    'prosecutor attorney witness bystander onlooker protester protestor demonstrator marcher rioter activist campaigner ' +
    'supporter follower fan spectator voter elector candidate delegate member volunteer rescuer firefighter fireman diver ' +
    'responder journalist reporter correspondent photographer editor analyst economist expert scientist researcher customer ' +
    'client consumer shopper shareholder investor user subscriber owner tenant homeowner relative parent mother father son ' +
    'daughter sister brother nephew niece cousin uncle aunt grandchild grandmother grandfather husband wife widow widower ' +
    'orphan friend colleague neighbor neighbour player footballer athlete runner swimmer coach referee musician singer actor ' +
    'artist writer author monk priest nun bishop imam pilgrim worshipper worshiper parishioner muslim christian jew hindu ' +
    'captain skipper commander sergeant lieutenant colonel corporal cop clerk chauffeur plumber painter carpenter butcher baker banker broker ' +
    'personnel folk individual human crowd mourner holidaymaker commuter traveller traveler climber hiker skier jockey ' +
    'applicant recipient taxpayer borrower caller caregiver carer donor entrant newcomer dissident defector executive director ' +
    'manager chief leader head president premier chairman founder partner peacekeeper contractor interpreter translator ' +
    'electrician trader merchant vendor shopkeeper servant maid cook cleaner courier republican democrat socialist liberal ' +
    'conservative russian american ukrainian israeli palestinian iraqi syrian afghan german briton frenchman italian spaniard ' +
    'chinese japanese indian pakistani turk kurd kazakh saudi iranian egyptian mexican canadian australian african european asian'
  ).split(' '),
);
