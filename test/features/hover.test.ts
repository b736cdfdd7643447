import assert from 'node:assert/strict';
import { cardsToMarkdown, cardsToText, hover, type Session } from '../../server/src/index.js';
import { REPORTS } from '../support/reports.js';
import { sessionOf, uriOf } from '../support/session-of.js';

/** The card at the first occurrence of the words, as Markdown; undefined when there is none. */
function card(session: Session, path: string, words: string): string | undefined {
  const uri = uriOf(path);
  const text = session.corpus.analysis(uri)?.text ?? '';
  assert.ok(text.includes(words), `"${words}" is in ${path}`);
  const found = hover(session, uri, text.indexOf(words), false);
  return found && cardsToMarkdown(found.cards);
}

describe('the card of a name', () => {
  const session = sessionOf({
    ...REPORTS,
    'abroad.txt':
      'The mayor of Port Ellis, Lena Brand, met Lena Brandt of the same town. “It was a long night,” Brandt said.\n',
  });

  it('gives type, fullest name and where it is named', () => {
    const text = card(session, 'evening.txt', 'Brandt visited') ?? '';
    assert.match(text, /^\*\*Lena Brandt\*\* · person, \d+ mentions in \d files/);
    assert.match(
      text,
      /\*\*Mentioned in\*\*\n\n- \[evening\.txt:5\]\(file:\/\/\/w\/evening\.txt#L5\) ×2 /,
    );
    assert.match(text, /\[notes\/letter\.md:3\]\(file:\/\/\/w\/notes\/letter\.md#L3\)/);
  });

  it('says how the person is introduced, and other ways to write the name', () => {
    const text = card(session, 'evening.txt', 'Brandt visited') ?? '';
    assert.match(text, /Introduced as: \*Mayor\*/);
    assert.match(text, /Also written: \*Brandt\* \(\d/);
  });

  it('gives what the person is quoted as saying', () => {
    const text = card(session, 'evening.txt', 'Brandt visited') ?? '';
    assert.match(
      text,
      /\*\*Quoted\*\*\n\n- \[evening\.txt:5\]\(.*\) “\*We will rebuild the depot before next harvest,?\*”/,
    );
  });

  it('comes first inside a quote, before the card of the quote', () => {
    const inside = sessionOf({
      'a.txt': 'Omar Haddad said: “We met Lena Brandt at noon today.”\n',
    });
    const text = cardsToText(
      hover(inside, uriOf('a.txt'), 'Omar Haddad said: “We met '.length, false)?.cards ?? [],
    );
    assert.match(text, /^Lena Brandt \(person, 1 mention\)/);
    assert.match(
      text,
      /\n\n“We met Lena Brandt at noon today\.” \(quote\)\nSpeaker: Omar Haddad\n/,
    );
  });
});

describe('the card of a figure', () => {
  const session = sessionOf(REPORTS);

  it('says what is measured, what the words allow and who says so', () => {
    const text = card(session, 'harbor.txt', 'About 1,200') ?? '';
    assert.match(text, /^\*\*About 1,200 people\*\* · count/);
    assert.match(text, /Measures: \*\*.*\*\*/);
    assert.match(text, /Allows: around 1,200: [\d,]+ to [\d,]+/);
    assert.match(text, /Source: \*the Red Cross\*/);
  });

  it('shows what others say, with their passage and source', () => {
    const text = card(session, 'harbor.txt', 'At least eight') ?? '';
    assert.match(text, /Allows: 8 or more/);
    assert.match(
      text,
      /\*\*Others differ.*\*\*\n\n- \[evening\.txt:3\]\(file:.*\) \*\*12\*\* \(\*state radio\*\) — /,
    );
    assert.match(
      text,
      /\n\n\*Compared because both .*\.\*\n\n`figure\/[\w-]+ \d\.\d\d` `[\w-]+\/[\w-]+`$/,
    );
  });

  const tolls = sessionOf({
    'news/harbor.txt': REPORTS['harbor.txt'],
    'news/evening.txt': REPORTS['evening.txt'],
    'blog/depot.md':
      '# The fire\n\nMarch 4, 2023. At least **eight *dock workers*** were killed in the fire at the [grain depot of Port Ellis](http://example.org/a) on Saturday, we hear.\n',
  });

  it('puts the same value apart from those that differ, and names files of its folder shortly', () => {
    const text = card(tolls, 'news/harbor.txt', 'At least eight') ?? '';
    assert.match(text, /\*\*Others differ[^[]*\n\n- \[evening\.txt:3\]\(.*\) \*\*12\*\*/);
    assert.match(
      text,
      /\*\*The same value elsewhere[^[]*\n\n- \[blog\/depot\.md:3\]\(.*\) \*\*at least 8\*\*/,
    );
  });

  it('counts the files that a list shows, and says when one of them only copies', () => {
    assert.match(
      card(tolls, 'news/harbor.txt', 'At least eight') ?? '',
      /\*\*The same value elsewhere\*\*\n/,
    );
    const copied = sessionOf({ ...REPORTS, 'copy.txt': REPORTS['harbor.txt'] });
    const text = card(copied, 'harbor.txt', 'At least eight') ?? '';
    assert.match(text, /\*\*The same value elsewhere \(no independent source\)\*\*\n/);
    assert.match(
      card(copied, 'evening.txt', 'Twelve') ?? '',
      /\*\*Others differ[^*]* \(2 files, 1 independent source\)\*\*\n/,
    );
  });

  it('takes an amount in another unit as the same value, as far as what is written is rounded', () => {
    const weir = (height: string): string =>
      `OAKFORD, May 4, 2024 - The new weir at Oakford is ${height} high, the water board said.\n`;
    const heights = sessionOf({
      'a.txt': weir('20 metres'),
      'b.txt': weir('65 feet'),
      'c.txt': weir('80 feet'),
    });
    const text = card(heights, 'a.txt', '20 metres') ?? '';
    assert.match(text, /\*\*The same value elsewhere\*\*\n\n- \[b\.txt:1\].*\*\*65 ft\*\*.*\n\n/);
    assert.match(text, /\*\*Others differ\*\*\n\n- \[c\.txt:1\]/);
  });

  it('shows the words of Markdown without its markup', () => {
    const text = card(tolls, 'news/harbor.txt', 'At least eight') ?? '';
    const words =
      '**At least eight dock workers** were killed in the fire at the grain depot of Port Ellis on';
    assert.ok(text.includes(words), text);
  });

  it('gives money in the currency of the text, and small amounts in pence', () => {
    const results = sessionOf({
      'a.txt': 'Halden Ferries reported revenue of £48.2m. Its dividend was 3.4 pence a share.\n',
    });
    assert.match(card(results, 'a.txt', '£48.2') ?? '', /Allows: exactly £48\.2 million/);
    assert.match(card(results, 'a.txt', '3.4 pence') ?? '', /Allows: exactly 3\.4 pence/);
  });
});

describe('the card of a quote', () => {
  const session = sessionOf(REPORTS);

  it('names the speaker, and the words that differ elsewhere', () => {
    const text = card(session, 'harbor.txt', 'rebuild the depot') ?? '';
    assert.match(text, /^\*\*“We will rebuild the depot before the next harvest\.”\*\* · quote/);
    assert.match(text, /Speaker: \*\*Mayor Lena Brandt\*\*/);
    assert.match(text, /\*\*The same words elsewhere.*\*\*\n\n- \[evening\.txt:5\].* ~~the~~ /);
  });

  it('says when it is given to somebody else', () => {
    const other = sessionOf({
      'a.txt':
        '“The bridge at Corva will never be opened to traffic again,” engineer Paul Anders said.\n',
      'b.txt':
        '“The bridge at Corva will never be opened to traffic again,” minister Hanna Vogel said on Friday.\n',
    });
    assert.match(card(other, 'a.txt', 'never be opened') ?? '', /given to \*\*Hanna Vogel\*\*: /);
  });

  it('says how a broken mark was mended', () => {
    const broken = sessionOf({
      'a.txt':
        'Hanna Vogel said: “The bridge will be closed for repairs until the summer.\n\nPaul Anders agreed with her.\n',
    });
    assert.match(card(broken, 'a.txt', 'closed for repairs') ?? '', /Mended: .+/);
  });
});

describe('a place without a name, quote or figure', () => {
  it('has no card', () => {
    const session = sessionOf({ 'a.txt': 'The weather was fine.\n', 'empty.txt': '' });
    assert.equal(card(session, 'a.txt', 'weather'), undefined);
    assert.equal(hover(session, uriOf('empty.txt'), 0, true), undefined);
    assert.equal(hover(session, uriOf('unknown.txt'), 3, true), undefined);
    assert.equal(hover(session, uriOf('a.txt'), 1e9, true), undefined);
  });
});
