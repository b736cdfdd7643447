import type { CardFact, CardRow, CardSection, HoverCard, Run } from './card.js';
import { escapeMarkdown, fileLink } from './markdown.js';
import { shownText } from './shown-text.js';

/** Cards as Markdown, parted by rules. Nothing of a document's text becomes markup. */
export function cardsToMarkdown(cards: readonly HoverCard[]): string {
  return cards.map(cardToMarkdown).join('\n\n---\n\n');
}

function cardToMarkdown(card: HoverCard): string {
  const title = `**${escapeMarkdown(card.title)}** · ${escapeMarkdown(card.kind)}`;
  const facts = card.facts.map(factToMarkdown).join('  \n');
  const footnote = card.footnote === undefined ? '' : `*${escapeMarkdown(card.footnote)}*`;
  const rules = card.rules.map((rule) => `\`${codeSpan(rule)}\``).join(' ');
  return [title, facts, ...card.sections.map(sectionToMarkdown), footnote, rules]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A rule's name inside backticks, where nothing else is markup. */
function codeSpan(rule: string): string {
  return shownText(rule).replaceAll('`', '');
}

function factToMarkdown({ label, runs }: CardFact): string {
  return `${escapeMarkdown(label)}: ${runsToMarkdown(runs, ' ')}`;
}

function sectionToMarkdown({ heading, rows, more }: CardSection): string {
  const lines = rows.map((row) => `- ${rowToMarkdown(row)}`);
  if (more > 0) lines.push(`- and ${String(more)} more`);
  return [`**${escapeMarkdown(heading)}**`, '', ...lines].join('\n');
}

function rowToMarkdown({ place, runs }: CardRow): string {
  const words = runsToMarkdown(runs, place === undefined ? '' : ' ');
  if (place === undefined) return words;
  return `${fileLink(`${place.path}:${String(place.line)}`, place.uri, place.line)} ${words}`;
}

const MARKS: Readonly<Record<Run['style'], string>> = {
  plain: '',
  strong: '**',
  emphasis: '*',
  struck: '~~',
};

/**
 * Runs one after the other; a run that cannot be marked where it stands is left plain. `before` is
 * what stands before the first one.
 */
function runsToMarkdown(runs: readonly Run[], before: string): string {
  return runs
    .map((run, i) =>
      runToMarkdown(
        run,
        (runs[i - 1]?.text ?? before).slice(-1),
        runs[i + 1]?.text.slice(0, 1) ?? '',
      ),
    )
    .join('');
}

/** Marks stand close to the words they mark, with the spaces outside, or they would not count. */
function runToMarkdown({ text, style }: Run, previous: string, next: string): string {
  const leading = /^\s/.test(text) ? ' ' : '';
  const trailing = /\s$/.test(text) ? ' ' : '';
  const before = leading || previous;
  const after = trailing || next;
  const inner = escapeMarkdown(text, before, after);
  if (inner === '') return leading;
  const mark =
    flanks(inner.charAt(0), before) && flanks(inner.slice(-1), after) ? MARKS[style] : '';
  return `${leading}${mark}${inner}${mark}${trailing}`;
}

/** CommonMark's flanking rule: beside punctuation, a mark counts only next to a space or punctuation. */
function flanks(inside: string, outside: string): boolean {
  const loose = /[\s\p{P}\p{S}]/u;
  return !loose.test(inside) || outside === '' || loose.test(outside);
}

/** Cards as plain text, for editors that show no Markdown. */
export function cardsToText(cards: readonly HoverCard[]): string {
  return cards.map(cardToText).join('\n\n');
}

function cardToText(card: HoverCard): string {
  const lines = [`${shownText(card.title)} (${shownText(card.kind)})`];
  for (const { label, runs } of card.facts) lines.push(`${label}: ${runsToText(runs)}`);
  for (const { heading, rows, more } of card.sections) {
    lines.push('', heading, ...rows.map(rowToText));
    if (more > 0) lines.push(`  and ${String(more)} more`);
  }
  if (card.footnote !== undefined) lines.push('', shownText(card.footnote));
  if (card.rules.length > 0) lines.push('', shownText(`[${card.rules.join(', ')}]`));
  return lines.join('\n');
}

function rowToText({ place, runs }: CardRow): string {
  const words = runsToText(runs);
  return place === undefined
    ? `  ${words}`
    : `  ${shownText(place.path)}:${String(place.line)} ${words}`;
}

function runsToText(runs: readonly Run[]): string {
  const marked = runs.map(({ text, style }) => (style === 'struck' ? `[-${text.trim()}-]` : text));
  return shownText(marked.join(''));
}
