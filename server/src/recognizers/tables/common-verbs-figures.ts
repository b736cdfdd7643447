/**
 * Regular verbs of news prose in their base form: their base and -s forms can be told from nouns only
 * by knowing them; past and -ing forms are recognised by their ending.
 */
export const COMMON_VERBS: ReadonlySet<string> = new Set(
  (
    'abandon accept accompany account accumulate accuse achieve acknowledge acquire act add address admit adopt advance advise ' +
    'affect agree aim allege allow amass amount announce answer apologize appeal appear apply appoint approve argue arm arrest ' +
    'arrive ask assault assemble assess assign assist assume attack attempt attend attract authorize average avoid await award ' +
    'ban bar battle behead believe belong benefit blame block blockade board boast bomb book boost borrow bounce brand brief bury ' +
    'call cancel capsize capture care carry cause cease celebrate certify challenge change charge charter chase check chase cite ' +
    'claim clash classify clear climb close coach collapse collect collide comb combine command commit compare compete complain ' +
    'complete comprise compromise concede concern conclude condemn conduct confirm confront connect consider consist constitute ' +
    'construct contact contain contend continue contract contradict contribute control convert convict convince cooperate cope ' +
    'correct count cover crack crash create criticize cross crush damage dance dart date debate decide declare decline decrease ' +
    'defeat defect defend define delay deliver demand demolish demonstrate deny depart depend deploy deport describe deserve ' +
    'destroy detain detect deteriorate determine detonate develop die differ direct disappear disappoint discharge discover discuss ' +
    'dismiss dispatch disperse displace dispute distribute dive divert divide donate double doubt down downgrade drag drift drop ' +
    'drown dump earn ease echo edge edit elect emerge employ enable encourage end endorse enforce engage enjoy ensure enter equal ' +
    'escape establish estimate evacuate examine exceed exchange execute exist expand expect expel experience expire explain explode ' +
    'explore export express extend extinguish face fail favor fear feature field figure file fill finance fine finish fire fix flag ' +
    'flatten flood flow follow force form found fuel fund gain gather gauge generate grant greet guarantee guard guess gust halt ' +
    'halve hamper hand handle happen harass harbor hate head heal help hike hire honor hope hospitalize host house hunt identify ' +
    'ignite ignore impact implement import impose imprison improve include increase indicate infect influence inform inject injure ' +
    'insist inspect install intend intercept interview introduce invade invest investigate invite involve isolate issue jail join ' +
    'joke judge jump justify kick kidnap kill knock label lack land lash last laugh launch leak lease level lift like limit link list ' +
    'listen live load loan locate lock look loot lower maintain manage march mark mass massacre match matter measure mention migrate ' +
    'miss monitor mount mourn move murder name need negotiate note notice number obey object observe obtain occupy occur offer open ' +
    'operate oppose order organize oust outline outnumber overcome overturn owe own pack park participate pass pause perform perish ' +
    'permit phone pick picket place plan plant play plead pledge plot pluck plummet plunge point poison police poll portray pose ' +
    'position post postpone pour power predict prefer prepare present preserve press prevent price print process produce profit ' +
    'project promise promote prompt propose prosecute protect protest provide provoke publish pull pump punch punish purchase push ' +
    'qualify question quote race raid rain raise rally range rank rape rate reach react realize receive recall reckon recognize ' +
    'recommend record recover recruit reduce refer refuse regain regard register reject relate relax release rely remain remember ' +
    'remove rent repair repeat replace report represent request require rescue research reserve resign resist resolve respond rest ' +
    'restore restrict result resume retain retire retreat return reveal review revise rob rocket roll round rule rush sack sail sample ' +
    'save say scale scare schedule score scramble search seat secure seem seize sentence separate serve settle sever shape share ' +
    'shelter shift ship shock shop shout shower shrug shuttle sign signal slash slip slow slump smash smoke smuggle soar sound ' +
    'spark spend sponsor spot stabilize stab staff stage stall stand start starve state station stay stem step stop store storm ' +
    'strand strengthen stress stretch strip struggle study stumble submit succeed succumb suffer suggest sue suit supply support ' +
    'suppose surface surge surrender surround surpass survey survive suspect suspend sustain switch tackle talk target taste tax ' +
    'tend test testify thank threaten tip top topple torch total touch tour track trade train transfer transport trap travel treat ' +
    'trigger triple trust try tumble turn unite unveil update upgrade urge use vaccinate value vary veto violate visit volunteer vote ' +
    'vow wait walk want warn wash waste watch weigh welcome wipe wish witness wonder work worry worsen wound wreck yield zoom ' +
    'crest peak blast shatter shell topple drench inundate submerge swamp uproot sweep ravage devastate hover stretch span house seat'
  ).split(' '),
);
