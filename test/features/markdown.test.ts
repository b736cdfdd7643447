import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked } from 'marked';
import type { HoverCard } from '../../server/src/features/card.js';
import { emphasis, plain, strong, struck } from '../../server/src/features/card.js';
import { cardsToMarkdown, cardsToText } from '../../server/src/features/card-markdown.js';
import { escapeMarkdown, fileLink } from '../../server/src/features/markdown.js';
import { shownText } from '../../server/src/features/shown-text.js';

/** The HTML of VS Code's own Markdown library, in the dialect that VS Code uses. */
function html(markdown: string): string {
  return marked.parse(markdown, { gfm: true, async: false });
}

function textOfHtml(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

const HOSTILE: readonly string[] = [
  '[x](command:workbench.action.terminal.new)',
  '[x](javascript:alert(1))',
  '[x]: https://evil.example "t"',
  '![alt](https://evil.example/pixel.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<!-- comment -->',
  '<https://evil.example>',
  'https://evil.example/a?b=c',
  'http://evil.example',
  'ftp://evil.example',
  'www.evil.example',
  'WWW.evil.example',
  'someone@evil.example',
  'command:foo',
  'vscode://file/x',
  '`code`',
  '```\nfence\n```',
  '~~~\nfence\n~~~',
  '# heading',
  '#heading',
  '## heading ##',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '12) item',
  '> quote',
  '| a | b |\n|---|---|\n| c | d |',
  '---',
  '***',
  '===',
  'title\n===',
  '    indented code',
  '\tindented code',
  'a\\',
  '\\[x\\](y)',
  '&lt;b&gt; &amp; &#60; &copy;',
  '*emphasis* _emphasis_ **strong** __strong__ ~~gone~~',
  'snake_case_word 2*3*4',
  '- [ ] task',
  '[^1] footnote',
  '$(alert) $(sync~spin)',
  ':smile:',
  'a  \nb',
  '{{template}} {#id}',
  ']]>',
  '\u202Eevil\u202C',
];

const fragments = fc.array(
  fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.constantFrom(
      ...'\\`*_{}[]()<>#+-.!|~@:/&$"\'= \n\t0189aZw',
      'http',
      '://',
      '//evil.example',
      'www',
      'lt;',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  ),
  { maxLength: 12 },
);

describe('text of a document in Markdown', () => {
  for (const text of HOSTILE) {
    it(`stays text: ${JSON.stringify(text)}`, () => {
      const markup = html(escapeMarkdown(text));
      assert.match(markup, /^<p>[^<]*<\/p>\n$/);
      assert.equal(textOfHtml(markup).trimEnd(), shownText(text));
    });
  }

  it('stays text whatever it holds', () => {
    fc.assert(
      fc.property(fragments, (parts) => {
        const text = parts.join('');
        if (shownText(text) === '') return;
        const markup = html(escapeMarkdown(text));
        assert.match(markup, /^<p>[^<]*<\/p>\n$/);
        assert.equal(textOfHtml(markup).trimEnd(), shownText(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('shows what is hidden', () => {
    assert.equal(shownText('a\u202Eb\u0000c\ud800d'), 'a‹U+202E›b‹U+0000›c‹U+D800›d');
  });

  it('folds white space', () => {
    assert.equal(shownText('  a\r\n\tb\u00a0\u2028c '), 'a b c');
  });
});

describe('a card in Markdown', () => {
  const runs = fc.array(
    fc
      .tuple(fragments, fc.constantFrom(plain, strong, emphasis, struck))
      .map(([parts, style]) => style(parts.join(''))),
    { maxLength: 5 },
  );
  const uri = 'file:///w/a(b)%20[c].txt';
  const cards = fc.record({
    title: fragments.map((parts) => parts.join('')),
    kind: fc.constant('person'),
    facts: fc.array(fc.record({ label: fc.constant('Source'), runs }), { maxLength: 3 }),
    sections: fc.array(
      fc.record({
        heading: fc.constant('Elsewhere'),
        rows: fc.array(
          fc.record({ place: fc.constant({ uri, path: 'a(b) [c].txt', line: 3 }), runs }),
          { maxLength: 3 },
        ),
        more: fc.nat({ max: 2 }),
      }),
      { maxLength: 2 },
    ),
    footnote: fragments.map((parts) => parts.join('')),
    rules: fc.array(
      fragments.map((parts) => parts.join('')),
      { maxLength: 2 },
    ),
  });

  it('holds no markup but its own, whatever the documents say', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const markup = html(cardsToMarkdown([card as unknown as HoverCard]));
        for (const [tag] of markup.matchAll(/<[^>]*>/g)) {
          assert.match(
            tag,
            /^<(?:\/?(?:p|strong|em|del|ul|li|a|code)|br\/?|a href="file:\/\/\/w\/a%28b%29%20%5Bc%5D\.txt#L3")>$/,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same words in plain text', () => {
    const card: HoverCard = {
      title: 'Lena Brandt',
      kind: 'person',
      facts: [{ label: 'Introduced as', runs: [emphasis('Mayor')] }],
      sections: [
        {
          heading: 'Mentioned in',
          rows: [
            {
              place: { uri: 'file:///w/a.txt' as never, path: 'a.txt', line: 3 },
              runs: [plain('the '), strong('mayor')],
            },
          ],
          more: 2,
        },
      ],
      footnote: 'Why',
      rules: ['names/title'],
    };
    assert.equal(
      cardsToText([card]),
      'Lena Brandt (person)\nIntroduced as: Mayor\n\nMentioned in\n  a.txt:3 the mayor\n  and 2 more\n\nWhy\n\n[names/title]',
    );
  });
});

describe('a link to a file', () => {
  it('is made for files only', () => {
    assert.equal(fileLink('a.txt:3', 'file:///w/a.txt', 3), '[a.txt:3](file:///w/a.txt#L3)');
    for (const uri of [
      'command:x',
      'https://evil.example',
      'untitled:Untitled-1',
      'file:///a#b',
      'file:///a?b',
    ]) {
      assert.doesNotMatch(html(fileLink('a', uri, 1)), /<a/);
    }
  });

  it('leads to names with every kind of character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (name) => {
        const markup = html(fileLink('a', `file:///${name.replace(/[#?]/g, '')}`, 1));
        assert.match(markup, /^<p>(?:<a href="file:\/\/\/[^"]*#L1">a<\/a>|a)<\/p>\n$/);
      }),
    );
  });
});
