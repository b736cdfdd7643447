import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const wink = winkNLP(model, ['sbd', 'pos', 'ner']);

/** Its kinds of numeric expressions, in our words; it has no other entities that count here. */
const KINDS: Readonly<Record<string, string>> = {
  CARDINAL: 'count',
  MONEY: 'money',
  PERCENT: 'percent',
  DATE: 'date',
  TIME: 'time',
  ORDINAL: 'ordinal',
  DURATION: 'duration',
};

/**
 * What wink-nlp, a general library, reads in the same documents, in the published form: numeric
 * expressions with their kinds. It gives no values, and knows neither names nor quotations.
 */
export function winkAnalysis(
  documents: readonly { readonly path: string; readonly text: string }[],
): object {
  const figures = documents.flatMap(({ path, text }) =>
    numericSpans(text).map((span) => ({ path, ...span, text: text.slice(span.start, span.end) })),
  );
  const nothing = { value: null, min: null, max: null, approximate: false, unit: null };
  return {
    version: 1,
    documents: [],
    entities: [],
    quotes: [],
    claims: [],
    conflicts: [],
    figures: figures.map((figure, i) => ({
      id: `f${i}`,
      ...figure,
      ...nothing,
      measure: '',
      attribution: null,
    })),
  };
}

function numericSpans(text: string) {
  const doc = wink.readDoc(text);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const token of doc.tokens().out() as string[]) {
    const found = text.indexOf(token, at);
    if (found >= 0) at = found;
    starts.push(at);
    at += token.length;
    ends.push(at);
  }
  const spans = doc.entities().out(wink.its.span) as unknown as readonly (readonly number[])[];
  const details = doc.entities().out(wink.its.detail) as unknown as readonly { type: string }[];
  return spans.flatMap(([first = 0, last = 0], i) => {
    const kind = KINDS[details[i]?.type ?? ''];
    return kind === undefined ? [] : [{ start: starts[first] ?? 0, end: ends[last] ?? 0, kind }];
  });
}
