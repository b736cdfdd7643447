import assert from 'node:assert/strict';
import { measures, values } from './quantities-notation.js';

type Cases = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Texts by the rule that they exercise, each with the values read in it. */
const VALUES: Cases = {
  'per cent by other names': {
    'Turnout fell to 58.3 p.c. on Sunday.': ['58.3 p.c. = percent 58.3 percent'],
    'Sales grew 4,5 proc. in May.': ['4,5 proc = percent 4.5 percent'],
  },
  'scales by other names': {
    'Orders came to 7.2 mld euro.': ['7.2 mld euro = money 7200000000 EUR'],
    'It cost 14 millions of dollars.': ['14 millions of dollars = money 14000000 USD'],
    'Two milliards of euros were lost.': ['Two milliards of euros = money 2000000000 EUR'],
  },
  'currencies and signs of wider use': {
    'Damage: 1,2 mlrd som.': ['1,2 mlrd som = money 1200000000 KGS'],
    'Income rose 5.5 p.c to 4.19bn rand.': [
      '5.5 p.c = percent 5.5 percent',
      '4.19bn rand = money 4190000000 ZAR',
    ],
    'The margin lost 2.3 p.p. since May.': ['2.3 p.p. = percent 2.3 percentage point'],
  },
  'millions of what is weighed': {
    'It dug just under 2m tonnes; once that was 2.6m.': [
      'just under 2m tonnes = measurement 2000000 [1800000..2000000] t ~',
      '2.6m = measurement 2600000 t',
    ],
  },
  'a share again': {
    'Turnout was 43 per cent. In 2004 it was 57.': [
      '43 per cent = percent 43 percent',
      '2004 = year 2004 year',
      '57 = percent 57 percent',
    ],
  },
  'numbers after names': {
    'In Nova Kelda 780 will go.': ['780 = count 780'],
    'He flew in a Boeing 737 that was late.': [],
    'The hall has 870, the school of Orla 340.': ['870 = count 870', '340 = count 340'],
  },
  'two shares of a hundred': {
    'The town was against, 51.7 to 48.3.': [
      '51.7 = percent 51.7 percent',
      '48.3 = percent 48.3 percent',
    ],
    'It went from 51.7 to 60.3.': ['51.7 = count 51.7', '60.3 = count 60.3'],
  },
  'ages and names of quarters': {
    'I am fine, says the stitcher, 52, who sews here.': ['52 = age 52 year'],
    'The 3Q25 report is out.': [],
  },
  'what one gives way to': {
    'Herders get 450,000 som each instead of 250,000.': [
      '450,000 som = money 450000 KGS',
      '250,000 = money 250000 KGS',
    ],
    'Grants were raised from CHF 200,000 to 300,000.': [
      'CHF 200,000 = money 200000 CHF',
      '300,000 = money 300000 CHF',
    ],
    'It was not 310, but 360 metres.': [
      '310 = measurement 310 m',
      '360 metres = measurement 360 m',
    ],
  },
  'points of a percentage': {
    'Its margin is 8.1%. It lost 1.4 points in a year.': [
      '8.1% = percent 8.1 percent',
      '1.4 points = percent 1.4 percentage point',
      'a year = duration 1 year',
    ],
    'The Blues got 41.2%. In Varna the swing was 9 points.': [
      '41.2% = percent 41.2 percent',
      '9 points = percent 9 percentage point',
    ],
    'Labour is up 3.5 percentage points and its rival down 4.': [
      '3.5 percentage points = percent 3.5 percentage point',
      '4 = percent 4 percentage point',
    ],
    'The Dow index rose 0.4%, or by 120 points.': [
      '0.4% = percent 0.4 percent',
      '120 points = count 120 point',
    ],
    'Turnout is brought to 51%, on 9 million of those listed.': [
      '51% = percent 51 percent',
      '9 million = count 9000000',
    ],
  },
  'sums without their currency': {
    'The state gave £85 million; she had asked for 300 million.': [
      '£85 million = money 85000000 GBP',
      '300 million = money 300000000 GBP',
    ],
    'Profit was €9m (a year before: 7m).': [
      '€9m = money 9000000 EUR',
      'a year = duration 1 year',
      '7m = money 7000000 EUR',
    ],
    'The grant of £3m reached 2.1 million people.': [
      '£3m = money 3000000 GBP',
      '2.1 million people = count 2100000 person',
    ],
  },
  'measures without their unit': {
    'The crest was revised to 6.12 metres from a provisional 6.05.': [
      '6.12 metres = measurement 6.12 m',
      '6.05 = measurement 6.05 m',
    ],
    'Winds of 95 km/h and gusts of 130 were measured.': [
      '95 km/h = measurement 95 km/h',
      '130 = measurement 130 km/h',
    ],
    'The dam let out 300 cubic metres of water a second, then 340 cubic metres a second.': [
      '300 cubic metres of water a second = measurement 300 m³/s',
      '340 cubic metres a second = measurement 340 m³/s',
    ],
  },
  'times of day': {
    'They opened at seven in the morning and shut at eight in the evening.': [
      'seven in the morning = time 07:00',
      'eight in the evening = time 20:00',
    ],
    'Updated 14.35': ['14.35 = time 14:35'],
    "It struck land o'clock 23.40.": ['23.40 = time 23:40'],
  },
  'ages and years': {
    'Goran Ilves, who is 59, came.': ['59 = age 59 year'],
    'A woman of 82 has brought a stool.': ['82 = age 82 year'],
    'A crew of 82 has left.': ['82 = count 82'],
    'For 2026 Norvik expects more.': ['2026 = year 2026 year'],
    'The monitors, who number 320, came.': ['320 = count 320'],
    'She won by 412 votes out of 20,300.': ['412 votes = count 412 vote', '20,300 = count 20300'],
    'Four homes out of five are dry.': ['Four homes out of five = fraction 0.8 fraction'],
  },
  'names with their numbers': {
    'Labour has 44 seats, the Greens 16.': ['44 seats = count 44 seat', '16 = count 16'],
    'Seats: Blue List 31, Orange Party 30.': ['31 = count 31', '30 = count 30'],
    'He saw it on Khabar 24, he said.': [],
    'It owns 3 stations, Khabar 24 and Astana.': ['3 stations = count 3 station'],
  },
};

/** Texts by the rule that they exercise, each with what is measured in it. */
const MEASURES: Cases = {
  'what a source counts': {
    '1,800 residents had been evacuated. The Red Cross counted 2,400.': [
      '1,800 = resident / displace',
      '2,400 = resident / displace',
    ],
    'In all 2,300 people were moved out, 180 of them by boat. Police put the number at 1,900.': [
      '2,300 = person / displace',
      '180 = person / displace <2,300',
      '1,900 = person / displace',
    ],
    'The company says 350 jobs will go, the union 420.': ['350 = job / cut', '420 = job / cut'],
    'The mine would shed 650 jobs. The union said the true number was 820.': [
      '650 = job / cut',
      '820 = job / cut',
    ],
    'The board put the job losses at 640.': ['640 = job / cut'],
    'Management spoke of 430 people on leave. The union reckons 510.': [
      '430 = person / furlough',
      '510 = person / furlough',
    ],
  },
  'what became of them': {
    'Nine people drowned and 34 could not be found.': [
      'Nine = person / kill',
      '34 = person / miss',
    ],
    'The office lists 22,600 people in shelters, the council only 18,900.': [
      '22,600 = person / shelter',
      '18,900 = person / shelter',
    ],
    'The authority declared 61,300 ballots invalid.': ['61,300 = ballot / spoil'],
    'The mill, with 310 staff, will close in June.': ['310 = staff / -'],
    'ORVAL CUTS 560 PLACES: SHARES FALL': ['560 = place / cut'],
    'The firm will shut 14 shops.': ['14 = shop / shut'],
  },
  'whose clause it is': {
    'Power was out in 41 of the 55 hamlets that make up Orla.': [
      '41 = hamlet / outage <55',
      '55 = hamlet / -',
    ],
    'Operating profit, which bears the price of the closure, stood at €148.9 million.': [
      '148.9 million = operating profit / -',
    ],
    'The dividend is to be paid in three parts, and will cost €86 million in all.': [
      'three = part / pay in',
      '86 million = cost / -',
    ],
  },
  margins: {
    'The minister was beaten in Lower Orla by 212 votes.': ['212 = vote / lead'],
    'A new tally reduced the defeat of the minister to 158 votes.': ['158 = vote / lead'],
    'She won, but by 41 votes instead of the 87 announced on Monday.': [
      '41 = vote / lead',
      '87 = vote / lead superseded',
    ],
  },
  'who holds what': {
    'The Blues won 79 of the 165 seats. Labour has 68 and the Greens 12.': [
      '79 = seat / win <165',
      '165 = seat / -',
      '68 = seat / -',
      '12 = seat / -',
    ],
    'That gives them 58 and 56 of the 140 seats.': [
      '58 = seat / - <140',
      '56 = seat / - <140',
      '140 = seat / -',
    ],
    'The Congress carried away 76 seats.': ['76 = seat / win'],
    'It was ahead with 52 seats after 104 districts had declared.': [
      '52 = seat / -',
      '104 = district / -',
    ],
    'The lorry carried 16 cars and nine passengers.': [
      '16 = car / carry',
      'nine = passenger / carry',
    ],
  },
};

describe('numbers that leave something out', () => {
  for (const [table, read] of [
    [VALUES, values],
    [MEASURES, measures],
  ] as const) {
    for (const [rule, cases] of Object.entries(table)) {
      describe(rule, () => {
        for (const [text, expected] of Object.entries(cases)) {
          it(text, () => assert.deepEqual(read(text), expected));
        }
      });
    }
  }
});
