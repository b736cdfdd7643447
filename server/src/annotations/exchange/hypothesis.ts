import type { Annotation, Motivation, Target } from '../annotation.js';
import { withIds, type ImportContext, type Imported } from './imported.js';
import { listOf, recordOf, recordsOf, textOf, type UnknownRecord } from './unknown-value.js';

/**
 * Annotations from a Hypothesis export or API answer, already parsed from JSON. Their positions
 * count in a page's text as a browser sees it and are not taken over; the quotes are. Page notes and
 * replies become notes on the document as a whole.
 */
export function fromHypothesis(value: unknown, context: ImportContext): Imported {
  const record = recordOf(value);
  const rows = listOf(record?.['annotations'] ?? record?.['rows'] ?? value);
  const problems: string[] = [];
  const annotations = rows.flatMap((row, i) => {
    const fields = recordOf(row);
    if (fields !== undefined && (fields['target'] ?? fields['text']) !== undefined) {
      return [fromRow(fields)];
    }
    problems.push(`Item ${i + 1} is not a Hypothesis annotation.`);
    return [];
  });
  return { annotations: withIds(annotations, context), problems };
}

function fromRow(row: UnknownRecord): Annotation {
  const body = textOf(row['text']) ?? '';
  const tags = listOf(row['tags']).flatMap((tag) => textOf(tag) ?? []);
  const [created, updated] = [textOf(row['created']), textOf(row['updated'])];
  return {
    id: textOf(row['id']) ?? '',
    motivation: motivationOf(body, tags),
    assessment: undefined,
    body,
    tags,
    creator: readUser(row),
    created,
    modified: updated === created ? undefined : updated,
    targets: listOf(row['target']).flatMap(readTarget),
  };
}

function motivationOf(body: string, tags: readonly string[]): Motivation {
  if (body !== '') return 'commenting';
  return tags.length > 0 ? 'tagging' : 'highlighting';
}

/** The name people see, or the account without its address: `acct:ann@hypothes.is`. */
function readUser(row: UnknownRecord): string | undefined {
  const shown = textOf(recordOf(row['user_info'])?.['display_name']);
  return (
    shown ??
    textOf(row['user'])
      ?.replace(/^acct:/, '')
      .replace(/@.*$/, '')
  );
}

function readTarget(target: unknown): Target[] {
  const selectors = recordsOf(recordOf(target)?.['selector']);
  const quote = selectors.find((selector) => selector['type'] === 'TextQuoteSelector');
  const exact = textOf(quote?.['exact']) ?? '';
  if (exact.trim() === '') return [];
  const prefix = textOf(quote?.['prefix']) ?? '';
  const suffix = textOf(quote?.['suffix']) ?? '';
  return [
    {
      source: undefined,
      quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
      position: undefined,
    },
  ];
}
