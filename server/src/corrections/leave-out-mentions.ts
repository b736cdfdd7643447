import type {
  Attribution,
  DocumentAnalysis,
  Entity,
  Figure,
  Index,
  Mention,
} from '../document/document-analysis.js';

/** The analysis without these mentions, and without the entities that are left with none. */
export function leaveOutMentions(
  analysis: DocumentAnalysis,
  unwanted: ReadonlySet<Index<Mention>>,
): DocumentAnalysis {
  const kept = analysis.mentions.flatMap((_, i) => (unwanted.has(i) ? [] : [i]));
  const mentionAt = new Map<Index<Mention>, Index<Mention>>(kept.map((old, i) => [old, i]));
  const lists = analysis.entities.map(({ mentions }) =>
    mentions.flatMap((mention) => mentionAt.get(mention) ?? []),
  );
  const entityAt = new Map<Index<Entity>, Index<Entity>>();
  lists.forEach((mentions, old) => {
    if (mentions.length > 0) entityAt.set(old, entityAt.size);
  });
  return {
    ...analysis,
    mentions: kept.flatMap((i) => {
      const mention = analysis.mentions[i];
      const entity = mention && entityAt.get(mention.entity);
      return mention === undefined || entity === undefined ? [] : [{ ...mention, entity }];
    }),
    entities: analysis.entities.flatMap((entity, i) => {
      const mentions = lists[i] ?? [];
      return mentions.length === 0 ? [] : [{ ...entity, mentions }];
    }),
    ...renumbered(analysis, entityAt),
  };
}

type NewIndex = ReadonlyMap<Index<Entity>, Index<Entity>>;

/** What names entities by their index, with the new ones. */
function renumbered(
  { quotations, figures, statements }: DocumentAnalysis,
  entityAt: NewIndex,
): Pick<DocumentAnalysis, 'quotations' | 'figures' | 'statements'> {
  return {
    quotations: quotations.map((quotation) => ({
      ...quotation,
      attribution: attributionOf(quotation.attribution, entityAt),
    })),
    figures: figures.map((figure) => figureOf(figure, entityAt)),
    statements: statements.map((statement) => ({
      ...statement,
      entities: statement.entities.flatMap((entity) => entityAt.get(entity) ?? []),
    })),
  };
}

function figureOf(figure: Figure, entityAt: NewIndex): Figure {
  const { subject, place } = figure.measure;
  return {
    ...figure,
    measure: {
      ...figure.measure,
      subject: subject === undefined ? undefined : entityAt.get(subject),
      place: place === undefined ? undefined : entityAt.get(place),
    },
    attribution: attributionOf(figure.attribution, entityAt),
  };
}

function attributionOf(
  attribution: Attribution | undefined,
  entityAt: NewIndex,
): Attribution | undefined {
  if (attribution?.entity === undefined) return attribution;
  return { ...attribution, entity: entityAt.get(attribution.entity) };
}
