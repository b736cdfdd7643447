import assert from 'node:assert/strict';
import { told, type Names } from './figures-notation.js';

const NAMES: Names = {
  Norvik: 'organization',
  'Ida Holm': 'person',
  'Tom Berg': 'person',
  'Civic Union': 'organization',
  Liberals: 'organization',
  Greens: 'organization',
  Orla: 'place',
  Orlen: 'place',
  Leeds: 'place',
  Poland: 'place',
  Brenn: 'place',
};
const DATELINE = 'LUND, 6 August 2024 (Wire) - The day was calm.\n\n';

/** Texts of company results, a flood and an election, by the rule that they exercise, each with its figures. */
const CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'whose share it is': {
    'A poll had given Ida Holm 44% and Tom Berg 31%.': [
      '44% = percent 44 percent: share, of Ida Holm, hypothetical',
      '31% = percent 31 percent: share, of Tom Berg, hypothetical',
    ],
    'Ida Holm won 44% and Tom Berg 31%.': [
      '44% = percent 44 percent: share won, of Ida Holm',
      '31% = percent 31 percent: share won, of Tom Berg',
    ],
  },
  'parts of a currency, by the document': {
    'HEPS came to 112.4 cents. Revenue was R4.2 billion.': [
      '112.4 cents = money 1.124 ZAR: heps',
      'R4.2 billion = money 4200000000 ZAR: revenue',
    ],
    'Savings of 41 million Swiss francs were promised. Supporters spent 3.4 million francs.': [
      '41 million Swiss francs = money 41000000 CHF: savings',
      '3.4 million francs = money 3400000 CHF: amount spent',
    ],
  },
  'a level and what it was': {
    'Revenue rose 12% to £48.2 million, compared with £43.0 million a year earlier.': [
      '12% = percent 12 percent: revenue, change',
      '£48.2 million = money 48200000 GBP: revenue',
      '£43.0 million = money 43000000 GBP: revenue, 2023, superseded, otherEvent',
      'a year = duration 1 year: duration',
    ],
    'Pre-tax profit rose to £6.1 million from £4.9 million.': [
      '£6.1 million = money 6100000 GBP: pre-tax profit',
      '£4.9 million = money 4900000 GBP: pre-tax profit, superseded',
    ],
    'Net debt was reduced to £120m from £155m.': [
      '£120m = money 120000000 GBP: net debt',
      '£155m = money 155000000 GBP: net debt, superseded',
    ],
    'Production rose to 12,400 tonnes from 11,900 tonnes.': [
      '12,400 tonnes = measurement 12400 t: production',
      '11,900 tonnes = measurement 11900 t: production, superseded',
    ],
    'Group revenue was up 12% on the £43.0 million of the year before.': [
      '12% = percent 12 percent: group revenue, change',
      '£43.0 million = money 43000000 GBP: group revenue, 2023, superseded, otherEvent',
    ],
    'The board declared an interim dividend of 3.4 pence a share, up from 3.1p.': [
      '3.4 pence = money 0.034 GBP: interim dividend',
      '3.1p = money 0.031 GBP: interim dividend, superseded',
    ],
    'Capital spending of 30 million euros is planned for next year, up from 22 million this year.':
      [
        '30 million euros = money 30000000 EUR: capital spending',
        '22 million = money 22000000 EUR: capital spending, 2024, superseded',
      ],
    'The dam was releasing 1,450 cubic metres a second, down from a peak of 1,900.': [
      '1,450 cubic metres a second = measurement 1450 m³/s: measure released',
      '1,900 = measurement 1900 m³/s: measure released, superseded',
    ],
    'It now forecasts revenue growth of 4-6% for 2025, down from a previous range of 7-9%.': [
      '4-6% = percent [4..6] percent: revenue growth, 2025, change, hypothetical',
      '2025 = year 2025: year (forecast), hypothetical',
      '7-9% = percent [7..9] percent: revenue growth, superseded',
    ],
    'Guidance was raised to $3.10 a share from $2.95.': [
      '$3.10 = money 3.1 USD: guidance, hypothetical',
      '$2.95 = money 2.95 USD: guidance, superseded, hypothetical',
    ],
    'Sales grew by 3.4 per cent in the third quarter, against 2.1 per cent in the second.': [
      '3.4 per cent = percent 3.4 percent: sales, 2024-Q3, change',
      'third quarter = ordinal 3 quarter: quarter',
      '2.1 per cent = percent 2.1 percent: sales, superseded',
    ],
    'The number of dead rose to 13 on Wednesday from nine the day before.': [
      '13 = count 13: people killed, 2024-07-31',
      'nine = count 9: people killed, superseded',
    ],
    'Turnout reached 61.3 percent, against 58.1 percent four years ago.': [
      '61.3 percent = percent 61.3 percent: turnout',
      '58.1 percent = percent 58.1 percent: turnout, 2020, superseded, otherEvent',
      'four years = duration 4 year: duration',
    ],
    'Support for the Greens slid to 7% from 11%.': [
      '7% = percent 7 percent: support',
      '11% = percent 11 percent: support, superseded',
    ],
    'The Civic Union won 142 seats, up from 117 in 2020.': [
      '142 seats = count 142 seat: seats won, of Civic Union',
      '117 = count 117: seats won, of Civic Union, 2020, superseded, otherEvent',
      '2020 = year 2020: year (Civic Union won), of Civic Union',
    ],
    'Nine people have died, officials said, revising an earlier figure of 11 dead.': [
      'Nine people = count 9 person: people killed',
      '11 = count 11: people killed, superseded',
    ],
    'The flow of the river fell to 900 m3/s from 1,450 m3/s.': [
      '900 m3/s = measurement 900 m³/s: flow',
      '1,450 m3/s = measurement 1450 m³/s: flow, superseded',
    ],
  },
  'an amount of change': {
    "Norvik's pre-tax profit fell 18% to £6.1m.": [
      '18% = percent 18 percent: pre-tax profit, of Norvik, change',
      '£6.1m = money 6100000 GBP: pre-tax profit, of Norvik',
    ],
    'Operating costs jumped by a fifth to 88 million euros.': [
      'a fifth = fraction 0.2 fraction: operating costs, change',
      '88 million euros = money 88000000 EUR: operating costs',
    ],
    'Gross margin improved 150 basis points to 41.5%.': [
      '150 basis points = percent 150 basis point: gross margin, change',
      '41.5% = percent 41.5 percent: gross margin',
    ],
    'The operating margin widened by 1.4 percentage points to 13.2%.': [
      '1.4 percentage points = percent 1.4 percentage point: operating margin, change',
      '13.2% = percent 13.2 percent: operating margin',
    ],
    'The bank cut its rate by 25 basis points to 4.75%.': [
      '25 basis points = percent 25 basis point: rate, change',
      '4.75% = percent 4.75 percent: rate',
    ],
    'Its market value has dropped by $4 billion since May.': [
      '$4 billion = money 4000000000 USD: market value, change',
    ],
    'Water levels had risen by 90 cm overnight.': [
      '90 cm = measurement 90 cm: water levels, 2024-08-06, change',
    ],
    'Norvik reported a 12% rise in revenue to £48.2 million.': [
      '12% = percent 12 percent: revenue, change',
      '£48.2 million = money 48200000 GBP: revenue',
    ],
    'Profit before tax of £6.1 million was £300,000 below forecasts.': [
      '£6.1 million = money 6100000 GBP: profit before tax',
      '£300,000 = money 300000 GBP: profit before tax, change',
    ],
    'Earnings per share came to 42 cents, two cents ahead of forecasts.': [
      '42 cents = money 0.42 USD: earnings per share',
      'two cents = money 0.02 USD: earnings per share, change',
    ],
    'The Liberals took 98 seats, down 21.': [
      '98 seats = count 98 seat: seats won, of Liberals',
      '21 = count 21: seats won, of Liberals, change',
    ],
    'Like-for-like sales slipped 0.4%.': [
      '0.4% = percent 0.4 percent: like-for-like sales, change',
    ],
    'A swing of 4.5% was seen.': ['4.5% = percent 4.5 percent: swing, change'],
    'Six parties entered parliament, two more than in 2020.': [
      'Six parties = count 6 party: parties entering parliament',
      'two = count 2: parties entering parliament, change',
      '2020 = year 2020: year (entered)',
    ],
  },
  'company results': {
    'Revenue rose to €48.2 million and its pre-tax profit to €6.1 million.': [
      '€48.2 million = money 48200000 EUR: revenue',
      '€6.1 million = money 6100000 EUR: pre-tax profit',
    ],
    'Norvik reported first-half revenue of £48.2 million.': [
      'first-half revenue = ordinal 1 revenue: revenue',
      '£48.2 million = money 48200000 GBP: revenue',
    ],
    'Profit after tax came in at £4.6 million.': [
      '£4.6 million = money 4600000 GBP: profit after tax',
    ],
    'The order book stood at a record $2.1 billion at the end of June.': [
      'a record $2.1 billion = money 2100000000 USD: order book, 2024-06',
    ],
    'Norvik said it would cut 450 jobs, about 8 percent of its workforce.': [
      '450 jobs = count 450 job: jobs cut',
      'about 8 percent = percent 8 [7.2..8.8] percent: share of workforce',
    ],
    'The group employs 5,400 people, of whom 1,200 work in Poland.': [
      '5,400 people = count 5400 person: people employed',
      '1,200 = count 1200: people employed, <5,400',
    ],
    'Turnover more than doubled to $94 million.': ['$94 million = money 94000000 USD: turnover'],
    'The firm will close 14 of its 62 shops by March.': [
      '14 = count 14: shops closed, <62',
      '62 shops = count 62 shop: shops',
    ],
    'Orders worth $640 million were booked.': [
      '$640 million = money 640000000 USD: value of orders',
    ],
    'Adjusted EBITDA was $74.5 million, or 18.3 percent of sales.': [
      '$74.5 million = money 74500000 USD: EBITDA',
      '18.3 percent = percent 18.3 percent: share of sales',
    ],
    'The chief executive, Ida Holm, 54, was paid £1.2 million.': [
      '54 = age 54 year: age, of Ida Holm',
      '£1.2 million = money 1200000 GBP: amount paid, of Ida Holm',
    ],
    'The company sold 3.2 million phones in the quarter.': [
      '3.2 million phones = count 3200000 phone: phones sold',
    ],
    'Inflation slowed to 2.9% in July.': ['2.9% = percent 2.9 percent: inflation, 2024-07'],
    'Unit sales were 41,000.': ['41,000 = count 41000: unit sales'],
    'The company expects full-year revenue of between $410 million and $425 million.': [
      'between $410 million and $425 million = money [410000000..425000000] USD: full-year revenue, hypothetical',
    ],
    'Analysts had expected a profit of $310 million.': [
      '$310 million = money 310000000 USD: profit, hypothetical',
    ],
    'Shares in Norvik fell 6.2%.': ['6.2% = percent 6.2 percent: shares, change'],
  },
  'a flood': {
    'The river peaked at 6.8 metres above normal on Tuesday.': [
      '6.8 metres = measurement 6.8 m: river level, 2024-08-06',
    ],
    'The Orla reached 4.12 m at the Brenn gauge.': [
      '4.12 m = measurement 4.12 m: water level, of Orla',
    ],
    'The river level stood at 512 cm on Monday and was expected to crest at 540 cm.': [
      '512 cm = measurement 512 cm: river level, 2024-08-05',
      '540 cm = measurement 540 cm: river level, hypothetical, hedged',
    ],
    'More than 210 mm of rain fell on the hills.': [
      'More than 210 mm = measurement 210 [210..] mm: rain',
    ],
    'Some 14,000 households were without power.': [
      'Some 14,000 households = count 14000 [12600..15400] household: households without power',
    ],
    'Power was cut to 14,000 homes.': ['14,000 homes = count 14000 home: homes without power'],
    'About 3,200 people were evacuated from 14 villages, of whom 900 spent the night in schools.': [
      'About 3,200 people = count 3200 [2880..3520] person: people displaced',
      '14 villages = count 14 village: villages evacuated from',
      '900 = count 900: people spending night, <3,200',
    ],
    'The toll from the floods has climbed to 21, with five people still missing.': [
      '21 = count 21: people killed',
      'five people = count 5 person: people missing',
    ],
    'The floods left 21 dead and more than 300 injured.': [
      '21 = count 21: people killed',
      'more than 300 = count 300 [300..]: people injured',
    ],
    'Twenty-one people lost their lives in the floods.': [
      'Twenty-one people = count 21 person: people killed',
    ],
    'Seven people remain unaccounted for.': ['Seven people = count 7 person: people missing'],
    'Another 17 are missing.': ['17 = count 17: people missing'],
    'Rescue workers recovered the bodies of three men.': ['three men = count 3 man: men killed'],
    'Some 22,000 hectares of farmland are under water.': [
      'Some 22,000 hectares = measurement 22000 [19800..24200] ha: farmland',
    ],
    'Volunteers filled 60,000 sandbags.': [
      '60,000 sandbags = count 60000 sandbag: sandbags filled',
    ],
    'The flood damaged 1,830 houses and destroyed 47 bridges.': [
      '1,830 houses = count 1830 house: houses damaged',
      '47 bridges = count 47 bridge: bridges destroyed',
    ],
    'Damage is put at 2.3 billion zlotys.': ['2.3 billion zlotys = money 2300000000 PLN: damage'],
    'Helicopters rescued 63 people, among them 12 children.': [
      '63 people = count 63 person: people rescued',
      '12 children = count 12 child: children rescued, <63',
    ],
    'At least two children are among the dead.': [
      'At least two children = count 2 [2..] child: children killed',
    ],
    'In 1997 the river killed 56 people.': [
      '1997 = year 1997: year (river killed)',
      '56 people = count 56 person: people killed, 1997, otherEvent',
    ],
    'It was the worst flood since 2010, when 25 people were killed.': [
      '2010 = year 2010: year',
      '25 people = count 25 person: people killed, 2010, otherEvent',
    ],
    'As many as 40,000 people may have to leave their homes.': [
      'As many as 40,000 people = count 40000 [..40000] person: people displaced, hypothetical',
    ],
    'Of the 400 residents of the home, 380 were moved to safety.': [
      '400 residents = count 400 resident: residents',
      '380 = count 380: residents moved, <400',
    ],
    'One woman, aged 81, drowned in her cellar.': [
      'One woman = count 1 woman: woman killed',
      '81 = age 81 year: age',
    ],
    'The town of 12,000 was cut off.': ['12,000 = count 12000: people'],
    'Some 1,200 soldiers and 300 police have been deployed.': [
      'Some 1,200 soldiers = count 1200 [1080..1320] soldier: soldiers sent',
      '300 police = count 300 police: police sent',
    ],
    'Around 70 percent of the old town was flooded.': [
      'Around 70 percent = percent 70 [63..77] percent: share of old town flooded',
    ],
    'The reservoir is 96% full.': ['96% = percent 96 percent: reservoir full'],
    'A 40-metre breach opened in the dyke.': ['40-metre = measurement 40 m: length of breach'],
    'Officials lowered the death toll to 12 after one victim was counted twice.': [
      '12 = count 12: people killed',
      'one victim = count 1 victim: victim counted',
      'twice = count 2 time: times counted',
    ],
    'Emergency crews received 1,100 calls.': ['1,100 calls = count 1100 call: calls received'],
  },
  'an election': {
    'With 87% of votes counted, the Civic Union had 38.4%, 3.2 points ahead of the Liberals.': [
      '87% = percent 87 percent: share of votes counted',
      '38.4% = percent 38.4 percent: share, of Civic Union',
      '3.2 points = percent 3.2 percentage point: share, of Civic Union, change',
    ],
    'The Civic Union won 142 of the 300 seats.': [
      '142 = count 142: seats won, of Civic Union, <300',
      '300 seats = count 300 seat: seats',
    ],
    'Women will hold 112 of the 300 seats.': [
      '112 = count 112: seats held, <300',
      '300 seats = count 300 seat: seats',
    ],
    'Turnout was 61.3%, the lowest since 1994.': [
      '61.3% = percent 61.3 percent: turnout',
      '1994 = year 1994: year',
    ],
    'Ida Holm was 2,145 votes ahead of her rival.': [
      '2,145 votes = count 2145 vote: votes ahead, of Ida Holm',
    ],
    'Tom Berg won by 1,204 votes.': ['1,204 votes = count 1204 vote: votes ahead, of Tom Berg'],
    'Ida Holm won 52.1% of the vote, against 47.9% for Tom Berg.': [
      '52.1% = percent 52.1 percent: share of vote, of Ida Holm',
      '47.9% = percent 47.9 percent: share of vote, of Tom Berg',
    ],
    'Ida Holm received 1,204,512 votes and Tom Berg 1,107,330.': [
      '1,204,512 votes = count 1204512 vote: votes won, of Ida Holm',
      '1,107,330 = count 1107330: votes won, of Tom Berg',
    ],
    'Exit polls gave the Civic Union between 140 and 150 seats.': [
      'between 140 and 150 seats = count [140..150] seat: seats won, of Civic Union, hypothetical',
    ],
    'Some 3.4 million people cast their ballots, 200,000 fewer than in 2020.': [
      'Some 3.4 million people = count 3400000 [3060000..3740000] person: people casting ballots',
      '200,000 = count 200000: people casting ballots, change',
      '2020 = year 2020: year (cast)',
    ],
    'About 8.2 million voters were registered.': [
      'About 8.2 million voters = count 8200000 [7380000..9020000] voter: voters registered',
    ],
    'The lead narrowed to 1.1 percentage points.': [
      '1.1 percentage points = percent 1.1 percentage point: lead',
    ],
    'The majority of 2,145 was the smallest in the country.': ['2,145 = count 2145: lead'],
    'The coalition has a majority of four seats.': ['four seats = count 4 seat: seats ahead'],
    'Two thirds of voters supported the change.': [
      'Two thirds of voters = fraction 0.6667 fraction: voters supporting',
    ],
    'Berg conceded after 99 percent of the ballots had been counted.': [
      '99 percent = percent 99 percent: share of ballots counted',
    ],
    'Of the 440 polling stations, 412 had reported.': [
      '440 polling stations = count 440 station: polling stations reporting',
      '412 = count 412: polling stations reporting, <440',
    ],
    'The commission said 61.3% of the 8.2 million registered voters had voted.': [
      '61.3% = percent 61.3 percent: share of registered voters voting',
      '8.2 million registered voters = count 8200000 voter: registered voters',
    ],
    'The president, 63, won a third term.': [
      '63 = age 63 year: age',
      'third term = ordinal 3 term: term',
    ],
    'A recount in 14 districts cut her lead to 812 votes.': [
      '14 districts = count 14 district: districts cutting lead',
      '812 votes = count 812 vote: votes ahead',
    ],
    'The Liberals are on 35%, down two points.': [
      '35% = percent 35 percent: share, of Liberals',
      'two points = percent 2 percentage point: share, of Liberals, change',
    ],
    'The election was held on 14 July.': ['14 July = date 2024-07-14: date (election held)'],
    'The Greens lost nine seats and fell to 12.': [
      'nine seats = count 9 seat: seats lost, of Greens',
      '12 = count 12: seats, of Greens',
    ],
  },
  'labels that a person would write': {
    '85 police and coast guard officers were injured.': [
      '85 police and coast guard officers = count 85 person: police and coast guard officers injured',
    ],
    'The ferry was built in 1987.': ['1987 = year 1987: year (ferry built)'],
    'Ida Holm stepped down in 2019.': ['2019 = year 2019: year (Ida Holm stepped), of Ida Holm'],
    'The government pledged 100 million zlotys.': [
      '100 million zlotys = money 100000000 PLN: amount paid, hypothetical',
    ],
    'The yard has orders for 16 vessels worth $1.4bn.': [
      '16 vessels = count 16 vessel: vessels',
      '$1.4bn = money 1400000000 USD: value of vessels',
    ],
    'Earnings per share rose to 42 cents.': ['42 cents = money 0.42 USD: earnings per share'],
    'About 600 people work at the plant.': [
      'About 600 people = count 600 [540..660] person: people employed',
    ],
    'Twelve men were arrested.': ['Twelve men = count 12 man: men arrested'],
  },
};

describe('figures of three genres', () => {
  for (const [rule, texts] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, expected] of Object.entries(texts)) {
        it(text, () => assert.deepEqual(told(DATELINE + text, NAMES, DATELINE.length), expected));
      }
    });
  }
});

describe('the habit of grouping by points', () => {
  const values: Readonly<Record<string, readonly string[]>> = {
    'The unrest left 1.000 people hurt. The convoy drove 2.270 kilometers.': [
      '1.000 people = count 1000: people injured',
      '2.270 kilometers = measurement 2270 km: length driven',
    ],
    'The road is 6.000 kilometers long. The pipe is 2.500 kilometers long.': [
      '6.000 kilometers = measurement 6000 km: length',
      '2.500 kilometers = measurement 2500 km: length',
    ],
    'A part is 1.250 mm thick. The other is 2.125 mm thick.': [
      '1.250 mm = measurement 1.25 mm: thickness',
      '2.125 mm = measurement 2.125 mm: thickness',
    ],
    'The road is 6.000 kilometers long and 7.5 metres wide.': [
      '6.000 kilometers = measurement 6 km: length',
      '7.5 metres = measurement 7.5 m: width',
    ],
  };
  for (const [text, expected] of Object.entries(values)) {
    it(text, () => assert.deepEqual(told(text), expected));
  }
});
