import assert from 'node:assert/strict';
import { describeQuotations, readMarked } from './quotations-kit.js';

/** A text with its names marked (see quotations-kit.ts), then one line for each quotation in it. */
type Case = readonly [text: string, ...quotations: string[]];

/** How reporters attribute, by where the source stands. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'before a colon': [
    [
      '<Ann Lee> blamed the pump: “It has stood idle since May.”',
      'direct: It has stood idle since May. ← Ann Lee = Ann Lee / blamed',
    ],
    [
      'She was in no mood to talk to <Tom Roy>: “Ask him where the money went.”',
      'direct: Ask him where the money went. ← She / :',
    ],
    [
      'The chair of the council, <Ann Lee>, is not convinced: “We heard the same last year.”',
      'direct: We heard the same last year. ← The chair of the council, Ann Lee = Ann Lee / :',
    ],
    [
      '10:42 – Mayor <Ann Lee>: “The gate holds.”',
      'direct: The gate holds. ← Mayor Ann Lee = Ann Lee / :',
    ],
    [
      '<Tom Roy>, 44, lorry driver: “I saw the bridge move.”',
      'direct: I saw the bridge move. ← Tom Roy = Tom Roy / :',
    ],
    [
      'Photo: <Tom Roy>: “I saw the bridge move.”',
      'direct: I saw the bridge move. ← Tom Roy = Tom Roy / :',
    ],
    ['<Ann Lee> walked past a banner: “No entry.”', 'direct: No entry.'],
    ['The harbor had two names: “the Basin” and “the Pot”.', 'scare: the Basin', 'scare: the Pot'],
    [
      '<Ann Lee>, the coach, was brief. Her message to the team: “Keep the ball.”',
      'direct: Keep the ball. ← Ann Lee = Ann Lee / message',
    ],
  ],
  'behind the quotation, in translated copy': [
    [
      '“The pumps ran all night”, — remembers the fisherman <Tom Roy>.',
      'direct: The pumps ran all night ← the fisherman Tom Roy = Tom Roy / remembers',
    ],
    [
      '“The pumps ran all night”, has commented <Ann Lee>.',
      'direct: The pumps ran all night ← Ann Lee = Ann Lee / commented',
    ],
    [
      '“They keep the keys and lend us the locks”, snapped the president of the choir, <Tom Roy>.',
      'direct: They keep the keys and lend us the locks ← the president of the choir, Tom Roy = Tom Roy / snapped',
    ],
    [
      '“They keep the keys and lend us the locks”, snapped the president of the choir.',
      'direct: They keep the keys and lend us the locks ← the president of the choir / snapped',
    ],
    [
      '“The debt is a heavy coat”, joked the director financial, <Ann Lee>.',
      'direct: The debt is a heavy coat ← the director financial, Ann Lee = Ann Lee / joked',
    ],
    [
      '“Nobody asked us,” <Tom Roy> shot back.',
      'direct: Nobody asked us, ← Tom Roy = Tom Roy / shot',
    ],
    ['“The Long Night”, won the jury prize.', 'scare: The Long Night'],
  ],
  'whose eyes and words': [
    [
      'For <Ann Lee>, of the <o:Harbor Bank>, “the quarter was weak”.',
      'partial: the quarter was weak ← Ann Lee = Ann Lee / For',
    ],
    [
      'In <Ann Lee>’s words, the vote was “a slow leak”.',
      'partial: a slow leak ← Ann Lee = Ann Lee / In Ann Lee’s words',
    ],
    [
      'The vote, in her own words, was “a slow leak”, and <Ann Lee> smiled.',
      'partial: a slow leak',
    ],
    ['To the mayor, the vote was “a slow leak”.', 'partial: a slow leak ← the mayor / To'],
    [
      'The plan was called “a party for lawyers” by <Ann Lee>.',
      'partial: a party for lawyers ← Ann Lee = Ann Lee / called',
    ],
    ['The valley is called “the Pot” by mistake.', 'scare: the Pot'],
  ],
  'the subject is further off': [
    [
      '<Ann Lee>, who on the day said he had “read nothing but maps”, stayed.',
      'partial: read nothing but maps ← Ann Lee = Ann Lee / said',
    ],
    [
      '<o:Acme> in a statement said it was “looking into it”.',
      'partial: looking into it ← Acme = Acme / said',
    ],
    [
      'Her lawyer, <Ann Lee> – a cousin, “but only just” – says the bag was empty.',
      'partial: but only just ← Her lawyer, Ann Lee = Ann Lee / says',
    ],
    [
      'The judge found that <Tom Roy> had shown “no remorse whatever”.',
      'partial: no remorse whatever ← The judge / found',
    ],
    [
      'The board expressed “grave concern” about the wall.',
      'partial: grave concern ← The board / expressed',
    ],
    [
      'Observers judged the count “slow, but clean”.',
      'partial: slow, but clean ← Observers / judged',
    ],
  ],
  'nobody but one in the paragraph': [
    [
      'At the depot <Ann Lee> keeps her own tally. “They count boxes,” she says. Four are broken. And the cost? “Ask me in spring.”',
      'direct: They count boxes, ← Ann Lee = Ann Lee / says',
      'direct: Ask me in spring. ← Ann Lee = Ann Lee',
    ],
    [
      '<Ann Lee> has been on duty since Sunday. Has anyone told her to go home? “Who would do it?”',
      'direct: Who would do it? ← Ann Lee = Ann Lee',
    ],
    [
      '<Ann Lee> lost to <Tom Roy> by a nose. She is not bitter. “It was a fair fight.”',
      'direct: It was a fair fight. ← Ann Lee = Ann Lee',
    ],
    ['<Ann Lee> met <Tom Roy> on the bridge. It rained. “Never again.”', 'direct: Never again.'],
  ],
  'beside the name, without a cue': [
    ['<o:Acme> “stands by its figures”.', 'partial: stands by its figures ← Acme = Acme'],
    ['The ministry “regrets the delay”.', 'partial: regrets the delay ← The ministry'],
    ['The victims “do need a day in court”.', 'partial: do need a day in court'],
    [
      '<Tom Roy> (“no relation to the mayor, thank God”) carried twelve people to the hall.',
      'partial: no relation to the mayor, thank God ← Tom Roy = Tom Roy',
    ],
    ['<Tom Roy> (“The Long Road”) sang first.', 'scare: The Long Road'],
    [
      '<Ann Lee>’s “sand with a coat of paint” became a slogan.',
      'partial: sand with a coat of paint ← Ann Lee = Ann Lee',
    ],
    ['<Ann Lee>’s “clean sweep” failed.', 'scare: clean sweep'],
    [
      'The wall is sand, “with a coat of paint” (<Ann Lee>).',
      'partial: with a coat of paint ← Ann Lee = Ann Lee / (',
    ],
    ['“The wall is sand.” ― <Ann Lee>', 'direct: The wall is sand. ← Ann Lee = Ann Lee / ―'],
  ],
  'the sentence behind': [
    [
      '“The wall is sand.” <Ann Lee> shakes her head.',
      'direct: The wall is sand. ← Ann Lee = Ann Lee',
    ],
    [
      '“The wall is sand.” With these words <Ann Lee> closed the meeting.',
      'direct: The wall is sand. ← Ann Lee = Ann Lee',
    ],
    ['“The wall is sand.” <Ann Lee>’s report lay in a drawer.', 'direct: The wall is sand.'],
    [
      '“Is it raining?” was the first thing <Ann Lee> asked.',
      'direct: Is it raining? ← Ann Lee = Ann Lee / asked',
    ],
    [
      '“Is it raining?” were <Ann Lee>’s first words.',
      'direct: Is it raining? ← Ann Lee = Ann Lee / words',
    ],
  ],
  'a voice that goes on': [
    [
      'Chief executive <Ann Lee> said orders were “slow”. Tariffs were “a cloud that will not move”.',
      'partial: slow ← Chief executive Ann Lee = Ann Lee / said',
      'partial: a cloud that will not move ← Chief executive Ann Lee = Ann Lee',
    ],
    [
      'Chief executive <Ann Lee> said orders were “slow”. <Tom Roy> saw “a cloud that will not move”.',
      'partial: slow ← Chief executive Ann Lee = Ann Lee / said',
      'partial: a cloud that will not move',
    ],
    [
      'The judge was scathing: <Tom Roy> had been “a coward and a bully”.',
      'partial: a coward and a bully ← The judge / :',
    ],
    ['The valley has two sights: the church and “the Pot”.', 'scare: the Pot'],
    [
      'The statement went on: “We take all warnings seriously.”',
      'direct: We take all warnings seriously. ← The statement / went',
    ],
    ['The river went “up like a lift”.', 'scare: up like a lift'],
  ],
  'quoted by others, and described': [
    [
      'The paper quotes <Ann Lee>: “The wall is sand.”',
      'direct: The wall is sand. ← Ann Lee = Ann Lee / quotes',
    ],
    [
      'The wall was, to quote <Ann Lee>, “sand with a coat of paint”.',
      'partial: sand with a coat of paint ← Ann Lee = Ann Lee / quote',
    ],
    ['One analyst’s view: “Sell.”', 'direct: Sell. ← One analyst / view'],
    [
      '<Ann Lee>, the engineer who in 2019 called the wall “sand with a coat of paint”, was not at work.',
      'partial: sand with a coat of paint ← Ann Lee = Ann Lee / called',
    ],
    [
      '<Tom Roy>’s mother wept. “He was a good boy,” she said outside.',
      'direct: He was a good boy, ← Tom Roy’s mother / said',
    ],
    [
      '<Ann Lee> heard of it in the ticket hall. “I am window six,” says the cleaner, 52.',
      'direct: I am window six, ← the cleaner = Ann Lee / says',
    ],
  ],
  'foreign and garbled copy': [
    [
      '“The pumps ran all night”, has commented the lockkeeper of Low Lane <Ann Lee>.',
      'direct: The pumps ran all night ← the lockkeeper of Low Lane Ann Lee = Ann Lee / commented',
    ],
    [
      '“I read nothing but maps, “<Ann Lee>, 61, instructed supporters at the bowling club. In May she won by 40.',
      'direct: I read nothing but maps, ← Ann Lee = Ann Lee / instructed [mark turned the wrong way]',
    ],
    [
      'An hour earlier, “we in no way saw it come so near”, cried <Ann Lee>, supervisor of duty.',
      'direct: we in no way saw it come so near ← Ann Lee = Ann Lee / cried',
    ],
    [
      'The count was 51 to 49, communicates the <o:Joint Office>, whose work went “like a clock”.',
      'partial: like a clock ← the Joint Office = Joint Office / communicates',
    ],
    [
      'My uncle always said “Ring once at every door,” and he was right.',
      'direct: Ring once at every door, ← My uncle / said',
    ],
  ],
  'a headline and the words it shortens': [
    [
      '“They saved the bells and lost who rings them”\n\nThe plant will close in May, it was said on Friday, and 300 people will have to look for something else to do; the firm gave no reason and would not take questions from anybody who works on the line.\n\n“They saved the bells and lost the people who ring them,” <Tom Roy> told the crowd.',
      'direct: They saved the bells and lost who rings them ← Tom Roy = Tom Roy',
      'direct: They saved the bells and lost the people who ring them, ← Tom Roy = Tom Roy / told',
    ],
    [
      '“They saved the bells and lost who rings them”\n\nThe plant will close in May, it was said on Friday, and 300 people will have to look for something else to do; the firm gave no reason and would not take questions from anybody who works on the line.\n\n“They saved us twice and lost nobody,” <Tom Roy> told the crowd.',
      'direct: They saved the bells and lost who rings them',
      'direct: They saved us twice and lost nobody, ← Tom Roy = Tom Roy / told',
    ],
  ],
  'somebody by trade': [
    [
      '<Ann Lee> learned of it in the ticket hall. “I am window six,” says the cleaner.',
      'direct: I am window six, ← the cleaner = Ann Lee / says',
    ],
    [
      '<Ann Lee> was carried out by neighbors. “We lost the roof,” says the mayor.',
      'direct: We lost the roof, ← the mayor / says',
    ],
    [
      '<Ann Lee> met <Tom Roy> in the ticket hall. “I am window six,” says the cleaner.',
      'direct: I am window six, ← the cleaner / says',
    ],
  ],
  'houses, words and papers': [
    [
      'In the press-service of the ministry noted that the dam is “in normal mode”.',
      'partial: in normal mode ← the press-service of the ministry / noted',
    ],
    [
      '“The dam stands”, noted in the <o:Energy Ministry>.',
      'direct: The dam stands ← the Energy Ministry = Energy Ministry / noted',
    ],
    ['“The dam stands,” it was said in court.', 'direct: The dam stands,'],
    [
      'By words of <Ann Lee>, the dam is “in normal mode”.',
      'partial: in normal mode ← Ann Lee = Ann Lee / By words of',
    ],
    [
      'As noted <Ann Lee>, the dam is “in normal mode”.',
      'partial: in normal mode ← Ann Lee = Ann Lee / noted',
    ],
    [
      'In the evaluation of the analyst <Ann Lee>, it was “a weak quarter”.',
      'partial: a weak quarter ← the analyst Ann Lee = Ann Lee / In the evaluation of',
    ],
    [
      'The council issued a statement. “We take all warnings seriously,” it read.',
      'direct: We take all warnings seriously, ← The council / read',
    ],
    [
      'The union says 1,500. A note from the finance director was read aloud. “A ledger is no cousin,” it began.',
      'direct: A ledger is no cousin, ← the finance director / began',
    ],
    ['The opposition speaks of “a farce”.', 'partial: a farce ← The opposition / speaks'],
  ],
  'persons at and before a colon': [
    [
      '<Ann Lee> made clear: “One does not mend the roof in the rain.”',
      'direct: One does not mend the roof in the rain. ← Ann Lee = Ann Lee / :',
    ],
    [
      'Criticism came from the group leader <Ann Lee>: “It is a farce from start to end.”',
      'direct: It is a farce from start to end. ← Ann Lee = Ann Lee / :',
    ],
    [
      'The leaflet was written against <Ann Lee>: “She has closed three schools.”',
      'direct: She has closed three schools. ← The leaflet / written',
    ],
    [
      'UPDATE 14.05 – Fire chief <Ann Lee> to our reporter: “It is under control.”',
      'direct: It is under control. ← Fire chief Ann Lee = Ann Lee / :',
    ],
    [
      '<Ann Lee> has seen it all. The cellar first: “Water to the knees.”',
      'direct: Water to the knees. ← Ann Lee = Ann Lee',
    ],
    [
      '“Three are enough” (commissioner <Tom Roy> in May) did not age well.',
      'partial: Three are enough ← commissioner Tom Roy = Tom Roy / (',
    ],
  ],
  'the same person by another word': [
    [
      '“It was a hard quarter”, says <Ann Lee>. To the press, the executive said that “the worst is over”.',
      'direct: It was a hard quarter ← Ann Lee = Ann Lee / says',
      'partial: the worst is over ← the executive = Ann Lee / said',
    ],
    [
      '“It was a hard quarter”, says <Ann Lee>. To the press, the chief executive said that “the worst is over”.',
      'direct: It was a hard quarter ← Ann Lee = Ann Lee / says',
      'partial: the worst is over ← the chief executive / said',
    ],
    [
      '<Tom Roy> considers himself “betrayed by his own”.',
      'partial: betrayed by his own ← Tom Roy = Tom Roy / considers',
    ],
  ],
  'nouns of saying, and reports without a reporter': [
    [
      '<Tom Roy>’s promise to “drain the harbor” was forgotten by May.',
      'partial: drain the harbor ← Tom Roy = Tom Roy / promise',
    ],
    [
      '<Tom Roy> lost. His description of the harbor as “a bathtub with boats” had cost him votes.',
      'partial: a bathtub with boats ← Tom Roy = Tom Roy / description',
    ],
    [
      'The bank’s advice is “sell, and do not look back”.',
      'partial: sell, and do not look back ← The bank / advice',
    ],
    ['The call for “calm and order” went unheard.', 'scare: calm and order'],
    ['The deal was described as “historic”.', 'partial: historic'],
    ['Staff were urged to “think twice”.', 'partial: think twice'],
    ['The man was known as “the Baker”.', 'scare: the Baker'],
    ['The agency said the level was “red”.', 'partial: red ← The agency / said'],
    ['The mayor said: ‘Go’.', 'direct: Go ← The mayor / said'],
    [
      'Under the heading “What went wrong”, the report lists nine failures.',
      'scare: What went wrong',
    ],
    ['“A shambles.” That is how the clerk sums up the count.', 'direct: A shambles. ← the clerk'],
  ],
  headlines: [
    [
      '‘We will rebuild it all’ - mayor\n\nThe town was under water for a week.',
      'direct: We will rebuild it all ← mayor / -',
    ],
    [
      '‘We will rebuild it all’: Mayor’s vow after the flood\n\nThe town was under water for a week.',
      'direct: We will rebuild it all ← Mayor / :',
    ],
    [
      'Minister: tax plan is ‘reckless’\n\nThe plan was put forward on Monday.',
      'partial: reckless ← Minister / :',
    ],
    [
      '‘Like playing on ice’: coach <Ann Lee> on the pitch\n\nThe game was lost early.',
      'direct: Like playing on ice ← coach Ann Lee = Ann Lee / :',
    ],
    [
      'Pitch ‘like playing on ice’ after the storm\n\nNobody was hurt, and the game went on until it was too dark to see the lines; there were two goals, one of them after a fall, and the referee slipped twice.\n\nIt was “like playing on ice”, <Ann Lee> said.',
      'partial: like playing on ice ← Ann Lee = Ann Lee',
      'partial: like playing on ice ← Ann Lee = Ann Lee / said',
    ],
    [
      'Mayor: ‘We will rebuild the whole town’\n\nNobody was hurt, and the water is going down, but it will be weeks before the streets are dry and the shops can open again, the council said on Friday night at a meeting.\n\n“We will rebuild the whole town,” <Ann Lee> said.',
      'direct: We will rebuild the whole town ← Mayor = Ann Lee / :',
      'direct: We will rebuild the whole town, ← Ann Lee = Ann Lee / said',
    ],
  ],
  'whose turn it is': [
    [
      '<Nils Moe> lost to <Tove Dahl>. "I rang her at nine," he said. "She was gracious." <Dahl=Tove Dahl>, for her part, said only: "We’ll talk."',
      'direct: I rang her at nine, ← Nils Moe = Nils Moe / said',
      'direct: She was gracious. (goes on from 0) ← Nils Moe = Nils Moe / said',
      'direct: We’ll talk. ← Dahl = Tove Dahl / said',
    ],
    [
      '“We sow again,” insists his wife, <Berit Lund>. “We always have.” <Arne Lund> says nothing.',
      'direct: We sow again, ← his wife, Berit Lund = Berit Lund / insists',
      'direct: We always have. (goes on from 0) ← his wife, Berit Lund = Berit Lund / insists',
    ],
    [
      '“My barley is gone,” said one, <Arne Lund>. “Mine too,” said the other, <Kari Vik>.',
      'direct: My barley is gone, ← one, Arne Lund = Arne Lund / said',
      'direct: Mine too, ← the other, Kari Vik = Kari Vik / said',
    ],
    [
      '<Hilda Moen> walked the dyke with her deputy, <Arne Lund>. “It is wet,” he reported. “It is meant to be,” she replied.',
      'direct: It is wet, ← Arne Lund = Arne Lund / reported',
      'direct: It is meant to be, ← Hilda Moen = Hilda Moen / replied',
    ],
    [
      'The board would not comment. Its spokesman, <Arne Lund>, sent one line: “We are looking into it.”',
      'direct: We are looking into it. ← Its spokesman, Arne Lund = Arne Lund / line',
    ],
    [
      'The party spoke of a “stolen evening”; its lawyer, <Tom Roy>, has asked for a recount because of “gross errors”.',
      'partial: stolen evening ← The party / spoke',
      'partial: gross errors ← its lawyer, Tom Roy = Tom Roy / asked',
    ],
    [
      'The group expects “a year of two halves”.',
      'partial: a year of two halves ← The group / expects',
    ],
    ['Observers found the vote “orderly”.', 'partial: orderly ← Observers / found'],
    ['Police found a bag marked “poison”.', 'scare: poison'],
  ],
};

describe('sources as reporters give them', () => {
  for (const [place, cases] of Object.entries(CASES)) {
    describe(place, () => {
      for (const [text, ...expected] of cases) {
        it(text, () => assert.deepEqual(describeQuotations(readMarked(text)), expected));
      }
    });
  }
});
