import type { DocumentAnalysis, Entity, Index } from '../../document/document-analysis.js';
import type { DocumentUri } from '../../text/source-document.js';
import { sliceSpan, type Span } from '../../text/span.js';
import { compareStrings } from '../order.js';
import { nameForm, type NameForm } from './name-form.js';

/** An entity of one document, under the forms it is named by there. */
export interface LocalEntity {
  readonly uri: DocumentUri;
  readonly index: Index<Entity>;
  readonly entity: Entity;
  /** The form of its canonical name. */
  readonly main: NameForm;
  /** Other full forms and acronyms its mentions take. */
  readonly others: readonly NameForm[];
  /** Its full names as written, each where it first stands. */
  readonly spellings: readonly Spelling[];
}

/** A full name as written in one document. */
export interface Spelling {
  readonly text: string;
  readonly span: Span;
}

/** The entities of a document, in the order of its analysis. */
export function localEntities(analysis: DocumentAnalysis): readonly LocalEntity[] {
  return analysis.entities.map((entity, index) => localEntity(analysis, entity, index));
}

function localEntity(
  analysis: DocumentAnalysis,
  entity: Entity,
  index: Index<Entity>,
): LocalEntity {
  const main = nameForm(entity.type, entity.name);
  const forms = new Map<string, NameForm>();
  const spellings = new Map<string, Spelling>();
  for (const mention of entity.mentions) {
    const span = analysis.mentions[mention]?.span;
    if (span === undefined) continue;
    const text = sliceSpan(analysis.text, span).replace(/\s+/g, ' ');
    if (spellings.has(spellingKey(text))) continue;
    const form = nameForm(entity.type, text);
    if (form.key !== main.key && (form.reach === 'full' || form.acronym !== undefined)) {
      forms.set(form.key, form);
    }
    if (form.reach === 'full' && form.tokens.length > 1) {
      spellings.set(spellingKey(text), { text, span });
    }
  }
  const others = [...forms.values()];
  return { uri: analysis.uri, index, entity, main, others, spellings: [...spellings.values()] };
}

/** Spellings that differ in case alone are one. */
export function spellingKey(text: string): string {
  return text.toLowerCase();
}

/** Equal for entities that take part in the corpus alike, wherever they stand in their document. */
export function entityIdentity(local: LocalEntity): string {
  const forms = local.others.map(({ key }) => key).sort(compareStrings);
  const spellings = local.spellings.map(({ text }) => text).sort(compareStrings);
  return [local.main.key, ...forms, '|', ...spellings].join('\n');
}
