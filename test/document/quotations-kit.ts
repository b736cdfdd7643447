import type { Entity, EntityType, Mention } from '../../server/src/document/document-analysis.js';
import { findQuotations, type QuotableText } from '../../server/src/document/quotations.js';
import { placeBlocks } from '../../server/src/recognizers/place-blocks.js';

const TYPES: Readonly<Record<string, EntityType>> = { o: 'organization', p: 'place' };

/**
 * Reads a text in which names are marked, so that cases do not depend on the model of names:
 * `<Ann Lee>` is a person, `<o:Acme>` an organization, `<p:Oslo>` a place, `<Lee=Ann Lee>` the words
 * "Lee" for the person Ann Lee.
 */
export function readMarked(marked: string): QuotableText {
  let text = '';
  let done = 0;
  const mentions: Mention[] = [];
  const entities: { type: EntityType; name: string; mentions: number[] }[] = [];
  for (const match of marked.matchAll(/<(?:([op]):)?([^<>=]+)(?:=([^<>]+))?>/g)) {
    text += marked.slice(done, match.index);
    done = match.index + match[0].length;
    const words = match[2]!;
    const name = match[3] ?? words;
    const type = TYPES[match[1] ?? ''] ?? 'person';
    let entity = entities.findIndex((own) => own.name === name);
    if (entity < 0) entity = entities.push({ type, name, mentions: [] }) - 1;
    entities[entity]!.mentions.push(mentions.length);
    const span = { start: text.length, end: text.length + words.length };
    const introduction = introductionBefore(text);
    mentions.push({ span, type, entity, introduction, credit: false, rule: 'names/marked' });
    text += words;
  }
  text += marked.slice(done);
  const blocks = placeBlocks({ text, format: 'plaintext' });
  return { text, blocks, mentions, entities: entities as Entity[] };
}

/** The small words of role right before a name: "the finance minister <Ann Lee>". */
function introductionBefore(text: string): string | undefined {
  return /((?:\p{L}+ )?(?:minister|mayor|electrician|spokeswoman|spokesman)),? $/iu.exec(text)?.[1];
}

/** One line for each quotation: kind, words, source, cue, repair. */
export function describeQuotations(input: QuotableText): string[] {
  const slice = (span: { start: number; end: number }) => input.text.slice(span.start, span.end);
  return findQuotations(input).map((quotation) => {
    const { attribution } = quotation;
    const entity =
      attribution?.entity === undefined ? undefined : input.entities[attribution.entity];
    const source =
      attribution &&
      (entity ? `${attribution.sourceText} = ${entity.name}` : attribution.sourceText);
    const cue = attribution?.cue && slice(attribution.cue).replace(/\s+/g, ' ');
    return [
      `${quotation.kind}: ${slice(quotation.content).replace(/\s+/g, ' ')}`,
      quotation.nestedIn === undefined ? '' : ` (in ${quotation.nestedIn})`,
      quotation.continues === undefined ? '' : ` (goes on from ${quotation.continues})`,
      source === undefined ? '' : ` ← ${source}`,
      cue === undefined ? '' : ` / ${cue}`,
      quotation.repair === undefined ? '' : ` [${quotation.repair}]`,
    ].join('');
  });
}
