import { classMap } from './head-kin.js';

/**
 * What an amount, a length, a share or a span of time is of, by words that stand near it: one line a
 * class, its name first, by group of dimensions. Base forms, lower case.
 */
const MONEY = `compensation: compensation compensate payout indemnity
price: price priced buy purchase acquire sell bid
cost: cost expense price bill repair
fine: fine penalty
bail: bail bond
revenue: revenue turnover sale
profit: profit earnings income
loss: loss lose
damage: damage damages
saving: save saving savings
budget: budget spending expenditure
debt: debt borrowing loan
deficit: deficit shortfall surplus
aid: aid assistance relief
donation: donate donation contribution fundraise raise
salary: salary wage pay earn
ransom: ransom
prize: prize award
dividend: dividend
investment: invest investment
tax: tax levy
rent: rent
fee: fee
value: worth value valuation
theft: steal theft robbery heist`;

const LENGTH = `wave: wave swell surf sea
level: river level crest tide lake reservoir peak
rain: rain rainfall precipitation downpour
snow: snow snowfall
wind: wind gust
size: long length lengthy wide width
height: high height tall
depth: deep depth
distance: away distance off offshore short from nautical
road: road highway border fence wall pipeline`;

const SPEED = `wind: wind gale blow
gust: gust
vehicle-speed: speed drive travel fast`;

const TEMPERATURE = `water: water sea
air: air weather temperature heat`;

const DURATION = `mourning: mourn mourning half-mast
emergency: emergency curfew
sentence: sentence prison jail imprisonment probation term
questioning: question questioning interrogate interview hear
rule: rule ruler power office presidency reign
marriage: marry marriage
delay: delay late
outage: outage blackout
career: career veteran experience service
meeting: meet meeting talk`;

const SHARE = `turnout: turnout
support: poll support approve approval favor
vote: vote ballot
unemployment: unemployment jobless unemployed
inflation: inflation price
growth: grow growth
margin: margin
stake: stake share own ownership
rate: rate interest
tax: tax
discount: discount`;

const YEAR = `built: build construct deliver complete launch
founded: found establish create form inception
bought: buy purchase acquire
resigned: resign quit step retire resignation
elected: elect election win vote
born: born birth
died: die death kill
sunk: sink sank shipwreck wreck
passed: pass enact approve`;

/** Of these, by dimension and class, an event, in one place and at one time, has one. */
export const ONE_OF_A_KIND: ReadonlySet<string> = new Set(
  'length:wave length:level length:rain length:snow speed:wind temperature:water temperature:air share:turnout duration:mourning duration:emergency'.split(
    ' ',
  ),
);

/** Classes by word, by group of dimensions. */
export const PROPERTY_KIN: Readonly<Record<string, ReadonlyMap<string, ReadonlySet<string>>>> = {
  money: classMap(MONEY),
  length: classMap(LENGTH),
  speed: classMap(SPEED),
  temperature: classMap(TEMPERATURE),
  duration: classMap(DURATION),
  share: classMap(SHARE),
  points: classMap(SHARE),
  year: classMap(YEAR),
};
