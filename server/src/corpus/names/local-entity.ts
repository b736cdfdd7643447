import type {
  DocumentAnalysis,
  Entity,
  EntityType,
  Index,
} from '../../document/document-analysis.js';
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
  /** Each mention as written, on one line, in the order of the entity's mentions. */
  readonly written: readonly string[];
  /** Its full names as written, each where it first stands. */
  readonly spellings: readonly Spelling[];
  /** The same as its document has it, where the others settle another type. */
  readonly base?: LocalEntity;
}

/** A full name as written in one document. */
export interface Spelling {
  readonly text: string;
  readonly span: Span;
}

/** The entities of a document, in the order of its analysis; `formOf` takes names apart. */
export function localEntities(
  analysis: DocumentAnalysis,
  formOf: (type: EntityType, text: string) => NameForm = nameForm,
): readonly LocalEntity[] {
  return analysis.entities.map((entity, index) => localEntity(analysis, entity, index, formOf));
}

/** A document's entity as one of another type. */
export function retyped(
  base: LocalEntity,
  type: EntityType,
  analysis: DocumentAnalysis,
  formOf: (type: EntityType, text: string) => NameForm,
): LocalEntity {
  const entity = { ...base.entity, type };
  return { ...localEntity(analysis, entity, base.index, formOf), base };
}

function localEntity(
  analysis: DocumentAnalysis,
  entity: Entity,
  index: Index<Entity>,
  formOf: (type: EntityType, text: string) => NameForm,
): LocalEntity {
  const main = formOf(entity.type, entity.name);
  const forms = new Map<string, NameForm>();
  const spellings = new Map<string, Spelling>();
  const written = entity.mentions.map((mention) => {
    const span = analysis.mentions[mention]?.span ?? NOWHERE;
    return formOf(entity.type, sliceSpan(analysis.text, span).replace(/\s+/g, ' '));
  });
  for (const [i, form] of written.entries()) {
    const { text } = form;
    if (spellings.has(spellingKey(text))) continue;
    const span = analysis.mentions[entity.mentions[i] ?? -1]?.span ?? NOWHERE;
    if (form.key !== main.key && (form.reach === 'full' || form.acronym !== undefined)) {
      forms.set(form.key, form);
    }
    const alone = form.type !== 'person' && form.acronym === undefined;
    if (form.reach === 'full' && (form.tokens.length > 1 || alone)) {
      spellings.set(spellingKey(text), { text, span });
    }
  }
  const others = forms.size === 0 ? NO_FORMS : [...forms.values()];
  return {
    uri: analysis.uri,
    index,
    // A copy of just this size, which holds nothing of its analysis.
    entity: {
      type: entity.type,
      name: main.text,
      certainty: entity.certainty,
      mentions: entity.mentions.slice(),
    },
    main,
    others,
    written: written.map(({ text }) => text),
    spellings: spellings.size === 0 ? NO_SPELLINGS : [...spellings.values()],
  };
}

/** Stands for the span of a mention that is not there: none is. */
const NOWHERE: Span = { start: 0, end: 0 };

/** Most entities have none of either: one empty list for all. */
const NO_FORMS: readonly NameForm[] = [];
const NO_SPELLINGS: readonly Spelling[] = [];

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
