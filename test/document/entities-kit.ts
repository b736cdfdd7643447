import type { Mention } from '../../server/src/document/document-analysis.js';
import { resolveEntities, type ResolvedEntities } from '../../server/src/document/entities.js';
import { recognizeNames } from '../../server/src/recognizers/names/recognize-names.js';
import { scanDocument } from '../../server/src/recognizers/place-blocks.js';
import { model } from '../recognizers/names-kit.js';

/** The entities of a plain text, by the model that ships. */
export function entitiesOf(text: string): ResolvedEntities {
  const { prose, blocks } = scanDocument({ text, format: 'plaintext' });
  return resolveEntities(
    prose,
    blocks,
    blocks.map(({ scanned }) => recognizeNames(scanned, model)),
  );
}

/** One line an entity: "person Ann Lee: Ann Lee | Lee". */
export function entityLines(text: string): string[] {
  const { entities, mentions } = entitiesOf(text);
  return entities.map(({ type, name, mentions: own }) => {
    const forms = own.map((m) => words(text, mentions[m]));
    return `${type} ${name}: ${forms.join(' | ')}`;
  });
}

/** The mention with these words, the first one. */
export function mentionOf(text: string, name: string): Mention | undefined {
  return entitiesOf(text).mentions.find((mention) => words(text, mention) === name);
}

function words(text: string, mention: Mention | undefined): string {
  return text.slice(mention?.span.start, mention?.span.end);
}
