import type { NameSpan } from '../recognizers/names/recognize-names.js';
import type { PlacedBlock } from '../recognizers/scanned-block.js';
import type { Entity, Mention } from './document-analysis.js';
import { agreeWithLong, explainedAcronyms, withAcronyms } from './entities/acronyms.js';
import { cutPlaces } from './entities/bodies-of-places.js';
import { canonicalName } from './entities/canonical-name.js';
import { creditRange, isCredit } from './entities/credits.js';
import { addCuedNames } from './entities/cued-names.js';
import { DocumentWords } from './entities/document-words.js';
import { fitNames } from './entities/fit-names.js';
import { cutGluedNames } from './entities/glued-names.js';
import { groupNames } from './entities/group-names.js';
import { introductionOf } from './entities/introductions.js';
import { dropMeasures } from './entities/measures.js';
import type { NameMention } from './entities/name-mention.js';
import { joinPartners } from './entities/partner-names.js';
import { repeatNames } from './entities/repeat-names.js';
import { readRolls } from './entities/roll-names.js';
import { dropShouted } from './entities/shouted-names.js';
import { addSmallBodies } from './entities/small-bodies.js';
import { trimNames } from './entities/trim-names.js';
import { addUnreadNames } from './entities/unread-names.js';
import { weighTypes } from './entities/weigh-types.js';

/** The names of a document: every mention, and what they refer to. */
export interface ResolvedEntities {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/**
 * From the names found block by block to the mentions and entities of the document, with the
 * evidence of the whole: types agreed on, names repeated, acronyms tied to their long forms,
 * surnames to their people. `names` holds the names of each block, in the order of `blocks`;
 * `text` is the prose the blocks were cut from. Linear in the length of the text.
 */
export function resolveEntities(
  text: string,
  blocks: readonly PlacedBlock[],
  names: readonly (readonly NameSpan[])[],
): ResolvedEntities {
  const words = new DocumentWords(blocks);
  const sure = dropShouted(blocks, trimNames(text, blocks, names));
  const cued = addCuedNames(text, blocks, readRolls(text, blocks, sure, words), words);
  const bodies = addSmallBodies(text, blocks, fitNames(text, blocks, cued));
  const fitted = dropMeasures(blocks, addUnreadNames(text, blocks, bodies, words), words);
  const acronyms = explainedAcronyms(text, blocks, fitted);
  const weighed = weighTypes(blocks, withAcronyms(fitted, acronyms), words);
  const agreed = agreeWithLong(weighed, acronyms);
  const paired = joinPartners(text, blocks, cutPlaces(text, blocks, agreed));
  const whole = cutGluedNames(text, blocks, paired, words);
  const all = repeatNames(text, blocks, whole, words);
  const groups = groupNames(all, acronyms);
  return describeGroups(blocks, all, groups);
}

function describeGroups(
  blocks: readonly PlacedBlock[],
  names: readonly NameMention[],
  groups: readonly (readonly number[])[],
): ResolvedEntities {
  const entityOf = new Int32Array(names.length);
  groups.forEach((group, g) => group.forEach((m) => (entityOf[m] = g)));
  const credits = blocks.map(creditRange);
  const mentions: Mention[] = [];
  for (const name of names)
    mentions.push({
      span: { start: name.start, end: name.end },
      type: name.type,
      entity: entityOf[mentions.length] ?? 0,
      introduction: introductionOf(blocks, name),
      credit: isCredit(name, credits),
      rule: name.rule,
    });
  const entities: Entity[] = [];
  for (const group of groups) {
    const own: NameMention[] = [];
    for (const m of group) if (names[m]) own.push(names[m]);
    let certainty = 0;
    for (const name of own) certainty = Math.max(certainty, name.certainty ?? 0);
    const type = own[0]?.type ?? 'other';
    entities.push({ type, name: canonicalName(own), certainty, mentions: group });
  }
  return { mentions, entities };
}
