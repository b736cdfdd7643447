import assert from 'node:assert/strict';
import { describeQuotations, readMarked } from './quotations-kit.js';

/** A text with its names marked (see quotations-kit.ts), then one line for each quotation in it. */
type Case = readonly [text: string, ...quotations: string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  signatures: [
    [
      '“The wall held all night.” — <Ann Lee>',
      'direct: The wall held all night. ← Ann Lee = Ann Lee / —',
    ],
    [
      '“The wall held all night.”― <Ann Lee>, harbor master\n“It never moved.” ― Tova Brandt',
      'direct: The wall held all night. ← Ann Lee = Ann Lee / ―',
      'direct: It never moved. ← Tova Brandt / ―',
    ],
    [
      '“The wall held all night.” – The council had doubted it for years.',
      'direct: The wall held all night.',
    ],
  ],
  'a paragraph that announces a statement': [
    [
      '<o:Harbor Board> issued the following statement:\n\n“We regret the delay.”',
      'direct: We regret the delay. ← Harbor Board = Harbor Board / statement',
    ],
    [
      '<Ann Lee> had this to say: “We regret the delay.”',
      'direct: We regret the delay. ← Ann Lee = Ann Lee / say',
    ],
    [
      '<o:Harbor News> reports:\n\n“The wall held all night.”',
      'direct: The wall held all night. ← Harbor News = Harbor News / reports',
    ],
  ],
  'sources that are hard to see': [
    [
      '“The wall held,” Senator <Ann Lee>, R-Ky., said Tuesday.',
      'direct: The wall held, ← Senator Ann Lee = Ann Lee / said',
    ],
    ['Halden Bros asked, “Who will pay?”', 'direct: Who will pay? ← Halden Bros / asked'],
    [
      'The film shows pictures of <Ann Lee> asking, “Who will pay?”',
      'direct: Who will pay? ← Ann Lee = Ann Lee / asking',
    ],
  ],
  'cue after': [
    [
      '“We open on Monday,” <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” said <Ann Lee>.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    ['“We open on Monday,” she said.', 'direct: We open on Monday, ← she / said'],
    ['“We open on Monday,” said the mayor.', 'direct: We open on Monday, ← the mayor / said'],
    [
      '“We open on Monday,” the mayor told reporters on Friday.',
      'direct: We open on Monday, ← the mayor / told',
    ],
    [
      '“We open on Monday,” <Ann Lee>, 54, said in a statement.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” said <Ann Lee>, a former nurse who runs the clinic.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” <Ann Lee>, a former nurse, said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” <Ann Lee>, who runs the clinic, said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” said <Ann Lee> of <o:Acme>.',
      'direct: We open on Monday, ← Ann Lee of Acme = Ann Lee / said',
    ],
    [
      '“We open on Monday,” added <Ann Lee>, speaking at a news conference.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / added',
    ],
    [
      '“We open on Monday,” <Ann Lee> (D-Ohio) said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday!” shouted <Ann Lee>.',
      'direct: We open on Monday! ← Ann Lee = Ann Lee / shouted',
    ],
    [
      '“When do you open?” asked <Ann Lee>.',
      'direct: When do you open? ← Ann Lee = Ann Lee / asked',
    ],
    [
      '“When do you open?” <Ann Lee> asked.',
      'direct: When do you open? ← Ann Lee = Ann Lee / asked',
    ],
    [
      '“We open on Monday,” says a spokesman for <o:Acme>.',
      'direct: We open on Monday, ← a spokesman for Acme = Acme / says',
    ],
    [
      '“We open on Monday,” an <o:Acme> spokeswoman said.',
      'direct: We open on Monday, ← an Acme spokeswoman = Acme / said',
    ],
    [
      '“We open on Monday,” said one resident, who asked to stay nameless.',
      'direct: We open on Monday, ← one resident / said',
    ],
    [
      '“We open on Monday,” according to <o:Acme>.',
      'direct: We open on Monday, ← Acme = Acme / according to',
    ],
    [
      '“We open on Monday,” according to a statement from <o:Acme>.',
      'direct: We open on Monday, ← a statement from Acme / according to',
    ],
    [
      '“We open on Monday,” tweeted <Ann Lee>.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / tweeted',
    ],
    [
      '“We open on Monday,” <Ann Lee> said on Twitter.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    ['“We open on Monday,” the letter states.', 'direct: We open on Monday, ← the letter / states'],
    ['“We open on Monday,” reads the notice.', 'direct: We open on Monday, ← the notice / reads'],
    ['“We open on Monday,” officials said.', 'direct: We open on Monday, ← officials / said'],
    [
      '“We open on Monday,” his lawyer, <Ann Lee>, said.',
      'direct: We open on Monday, ← his lawyer, Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” the minister, <Ann Lee>, repeated.',
      'direct: We open on Monday, ← the minister, Ann Lee = Ann Lee / repeated',
    ],
    [
      '“We open on Monday,” finance minister <Ann Lee> said on Friday evening.',
      'direct: We open on Monday, ← finance minister Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” Sen. <Ann Lee>, D-Ohio, said.',
      'direct: We open on Monday, ← Sen. Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” <Ann Lee> of <o:Acme> and <Tom Roy> of <o:Bolt> said in a joint letter.',
      'direct: We open on Monday, ← Ann Lee of Acme and Tom Roy of Bolt = Ann Lee / said',
    ],
  ],
  'cue before': [
    [
      '<Ann Lee> said: “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / said',
    ],
    [
      '<Ann Lee> said, “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / said',
    ],
    [
      '<Ann Lee> said “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / said',
    ],
    ['She said: “We open on Monday.”', 'direct: We open on Monday. ← She / said'],
    [
      '<Ann Lee>, a former nurse, said: “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / said',
    ],
    [
      'In a statement, <o:Acme> said: “We open on Monday.”',
      'direct: We open on Monday. ← Acme = Acme / said',
    ],
    [
      'Speaking on Friday, <Ann Lee> told reporters: “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / told',
    ],
    [
      'The mayor, <Ann Lee>, who took office in May, told the council on Friday: “We open on Monday.”',
      'direct: We open on Monday. ← The mayor, Ann Lee = Ann Lee / told',
    ],
    [
      '<Ann Lee> wrote on Facebook: “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / wrote',
    ],
    [
      '<Ann Lee> put it this way: “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / put',
    ],
    [
      'According to <Ann Lee>, “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / According to',
    ],
    [
      '<Ann Lee> was quoted as saying: “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / quoted as saying',
    ],
    [
      'Local media quoted <Ann Lee> as saying: “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / quoted Ann Lee as saying',
    ],
    ['<Ann Lee>: “We open on Monday.”', 'direct: We open on Monday. ← Ann Lee = Ann Lee / :'],
    ['Her answer to <Ann Lee>: “We open on Monday.”', 'direct: We open on Monday.'],
    [
      '<Ann Lee>’s response: “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / response',
    ],
    [
      'Asked about it, <Ann Lee> replied, “We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / replied',
    ],
    [
      'The statement read: “We open on Monday.”',
      'direct: We open on Monday. ← The statement / read',
    ],
    ['The crowd chanted: “We open on Monday!”', 'direct: We open on Monday! ← The crowd / chanted'],
  ],
  'cue inside': [
    [
      '“We open on Monday,” <Ann Lee> said, “and close on Friday.”',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
      'direct: and close on Friday. (goes on from 0) ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” <Ann Lee> said. “We close on Friday.”',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
      'direct: We close on Friday. (goes on from 0) ← Ann Lee = Ann Lee / said',
    ],
    [
      '“If we open,” said <Ann Lee>, “we close on Friday.”',
      'direct: If we open, ← Ann Lee = Ann Lee / said',
      'direct: we close on Friday. (goes on from 0) ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open,” <Ann Lee> said, adding: “We close on Friday.”',
      'direct: We open, ← Ann Lee = Ann Lee / said',
      'direct: We close on Friday. (goes on from 0) ← Ann Lee = Ann Lee / adding',
    ],
  ],
  fragments: [
    [
      '<Ann Lee> said the plan was “a gift to the town”.',
      'partial: a gift to the town ← Ann Lee = Ann Lee / said',
    ],
    [
      '<Ann Lee> called the plan “a gift to the town”.',
      'partial: a gift to the town ← Ann Lee = Ann Lee / called',
    ],
    [
      '<Ann Lee> described the plan as “reckless”.',
      'partial: reckless ← Ann Lee = Ann Lee / described',
    ],
    [
      'The plan is “a gift to the town”, <Ann Lee> said.',
      'partial: a gift to the town ← Ann Lee = Ann Lee / said',
    ],
    [
      'The plan is “a gift to the town”, according to <Ann Lee>.',
      'partial: a gift to the town ← Ann Lee = Ann Lee / according to',
    ],
    [
      '<o:Acme> said it “deeply regrets” the spill.',
      'partial: deeply regrets ← Acme = Acme / said',
    ],
    [
      '<Ann Lee> said that “the plan is the plan”.',
      'partial: the plan is the plan ← Ann Lee = Ann Lee / said',
    ],
    [
      'Officials warned of “serious consequences” for the town.',
      'partial: serious consequences ← Officials / warned',
    ],
    [
      '<Ann Lee> told <Tom Roy> that he was “a fool” and “a liar”.',
      'partial: a fool ← Ann Lee = Ann Lee / told',
      'partial: a liar ← Ann Lee = Ann Lee / told',
    ],
    [
      '<Ann Lee> announced that troops would come “for a short time” to “calm the town”.',
      'partial: for a short time ← Ann Lee = Ann Lee / announced',
      'partial: calm the town ← Ann Lee = Ann Lee / announced',
    ],
    [
      '<Ann Lee>, who has said twice that “the plan is the plan”, left.',
      'partial: the plan is the plan ← Ann Lee = Ann Lee / said',
    ],
    [
      'The report, pages of which were leaked, runs to two pages and lists the cause as “worn bolts”.',
      'partial: worn bolts ← The report / lists',
    ],
    [
      '<Ann Lee> denied that the plan was “reckless”.',
      'partial: reckless ← Ann Lee = Ann Lee / denied',
    ],
    [
      'The plan “will not work”, <Ann Lee> said, and “cannot work”.',
      'partial: will not work ← Ann Lee = Ann Lee / said',
      'partial: cannot work ← Ann Lee = Ann Lee / said',
    ],
  ],
  pronouns: [
    [
      '<Ann Lee> opened the clinic in June. “We open on Monday,” she said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '<Ann Lee> met <Tom Roy> in June. “We open on Monday,” he said.',
      'direct: We open on Monday, ← Tom Roy = Tom Roy / said',
    ],
    [
      '<Ann Lee> met <Tom Roy> in June. “We open on Monday,” she said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” <Ann Lee> said.\n\nThe clinic has ten beds. “It is small,” she added.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
      'direct: It is small, ← Ann Lee = Ann Lee / added',
    ],
    [
      '“We open on Monday,” said a baker at the market. “It is small,” she added.',
      'direct: We open on Monday, ← a baker at the market / said',
      'direct: It is small, ← a baker at the market / added',
    ],
    [
      '“We open on Monday,” said <Tom Roy>. “It is small,” he said. “It is cold,” he added.',
      'direct: We open on Monday, ← Tom Roy = Tom Roy / said',
      'direct: It is small, ← Tom Roy = Tom Roy / said',
      'direct: It is cold, ← Tom Roy = Tom Roy / added',
    ],
    [
      '<o:Acme> makes bolts. “We open on Monday,” it said.',
      'direct: We open on Monday, ← Acme = Acme / said',
    ],
    [
      'Officials met on Friday. “We open on Monday,” they said.',
      'direct: We open on Monday, ← they / said',
    ],
    ['Nobody came. “We open on Monday,” he said.', 'direct: We open on Monday, ← he / said'],
  ],
  descriptions: [
    [
      'The finance minister <Ann Lee> met the council. “We open on Monday,” the minister said.',
      'direct: We open on Monday, ← the minister = Ann Lee / said',
    ],
    [
      '<Tom Roy>, an electrician, was there. “We open on Monday,” the electrician said.',
      'direct: We open on Monday, ← the electrician = Tom Roy / said',
    ],
    [
      '<Tom Roy> saw it. “We open on Monday,” the 29-year-old said.',
      'direct: We open on Monday, ← the 29-year-old = Tom Roy / said',
    ],
    [
      'A woman saw <Tom Roy>. “We open on Monday,” the woman said.',
      'direct: We open on Monday, ← the woman / said',
    ],
    [
      '<o:Interior Ministry> troops came. “We open on Monday,” the ministry said.',
      'direct: We open on Monday, ← the ministry = Interior Ministry / said',
    ],
  ],
  'introduced before': [
    ['<Ann Lee> was blunt. “We open on Monday.”', 'direct: We open on Monday. ← Ann Lee = Ann Lee'],
    [
      '<Ann Lee> was blunt. <Tom Roy> was not. The council met. “We open on Monday.”',
      'direct: We open on Monday.',
    ],
    [
      '<Ann Lee> said the clinic was ready.\n\n“We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” <Ann Lee> said.\n\n“We close on Friday.”\n\n“We rest on Sunday.”',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
      'direct: We close on Friday. (goes on from 0) ← Ann Lee = Ann Lee',
      'direct: We rest on Sunday. (goes on from 1) ← Ann Lee = Ann Lee',
    ],
    [
      '“We open on Monday,” <Ann Lee> said.\n\nThe council met in June.\n\n“We close on Friday.”',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
      'direct: We close on Friday.',
    ],
    [
      '<Ann Lee> told the council:\n\n“We open on Monday.”',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / told',
    ],
  ],
  'garbled verbs': [
    ['“We open on Monday,” she additional.', 'direct: We open on Monday, ← she / additional'],
    [
      '“We open on Monday,” <Ann Lee> additional.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / additional',
    ],
    [
      '“We open on Monday,” <Ann Lee> deadpanned.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / deadpanned',
    ],
    [
      '“We open on Monday,” she burdened in a letter.',
      'direct: We open on Monday, ← she / burdened',
    ],
  ],
  'other conventions of machine translation': [
    [
      '«We open on Monday», affirmed <Ann Lee>.',
      'direct: We open on Monday ← Ann Lee = Ann Lee / affirmed',
    ],
    [
      '«We open on Monday», told <Ann Lee>, electrician of 29 years.',
      'direct: We open on Monday ← Ann Lee = Ann Lee / told',
    ],
  ],
  'no speaker rather than a wrong one': [
    ['“We open on Monday.”', 'direct: We open on Monday.'],
    ['The sign on the door was old. Rain fell. “We open on Monday.”', 'direct: We open on Monday.'],
    ['“We open on Monday” was all it said.', 'direct: We open on Monday'],
    ['‘We open on Monday’: how the clinic won\n\nThe clinic opened.', 'direct: We open on Monday'],
    [
      '‘We open on Monday’: how the clinic won\n\n“We open on Monday,” <Ann Lee> said.',
      'direct: We open on Monday ← Ann Lee = Ann Lee',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
  ],
  nested: [
    [
      '“He told me, ‘Leave at once,’ and I left,” <Ann Lee> said.',
      'direct: He told me, ‘Leave at once,’ and I left, ← Ann Lee = Ann Lee / said',
      'direct: Leave at once, (in 0) ← He / told',
    ],
    [
      '“<Tom Roy> called it ‘a gift to the town’, but it is not,” <Ann Lee> said.',
      'direct: Tom Roy called it ‘a gift to the town’, but it is not, ← Ann Lee = Ann Lee / said',
      'partial: a gift to the town (in 0) ← Tom Roy = Tom Roy / called',
    ],
    [
      '“A man stood in the yard and he kept yelling, ‘Mind the paint, mind the paint,’ at us,” <Ann Lee> said.',
      'direct: A man stood in the yard and he kept yelling, ‘Mind the paint, mind the paint,’ at us, ← Ann Lee = Ann Lee / said',
      'direct: Mind the paint, mind the paint, (in 0) ← A man / yelling',
    ],
  ],
};

describe('speakers of quotations', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, ...expected] of cases) {
        it(text, () => assert.deepEqual(describeQuotations(readMarked(text)), expected));
      }
    });
  }
});
