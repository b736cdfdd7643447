import { readFileSync } from 'node:fs';
import { loadNameModel } from '../../server/src/recognizers/names/name-model.js';
import { recognizeNames } from '../../server/src/recognizers/names/recognize-names.js';
import { scanBlock } from '../../server/src/recognizers/scan-block.js';

/** The bytes of the model that ships. */
export const modelBytes = new Uint8Array(
  readFileSync(new URL('../../server/data/names.model', import.meta.url)),
);
export const model = loadNameModel(modelBytes);

const SHORT = { person: 'PER', organization: 'ORG', place: 'LOC' } as const;

/** The names of one block as "PER Ann Lee", in text order. */
export function namesIn(text: string): string[] {
  return recognizeNames(scanBlock(text), model).map(
    ({ start, end, type }) => `${SHORT[type]} ${text.slice(start, end)}`,
  );
}
