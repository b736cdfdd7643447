import assert from 'node:assert/strict';
import { describeQuotations, readMarked } from './quotations-kit.js';

/** A text with its names marked (see quotations-kit.ts), then one line for each quotation in it. */
type Case = readonly [text: string, ...quotations: string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'without a verb of saying': [
    [
      '“Nobody was pushed,” stressed the spokeswoman, Police Major <Vera Lindholm>.',
      'direct: Nobody was pushed, ← the spokeswoman, Police Major Vera Lindholm = Vera Lindholm / stressed',
    ],
    [
      '“They carried chairs into vans,” as the lawyer <Pavel Dorn> puts it.',
      'direct: They carried chairs into vans, ← the lawyer Pavel Dorn = Pavel Dorn / puts',
    ],
    [
      'The poll had him far behind. <o:Dunmore Research> “stands by its methods”.',
      'partial: stands by its methods ← Dunmore Research = Dunmore Research',
    ],
    [
      'On stage, <Vera Lindholm> of the <o:Dockers’ Union>: “Bread is no toy. It is what you owe.” She counts “more than two hundred buses from the hills”.',
      'direct: Bread is no toy. It is what you owe. ← Vera Lindholm of the Dockers’ Union = Vera Lindholm / :',
      'partial: more than two hundred buses from the hills ← Vera Lindholm = Vera Lindholm / counts',
    ],
  ],
  companies: [
    [
      '“Solid, but priced in,” was the verdict of analyst <Tom Briggs>.',
      'direct: Solid, but priced in, ← analyst Tom Briggs = Tom Briggs / verdict',
    ],
    [
      '<o:Halden Capital>, in a note titled “Too hot to handle?”, said it saw “limited upside”.',
      'scare: Too hot to handle?',
      'partial: limited upside ← Halden Capital = Halden Capital / said',
    ],
    [
      'The council’s emergency report, published in May and seen by this paper, warned of “total failure”.',
      'partial: total failure ← The council’s emergency report / warned',
    ],
    [
      '"It’s a bad quarter," said <Tom Briggs>, an analyst at <o:Halden Capital>, which has a "sell" rating on the stock.',
      'direct: It’s a bad quarter, ← Tom Briggs = Tom Briggs / said',
      'scare: sell',
    ],
    [
      'In a letter to staff seen by the paper, <Helen Marsh> wrote: “This news is hard to hear.”',
      'direct: This news is hard to hear. ← Helen Marsh = Helen Marsh / wrote',
    ],
    [
      '<o:Northwind> raised its outlook, citing “resilient demand” for own brands.',
      'scare: resilient demand',
    ],
    [
      '“We are seeing customers make choices,” Chief Executive Officer <Helen Marsh> told analysts on a call. “They’re trading down.”',
      'direct: We are seeing customers make choices, ← Chief Executive Officer Helen Marsh = Helen Marsh / told',
      'direct: They’re trading down. (goes on from 0) ← Chief Executive Officer Helen Marsh = Helen Marsh / told',
    ],
    [
      'Chief Financial Officer <Raj Patel> said the firm had “no plans” to cut jobs, but analyst <Tom Briggs> of <o:Halden Capital> was less sure. “Margins are thin,” he wrote in a note to clients.',
      'partial: no plans ← Chief Financial Officer Raj Patel = Raj Patel / said',
      'direct: Margins are thin, ← Tom Briggs = Tom Briggs / wrote',
    ],
    [
      '“It’s a relief rally,” said one trader, who spoke on condition of anonymity.',
      'direct: It’s a relief rally, ← one trader / said',
    ],
    [
      '<Helen Marsh>, who took over in March, declined to comment. “We don’t comment on rumors,” she said.',
      'direct: We don’t comment on rumors, ← Helen Marsh = Helen Marsh / said',
    ],
    [
      'Net income was flat, the company said in a filing, calling the quarter “solid”.',
      'partial: solid ← the company / calling',
    ],
    [
      'The filing describes the buyer as “an unrelated party”.',
      'partial: an unrelated party ← The filing / describes',
    ],
    [
      '“The market was ahead of itself,” <Tom Briggs> of <o:Halden Capital> wrote. “That is over.”',
      'direct: The market was ahead of itself, ← Tom Briggs of Halden Capital = Tom Briggs / wrote',
      'direct: That is over. (goes on from 0) ← Tom Briggs of Halden Capital = Tom Briggs / wrote',
    ],
  ],
  'weather and disasters': [
    [
      'The <o:River Agency> issued a “danger to life” warning for the valley.',
      'scare: danger to life',
    ],
    [
      '‘It came up through the floorboards,’ said <Margaret Ellis>, 72, of Mill Lane. ‘The dog slept.’',
      'direct: It came up through the floorboards, ← Margaret Ellis = Margaret Ellis / said',
      'direct: The dog slept. (goes on from 0) ← Margaret Ellis = Margaret Ellis / said',
    ],
    [
      'A spokesman for <o:Derwent Council> said streets were ‘at risk’. He added that crews were ‘working round the clock’.',
      'partial: at risk ← A spokesman for Derwent Council = Derwent Council / said',
      'partial: working round the clock ← A spokesman for Derwent Council = Derwent Council / added',
    ],
    [
      'Fire chief <Dan Oduya> described the scene as ‘like nothing I’ve seen’.',
      'partial: like nothing I’ve seen ← Fire chief Dan Oduya = Dan Oduya / described',
    ],
    [
      'Residents’ groups accused the council of having ‘sat on its hands’.',
      'partial: sat on its hands ← Residents’ groups / accused',
    ],
    [
      'Asked whether the wall had failed, the agency’s regional director, <Priya Nair>, said: ‘No. It was overtopped. That’s different.’',
      'direct: No. It was overtopped. That’s different. ← the agency’s regional director, Priya Nair = Priya Nair / said',
    ],
    [
      '“Stay inside,” the mayor urged residents. “Do not drive.”',
      'direct: Stay inside, ← the mayor / urged',
      'direct: Do not drive. (goes on from 0) ← the mayor / urged',
    ],
  ],
  elections: [
    [
      '“This is a win for every renter,” <Maria Santos> told cheering supporters. “And we are just getting started!”',
      'direct: This is a win for every renter, ← Maria Santos = Maria Santos / told',
      'direct: And we are just getting started! (goes on from 0) ← Maria Santos = Maria Santos / told',
    ],
    [
      '<Bill Ferro> refused to concede, saying there were “irregularities in three wards.” His campaign manager, <Joe Dunn>, called the count “a mess” and said he would “seek a recount”.',
      'partial: irregularities in three wards. ← Bill Ferro = Bill Ferro / saying',
      'partial: a mess ← His campaign manager, Joe Dunn = Joe Dunn / called',
      'partial: seek a recount ← His campaign manager, Joe Dunn = Joe Dunn / said',
    ],
    [
      'In a tweet, <Bill Ferro> wrote: "Not over. Count every vote."',
      'direct: Not over. Count every vote. ← Bill Ferro = Bill Ferro / wrote',
    ],
    [
      '“Recounts rarely change anything,” cautioned <Lena Hoff>, a political scientist; “but half a point is automatic,” she added.',
      'direct: Recounts rarely change anything, ← Lena Hoff = Lena Hoff / cautioned',
      'direct: but half a point is automatic, ← Lena Hoff = Lena Hoff / added',
    ],
    [
      'Turnout was the highest “in living memory,” according to the clerk, <Rose Kim>.',
      'partial: in living memory, ← the clerk, Rose Kim = Rose Kim / according to',
    ],
    [
      '“I will not concede,” vowed <Bill Ferro>. “Not tonight.”',
      'direct: I will not concede, ← Bill Ferro = Bill Ferro / vowed',
      'direct: Not tonight. (goes on from 0) ← Bill Ferro = Bill Ferro / vowed',
    ],
  ],
  'local papers and translated copy': [
    [
      '“The pump was new”, calmed waterworks director <Ann Lee>.',
      'direct: The pump was new ← waterworks director Ann Lee = Ann Lee / calmed',
    ],
    [
      '“We have lost the bridge, not the road”, has declared the minister <Ann Lee> to her staff.',
      'direct: We have lost the bridge, not the road ← the minister Ann Lee = Ann Lee / declared',
    ],
    [
      '«We have opened three gates.», underscored <Ann Lee>.',
      'direct: We have opened three gates. ← Ann Lee = Ann Lee / underscored',
    ],
    [
      '“This is a detour, not a dead end,” was how <Ann Lee>, the treasurer, put it on the phone.',
      'direct: This is a detour, not a dead end, ← Ann Lee = Ann Lee / put',
    ],
    [
      '“We had come for the keys”, has deplored the head of the opposition <Ann Lee>.',
      'direct: We had come for the keys ← the head of the opposition Ann Lee = Ann Lee / deplored',
    ],
    [
      'From the far bank <Ann Lee> sent a sentence: “We have built a bridge with one end.”',
      'direct: We have built a bridge with one end. ← Ann Lee = Ann Lee / sentence',
    ],
    [
      '“We sang it loud”, has exulted <Ann Lee> of the <o:Green List> before 2,000 people according to the police.',
      'direct: We sang it loud ← Ann Lee of the Green List = Ann Lee / exulted',
    ],
    [
      '“Come home safe,” ran <Ann Lee>’s message to the crews.',
      'direct: Come home safe, ← Ann Lee = Ann Lee / message',
    ],
    [
      '“Two tails on one dog,” <Ann Lee> of the <o:Green List> was heard to say at the fair.',
      'direct: Two tails on one dog, ← Ann Lee of the Green List = Ann Lee / heard to say',
    ],
    [
      '<Ann Lee> of <o:Northern Grid> was unmoved: “The line was checked in May.”',
      'direct: The line was checked in May. ← Ann Lee of Northern Grid = Ann Lee / was',
    ],
    [
      'At the court a guard would not let us in. “Nobody told me anything,” he said.',
      'direct: Nobody told me anything, ← a guard / said',
    ],
    ['<Ann Lee> walked past a sign: “No entry.”', 'direct: No entry.'],
    ['She hummed “Summer Rain”, followed by <Ann Lee>’s band.', 'scare: Summer Rain'],
  ],
  courts: [
    [
      '“You are a danger to this town,” Judge <Ann Lee> told the defendant. “Sit down.”',
      'direct: You are a danger to this town, ← Judge Ann Lee = Ann Lee / told',
      'direct: Sit down. (goes on from 0) ← Judge Ann Lee = Ann Lee / told',
    ],
    [
      'The indictment says he “knowingly sold worn bolts” to the city.',
      'partial: knowingly sold worn bolts ← The indictment / says',
    ],
    [
      'Prosecutors called him “the brains of the plot”; his lawyer called that “a fairy tale”.',
      'partial: the brains of the plot ← Prosecutors / called',
      'partial: a fairy tale ← his lawyer / called',
    ],
    [
      '<Tom Roy> pleaded not guilty. “He looks forward to his day in court,” his lawyer, <Mia Hart>, said.',
      'direct: He looks forward to his day in court, ← his lawyer, Mia Hart = Mia Hart / said',
    ],
  ],
  'science and health': [
    ['The study, published on Monday, found a “modest but real” effect.', 'scare: modest but real'],
    [
      '“The sample is small,” warned <Lena Hoff>, who was not involved in the study.',
      'direct: The sample is small, ← Lena Hoff = Lena Hoff / warned',
    ],
    [
      '“We simply don’t know,” one of the authors, <Raj Patel>, said by email.',
      'direct: We simply don’t know, ← one of the authors, Raj Patel = Raj Patel / said',
    ],
  ],
  sport: [
    [
      '“We were second to every ball,” the <o:Rovers> coach, <Dan Oduya>, said after the match.',
      'direct: We were second to every ball, ← the Rovers coach, Dan Oduya = Dan Oduya / said',
    ],
    [
      '“I thought, ‘Why not?’ and I hit it,” <Maria Santos> said.',
      'direct: I thought, ‘Why not?’ and I hit it, ← Maria Santos = Maria Santos / said',
      'direct: Why not? (in 0) ← I / thought',
    ],
  ],
  interviews: [
    ['<o:Herald>: “Why now?”', 'direct: Why now? ← Herald = Herald / :'],
    [
      '“Why now?” I asked her. “Because I can,” she said.',
      'direct: Why now? ← I / asked',
      'direct: Because I can, ← she / said',
    ],
  ],
};

describe('quotations by kind of report', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, ...expected] of cases) {
        it(text, () => assert.deepEqual(describeQuotations(readMarked(text)), expected));
      }
    });
  }
});
