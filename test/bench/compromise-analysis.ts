import nlp from 'compromise';

interface Found {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What compromise, a general library, reads in the same documents, in the published form: the
 * yardstick beside our own figures. People, places, organizations, quotations and numbers as it
 * gives them; no speakers, measures, claims or conflicts, as it has none.
 */
export function compromiseAnalysis(
  documents: readonly { readonly path: string; readonly text: string }[],
): object {
  const entities: object[] = [];
  const quotes: object[] = [];
  const figures: object[] = [];
  for (const { path, text } of documents) {
    const doc = nlp(text);
    const spans = (view: { json(options: object): unknown }) =>
      found(path, text, view.json({ offset: true }));
    const types = { person: doc.people(), place: doc.places(), organization: doc.organizations() };
    for (const [type, view] of Object.entries(types)) {
      for (const mention of spans(view)) {
        const trimmed = withoutEdges(mention);
        entities.push({
          id: `e${entities.length}`,
          type,
          name: trimmed.text,
          aliases: [],
          mentions: [trimmed],
        });
      }
    }
    for (const quote of spans(doc.quotations()))
      quotes.push({
        id: `q${quotes.length}`,
        ...withoutEdges(quote),
        kind: 'direct',
        speaker: null,
        speakerText: null,
        cue: null,
      });
    for (const number of spans(doc.numbers())) figures.push(figure(number, figures.length));
  }
  return { version: 1, documents: [], entities, quotes, figures, claims: [], conflicts: [] };
}

/** Its people, organizations and places in a text, with our names of the types in `types`. */
export function compromiseNames(
  text: string,
  types: Readonly<Record<string, string>>,
): { readonly start: number; readonly end: number; readonly type: string }[] {
  const doc = nlp(text);
  const views = { person: doc.people(), organization: doc.organizations(), place: doc.places() };
  return Object.entries(views).flatMap(([type, view]) =>
    found('', text, view.json({ offset: true })).map((name) => {
      const { start, end } = withoutEdges(name);
      return { start, end, type: types[type] ?? type };
    }),
  );
}

/** Its quotations in a text, inside their marks. */
export function compromiseQuotes(
  text: string,
): { readonly start: number; readonly end: number; readonly text: string }[] {
  return found('', text, nlp(text).quotations().json({ offset: true })).map(withoutEdges);
}

/** Its numbers in a text, with their values. */
export function compromiseNumbers(text: string): {
  readonly span: { readonly start: number; readonly end: number };
  readonly value: number | undefined;
  readonly interval: { readonly low: number | undefined; readonly high: number | undefined };
}[] {
  return found('', text, nlp(text).numbers().json({ offset: true })).map((number) => {
    const value = valueOf(number.text);
    return { span: number, value, interval: { low: value, high: value } };
  });
}

function valueOf(text: string): number | undefined {
  const [first] = nlp(text).numbers().json() as { number?: { num?: number } }[];
  return first?.number?.num ?? undefined;
}

function figure(number: Found, id: number): object {
  const value = valueOf(number.text) ?? null;
  return {
    id: `f${id}`,
    ...withoutEdges(number),
    value,
    min: value,
    max: value,
    approximate: false,
    unit: null,
    kind: 'count',
    measure: '',
    attribution: null,
  };
}

function found(path: string, text: string, json: unknown): Found[] {
  const items = json as readonly {
    readonly offset?: { readonly start: number; readonly length: number };
  }[];
  return items.flatMap(({ offset }) => {
    if (!offset) return [];
    const end = offset.start + offset.length;
    return [{ path, start: offset.start, end, text: text.slice(offset.start, end) }];
  });
}

/** Without marks, punctuation and possessives at either side. */
function withoutEdges(span: Found): Found {
  const lead = /^[^\p{L}\p{N}]*/u.exec(span.text)?.[0].length ?? 0;
  const core = span.text.slice(lead).replace(/(?:['’]s)?[^\p{L}\p{N}]*$/u, '');
  return { ...span, start: span.start + lead, end: span.start + lead + core.length, text: core };
}
