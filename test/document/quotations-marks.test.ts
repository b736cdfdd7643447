import assert from 'node:assert/strict';
import { describeQuotations, readMarked } from './quotations-kit.js';

/** A text with its names marked (see quotations-kit.ts), then one line for each quotation in it. */
type Case = readonly [text: string, ...quotations: string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'curly doubles': [
    [
      '“We open on Monday,” <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    ['The mayor said: “We open on Monday.”', 'direct: We open on Monday. ← The mayor / said'],
  ],
  'straight doubles': [
    [
      '"We open on Monday," <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '<Ann Lee> said: "We open on Monday."',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / said',
    ],
  ],
  'British singles': [
    [
      '‘We open on Monday,’ <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '‘We don’t open on Mondays,’ <Ann Lee> said. ‘It isn’t worth it.’',
      'direct: We don’t open on Mondays, ← Ann Lee = Ann Lee / said',
      'direct: It isn’t worth it. (goes on from 0) ← Ann Lee = Ann Lee / said',
    ],
    [
      '‘The fans’ anger was real,’ <Ann Lee> said.',
      'direct: The fans’ anger was real, ← Ann Lee = Ann Lee / said',
    ],
    [
      '‘The teachers’ union and the parents’ group won’t agree,’ <Ann Lee> said.',
      'direct: The teachers’ union and the parents’ group won’t agree, ← Ann Lee = Ann Lee / said',
    ],
    [
      "'We don't open on Mondays,' <Ann Lee> said.",
      "direct: We don't open on Mondays, ← Ann Lee = Ann Lee / said",
    ],
    [
      "'The dogs' home is shut,' <Ann Lee> said, 'and the owners' club knows it.'",
      "direct: The dogs' home is shut, ← Ann Lee = Ann Lee / said",
      "direct: and the owners' club knows it. (goes on from 0) ← Ann Lee = Ann Lee / said",
    ],
  ],
  'apostrophes that are none': [
    ['It was the ’90s, when rock ’n’ roll ruled and the players’ wages were low.'],
    ['They’re goin’ home, said the boys’ coach; ’tis late.'],
    ['The ‘90s were the fans’ best years.'],
    ['Give ’em hell, the miners’ leader wrote.'],
  ],
  nested: [
    [
      '“He told me, ‘Leave at once,’ and I left,” <Ann Lee> said.',
      'direct: He told me, ‘Leave at once,’ and I left, ← Ann Lee = Ann Lee / said',
      'direct: Leave at once, (in 0) ← He / told',
    ],
    [
      '‘He told me, “Leave at once,” and I left,’ <Ann Lee> said.',
      'direct: He told me, “Leave at once,” and I left, ← Ann Lee = Ann Lee / said',
      'direct: Leave at once, (in 0) ← He / told',
    ],
    [
      '"He told me, \'Leave at once,\' and I left," <Ann Lee> said.',
      "direct: He told me, 'Leave at once,' and I left, ← Ann Lee = Ann Lee / said",
      'direct: Leave at once, (in 0) ← He / told',
    ],
    [
      '«He told me, “Leave at once,” and I left», <Ann Lee> said.',
      'direct: He told me, “Leave at once,” and I left ← Ann Lee = Ann Lee / said',
      'direct: Leave at once, (in 0) ← He / told',
    ],
    [
      '“He said ‘I heard “stop” and stopped’ to us,” <Ann Lee> said.',
      'direct: He said ‘I heard “stop” and stopped’ to us, ← Ann Lee = Ann Lee / said',
      'direct: I heard “stop” and stopped (in 0) ← He / said',
      'scare: stop (in 1)',
    ],
  ],
  guillemets: [
    [
      '«We open on Monday», said <Ann Lee>.',
      'direct: We open on Monday ← Ann Lee = Ann Lee / said',
    ],
    [
      '»We open on Monday«, said <Ann Lee>. »We close on Friday.«',
      'direct: We open on Monday ← Ann Lee = Ann Lee / said',
      'direct: We close on Friday. (goes on from 0) ← Ann Lee = Ann Lee / said',
    ],
    [
      '‹We open on Monday›, said <Ann Lee>.',
      'direct: We open on Monday ← Ann Lee = Ann Lee / said',
    ],
  ],
  'low openers': [
    [
      '„We open on Monday,“ said <Ann Lee>.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '„We open on Monday,” said <Ann Lee>.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '‚We open on Monday,‘ said <Ann Lee>.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
  ],
  'closers on both sides': [
    [
      '”We open on Monday”, said <Ann Lee>. ”We close on Friday”, she added.',
      'direct: We open on Monday ← Ann Lee = Ann Lee / said',
      'direct: We close on Friday ← Ann Lee = Ann Lee / added',
    ],
  ],
  'doubled singles': [
    [
      "``We open on Monday,'' <Ann Lee> said.",
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '‘‘We open on Monday,’’ <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
  ],
  'mixed pairs': [
    [
      '“We open on Monday," <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '"We open on Monday,” <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      "‘We open on Monday,' <Ann Lee> said.",
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,’ <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
  ],
  'turned marks': [
    [
      '“We open on Monday,“ <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said [mark turned the wrong way]',
    ],
    [
      '“We open on Monday, “said <Ann Lee>. “We close on Friday. “',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said [mark turned the wrong way]',
      'direct: We close on Friday. (goes on from 0) ← Ann Lee = Ann Lee / said [mark turned the wrong way]',
    ],
    [
      '”We open on Monday,” <Ann Lee> said. “We close on Friday.”',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said [mark turned the wrong way]',
      'direct: We close on Friday. (goes on from 0) ← Ann Lee = Ann Lee / said',
    ],
  ],
  'spaces inside': [
    [
      '“We open on Monday, ” <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“ We open on Monday,” <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '" We open on Monday, " <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '« We open on Monday », said <Ann Lee>.',
      'direct: We open on Monday ← Ann Lee = Ann Lee / said',
    ],
  ],
  'missing closers': [
    [
      '“We open on Monday, <Ann Lee> said. “We close on Friday.”',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said [closing mark missing]',
      'direct: We close on Friday. (goes on from 0) ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday. We close on Friday.\n\nThe council met in June.',
      'direct: We open on Monday. We close on Friday. [closing mark missing]',
    ],
    [
      '<Ann Lee> said: “We open on Monday.\n\nThe council met in June.',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / said [closing mark missing]',
    ],
    [
      '“We open on Monday, she said.',
      'direct: We open on Monday, ← she / said [closing mark missing]',
    ],
    [
      'She called it a “disgrace. The council met in June and voted.',
      'partial: disgrace. ← She / called [closing mark missing]',
    ],
    [
      '“We open on Monday. Bergen<Ann Lee> told reporters. “We close on Friday.”',
      'direct: We open on Monday. Bergen ← Ann Lee = Ann Lee / told [closing mark missing]',
      'direct: We close on Friday. (goes on from 0) ← Ann Lee = Ann Lee / told',
    ],
  ],
  'missing openers': [
    [
      'We open on Monday,” <Ann Lee> said.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said [opening mark missing]',
    ],
    [
      'The council met. We open on Monday,” said <Ann Lee>.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said [opening mark missing]',
    ],
    [
      '<Ann Lee> said, we open on Monday.”',
      'partial: we open on Monday. ← Ann Lee = Ann Lee / said [opening mark missing]',
    ],
  ],
  'stray marks': [
    [
      '“We open on Monday. “We close on Friday and rest on Sunday,” <Ann Lee> said.',
      'direct: We open on Monday. “We close on Friday and rest on Sunday, ← Ann Lee = Ann Lee / said [stray mark inside]',
    ],
    [
      'She “agreed that the plan” was “sound.',
      'scare: agreed that the plan',
      'scare: sound. [closing mark missing]',
    ],
  ],
  'measures and primes': [
    ['The board was 6" wide and 8\' long, not 5\'10" as planned.'],
    [
      '“The 12" pipe broke,” <Ann Lee> said.',
      'direct: The 12" pipe broke, ← Ann Lee = Ann Lee / said',
    ],
    [
      '"The 12" pipe broke," <Ann Lee> said.',
      'direct: The 12" pipe broke, ← Ann Lee = Ann Lee / said',
    ],
    ['He ran 100 m in 10\'30" and stood 6\'2" tall.'],
  ],
  'glued copy': [
    [
      '<Ann Lee> said:“We open on Monday.”The council met.',
      'direct: We open on Monday. ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,”said <Ann Lee>.',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
  ],
  paragraphs: [
    [
      '“We open on Monday.\n\n“We close on Friday,” <Ann Lee> said.',
      'direct: We open on Monday. “We close on Friday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday.\n\n“We rest on Sunday.\n\n“We close on Friday.”\n\nThe council met.',
      'direct: We open on Monday. “We rest on Sunday. “We close on Friday.',
    ],
    [
      '‘We open on Monday.\n\n‘We don’t close,’ <Ann Lee> said.',
      'direct: We open on Monday. ‘We don’t close, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday,” <Ann Lee> said.\n\n“We close on Friday.”',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
      'direct: We close on Friday. (goes on from 0) ← Ann Lee = Ann Lee',
    ],
    [
      '“We open on Monday\nand close on Friday,” <Ann Lee> said.',
      'direct: We open on Monday and close on Friday, ← Ann Lee = Ann Lee / said',
    ],
    [
      '“We open on Monday.\n\nWe close on Friday,” <Ann Lee> said.',
      'direct: We open on Monday. We close on Friday, ← Ann Lee = Ann Lee / said [opening mark not repeated]',
    ],
    [
      '“We open on Monday,” <Ann Lee> said. “We close on Friday.\n\n“We rest on Sunday.”',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
      'direct: We close on Friday. “We rest on Sunday. (goes on from 0) ← Ann Lee = Ann Lee / said',
    ],
  ],
  'brackets and dashes': [
    [
      '(“We open on Monday,” <Ann Lee> said.)',
      'direct: We open on Monday, ← Ann Lee = Ann Lee / said',
    ],
    [
      'The plan—“a gift,” <Ann Lee> said—was dropped.',
      'partial: a gift, ← Ann Lee = Ann Lee / said',
    ],
  ],
  'nothing at all': [['The council met in June.'], ['“”'], ['" "'], ['“…”']],
};

describe('quotation marks', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, ...expected] of cases) {
        it(text, () => assert.deepEqual(describeQuotations(readMarked(text)), expected));
      }
    });
  }
});
