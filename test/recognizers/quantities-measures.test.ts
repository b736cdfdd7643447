import assert from 'node:assert/strict';
import { measures } from './quantities-notation.js';

/** Texts by the rule that they exercise, each with what is read in it. */
const CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'labels of a line': {
    'Houses destroyed: 286; damaged: 640': ['286 = house / destroy', '640 = house / damage'],
    'Evacuated: 3,200': ['3,200 = person / displace'],
    'Detained: 131': ['131 = person / arrest'],
    'Ballots returned: 34,187, rejected: 175': [
      '34,187 = ballot / return',
      '175 = ballot / reject',
    ],
    'Valid votes: 17,114': ['17,114 = valid vote / -'],
    'Electorate: 96,512': ['96,512 = person / -'],
    'Turnout: 43.6% (2022: 41.2%)': [
      '43.6 = turnout / -',
      '2022 = year / -',
      '41.2 = turnout / - superseded',
    ],
  },
  'how far what was just given moved': {
    'Net revenue of $612m, up 4.8%': ['612m = net revenue / -', '4.8 = net revenue / - change'],
    'Volume of 14 million pairs, down 2.7%': ['14 million = pair / -', '2.7 = pair / - change'],
    'Profit came to $28m, after $49m in the months before.': [
      '28m = profit / -',
      '49m = profit / - superseded',
    ],
  },
  'a number before its noun': {
    'Crews dug for hours, raising to 19 the total of people killed by the slide.': [
      '19 = person / kill',
    ],
    'The town of Kelden (population 23,600) was hit.': ['23,600 = person / -'],
  },
  'a number of a body that counts': {
    'It shows 331 houses burned, where the Ministry of Roads has 286.': [
      '331 = house / burn',
      '286 = house / burn',
    ],
    'How many had to leave home is not settled. The water board gives 3,400.': [
      '3,400 = person / displace',
    ],
    'It shows 331 houses. The family has 12.': ['331 = house / -', '12 = - / -'],
  },
  'what another number takes the place of': {
    'The ovens will stop on 30 April and not, as planned, on 26 March.': [
      '30 April = date / stop',
      '26 March = date / stop superseded',
    ],
    'The oven burns until 30 June instead of 15 May.': [
      '30 June = date / burn',
      '15 May = date / burn superseded',
    ],
    'The vote was moved to 12 October from 5 October.': [
      '12 October = date / move',
      '5 October = date / move superseded',
    ],
    'The slide cut 31 km of track, not 24 km as reported.': [
      '31 = track / cut',
      '24 = track / cut superseded',
    ],
    'The road is not 27 km long.': ['27 = length / - negated'],
  },
  'since when somebody is in office': {
    'Ida Holm, mayor of the port of Kelden since 2016, was ahead.': ['2016 = year / office'],
    'Tom Berg, who has run the firm since 2021, spoke.': ['2021 = year / office'],
    'Eva Lind, who took over in 2020, left.': ['2020 = year / office'],
    'The wall has stood since 1890.': ['1890 = year / stand'],
  },
  'it was so many': {
    'Twelve names are on the sheet; on Monday it was 13.': ['Twelve = name / -', '13 = name / -'],
    'Turnout was 51%. In May it was 48%.': ['51 = turnout / -', '48 = turnout / -'],
    "There were 80 aboard. It wasn't 30 over the limit.": [
      '80 = person / aboard',
      '30 = - / - negated',
    ],
  },
  'crowds and posts': {
    'The organisers say 5,000 came.': ['5,000 = person / come'],
    'The union says 820 jobs at risk.': ['820 = job / cut'],
  },
  'an insertion between commas': {
    'The saving, £62m a year, is real enough.': ['62m = saving / -'],
    'Turnout, at more than 61 per cent, beat all forecasts.': ['61 = turnout / -'],
    'Its margin, at 16.5%, has shrunk.': ['16.5 = margin / -'],
  },
  'how a share moved': {
    'The stock ended that session 4.2% lower at $7.15.': [
      '4.2 = stock / - change',
      '7.15 = stock / -',
    ],
    'The shares closed at $18.90, 3.6% off.': ['18.90 = share / -', '3.6 = share / - change'],
  },
  'the number that another source gives': {
    'The company says the levy cost it $21m. Lena Orr reckons $33m. I make it $40m.': [
      '21m = cost / -',
      '33m = cost / -',
      '40m = cost / -',
    ],
    'Turnout was 61.2%. The union says 54%.': ['61.2 = turnout / -', '54 = turnout / -'],
    'They promised savings of $41 million. A study found only 28 million.': [
      '41 million = saving / - hypothetical',
      '28 million = saving / -',
    ],
    'The firm made 41 million euros. Its video was watched by 28 million.': [
      '41 million = - / make',
      '28 million = - / watch by',
    ],
  },
  'what is corrected': {
    'The office corrected its figure for the low flow to 36 m³/s from 31.': [
      '36 = low flow / -',
      '31 = low flow / - superseded',
    ],
    'Analysts had expected a profit of $37 million and sales of $80 million.': [
      '37 million = profit / - hypothetical',
      '80 million = sale / - hypothetical',
    ],
  },
  'votes of one and of another': {
    'Lynn Orr had 11,960 votes and Tom Berg, an independent, 11,348. Dave Lowe was third with 4,190.':
      ['11,960 = vote / -', '11,348 = vote / -', '4,190 = vote / -'],
    "Berg was declared elected with 13,904 votes to Lynn Orr's 13,827.": [
      '13,904 = vote / -',
      '13,827 = vote / -',
    ],
    'Special votes: 1,386 received, 1,211 allowed': [
      '1,386 = special vote / receive',
      '1,211 = special vote / allow',
    ],
  },
  'a margin': {
    'The operating margin was 8.2%, against a margin of 9%.': [
      '8.2 = operating margin / -',
      '9 = margin / -',
    ],
    'They won by a margin of 3.2%.': ['3.2 = lead / lead'],
  },
  'subject and verb': {
    'At least 13 hikers drowned and 25 were missing.': ['13 = hiker / kill', '25 = hiker / miss'],
    'Forty homes burned in the night.': ['Forty = home / burn'],
    'Eleven guards were also killed, including three who were reportedly beaten.': [
      'Eleven = guard / kill',
      'three = guard / beat <Eleven hedged',
    ],
    'Some 1,200 guests have been injured, including 300 who were taken to hospital, with 40 in intensive care.':
      ['1,200 = guest / injure', '300 = guest / hospitalize <1,200', '40 = guest / critical <300'],
    '85 police and guards were hurt and eight killed.': [
      '85 = police guard person / injure',
      'eight = police guard person / kill',
    ],
    'Dozens of marchers, as well as over 20 officers, were killed.': [
      'Dozens = marcher / kill',
      '20 = officer / kill',
    ],
    'At least 31 guests, six of them children, died as the roof fell.': [
      '31 = guest / kill',
      'six = child / kill <31',
    ],
    'Fifty-one miners were taken to hospital, six of them in critical care.': [
      'Fifty-one = miner / hospitalize',
      'six = miner / critical <Fifty-one',
    ],
    'Of the 90 people on board, 71 were saved and 12 are missing.': [
      '90 = person / aboard',
      '71 = person / rescue <90',
      '12 = person / miss <90',
    ],
    'Eight boats, including a navy tug, and three planes had joined the search, up from six boats the day before.':
      ['Eight = boat / search', 'three = plane / search', 'six = boat / search superseded'],
    'The company said 250 of its 400 staff would leave.': [
      '250 = staff / leave <400',
      '400 = staff / -',
    ],
    'A bus carrying 60 passengers overturned.': ['60 = passenger / aboard'],
    'Two villages in the north were flooded.': ['Two = village / flood'],
  },
  object: {
    'The storm killed nine people and injured 40 more.': [
      'nine = person / kill',
      '40 = person / injure',
    ],
    'Police arrested 17 men.': ['17 = man / arrest'],
    'Rescuers saved 98 people.': ['98 = person / rescue'],
    'Gunmen opened fire, killing at least 9 people.': ['9 = person / kill'],
    'The blast left 20 dead and a dozen wounded.': [
      '20 = person / kill',
      'a dozen = person / injure',
    ],
    'The fire claimed 24 lives.': ['24 = person / kill'],
    'The sinking of the barge, with the loss of 27 lives, shocked the port.': [
      '27 = person / kill',
    ],
    'The state has massed 100,000 troops near the border.': ['100,000 = troop / mass'],
    'Crews are still looking for 28 sailors.': ['28 = sailor / miss'],
    'Firefighters pulled 19 people from the rubble.': ['19 = person / rescue'],
    'The hall can seat 400 guests.': ['400 = guest / capacity'],
    'The ship was certified to carry 90 passengers.': ['90 = passenger / capacity'],
    'The bus is licensed for 60.': ['60 = - / capacity'],
  },
  nouns: {
    'The toll rose to 24 from 17.': ['24 = person / kill', '17 = person / kill superseded'],
    'A death toll of 24 was given.': ['24 = person / kill'],
    'The death toll, earlier put at 8, rose to over 15.': [
      '8 = person / kill superseded',
      '15 = person / kill',
    ],
    'Officials put the number of injured at 25.': ['25 = person / injure'],
    'The number of injured cannot be higher than 9.': ['9 = person / injure'],
    'The limit is 180.': ['180 = - / capacity'],
    'The bridge has a capacity of 900 cars.': ['900 = car / capacity'],
    'The evacuation of 3,000 residents began.': ['3,000 = resident / displace'],
    'Deaths rose to 24.': ['24 = person / kill'],
    '24 deaths were confirmed.': ['24 = person / kill'],
    'The army denied that 40 soldiers had been captured.': ['40 = soldier / capture negated'],
    'The mayor rejected a figure of 12.': ['12 = - / - negated'],
    'Unconfirmed reports spoke of over 300 on board.': ['300 = person / aboard hedged'],
  },
  amounts: {
    'Revenue rose 12% to $340m.': ['12 = revenue / - change', '340m = revenue / -'],
    'Net profit fell to 5.2m euros from 6.1m.': [
      '5.2m = net profit / -',
      '6.1 = net profit / - superseded',
    ],
    'Turnout was 61.3%.': ['61.3 = turnout / -'],
    'The price of oil fell by $2 to $80.': ['2 = price / - change', '80 = price / -'],
    'Winds were gusting to 48 knots.': ['48 = wind / -'],
    'Waves reached 4 metres.': ['4 = wave / -'],
    'A swell of 9ft rolled in.': ['9 = wave / -'],
    'The river crested at 8.4 metres.': ['8.4 = river level / -'],
    'The firm paid $5m to each family.': ['5m = - / pay'],
    'The bill for repairs is 40m euros.': ['40m = bill / -'],
    'They bought the ship for €1.2m.': ['1.2m = - / buy'],
    '12% of voters stayed at home.': ['12 = voter / -'],
    'A 5% rise in rents is planned.': ['5 = rent / - change'],
    'Sales were up 6 percent at $3.2bn.': ['6 = sale / - change', '3.2bn = sale / -'],
    'The island is 12 km long.': ['12 = length / -'],
    'The village lies two miles from the port.': ['two = distance / -'],
    'The king declared three days of mourning.': ['three = mourning / declare'],
    'He extended the truce to six weeks from four.': [
      'six = truce / -',
      'four = truce / - superseded',
    ],
    'Prosecutors questioned him for six hours.': ['six = - / question'],
    '87 ships worth $9.4bn are on order.': ['87 = ship / -', '9.4bn = value / -'],
    'Coverage stands at 72%, against a target of 90%.': [
      '72 = coverage / -',
      '90 = coverage / - hypothetical',
    ],
    'Growth is forecast at 3%.': ['3 = growth / - change hypothetical'],
    'The bank expects inflation of 4%.': ['4 = inflation / - hypothetical'],
    'Prices could rise by 10 percent.': ['10 = price / - change hypothetical'],
  },
  others: {
    'The first plane left at 7:25 p.m.': ['7:25 = time / -'],
    'It was built in Bergen in 1987.': ['1987 = year / build'],
    'The alliance of six states met.': ['six = state / -'],
    'The group, comprising six former members, met.': ['six = former member / comprise'],
    'Who was hurt? How many were aboard? The mayor says 146. The guard says 171.': [
      '146 = person / aboard',
      '171 = person / aboard',
    ],
    'The Ada took 852 lives in 1994. The Bela took 193.': [
      '852 = person / kill',
      '1994 = year / take',
      '193 = person / kill',
    ],
    'Few vests were handed out. The clerk said 160 vests had been bought and 20 were used.': [
      '160 = vest / buy',
      '20 = vest / use',
    ],
  },
};

describe('what a sentence says of its numbers', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, expected] of Object.entries(cases)) {
        it(text, () => assert.deepEqual(measures(text), expected));
      }
    });
  }
});
