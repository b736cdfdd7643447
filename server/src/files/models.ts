import { readFile } from 'node:fs/promises';
import { loadNameModel, loadWordVectors, type NameModel, type WordVectors } from '../index.js';
import { causeOf, reasonOf } from './failure.js';

/** What was learned beforehand and ships with the program. */
export interface Models {
  readonly names: NameModel;
  readonly vectors: WordVectors;
}

/** Reads the models; rejects with a sentence for people when one is missing or damaged. */
export async function loadModels(): Promise<Models> {
  const [names, vectors] = await Promise.all([
    loadModel('names.model', loadNameModel),
    loadModel('vectors.model', loadWordVectors),
  ]);
  return { names, vectors };
}

/** As many of the models as can be used, and what is wrong with the others, in sentences for people. */
export async function loadUsableModels(): Promise<{
  readonly models: Partial<Models>;
  readonly troubles: readonly string[];
}> {
  const troubles: string[] = [];
  const told = (error: unknown): undefined => {
    troubles.push(reasonOf(error));
  };
  const [names, vectors] = await Promise.all([
    loadModel('names.model', loadNameModel).catch(told),
    loadModel('vectors.model', loadWordVectors).catch(told),
  ]);
  return { models: { ...(names && { names }), ...(vectors && { vectors }) }, troubles };
}

/** The names of the models' files. */
export const MODEL_FILES = ['names.model', 'vectors.model'] as const;

/** The folder of the models: beside `dist` when bundled, beside `src` when run from the sources. */
const DATA = ['../data/', '../../data/'].map((path) => new URL(path, import.meta.url));

/** Reads a model's file; rejects with a sentence for people when it cannot be used. */
export async function loadModel<T>(
  name: (typeof MODEL_FILES)[number],
  load: (bytes: Uint8Array) => T,
): Promise<T> {
  let reason = 'it is missing';
  for (const folder of DATA) {
    try {
      return load(await readFile(new URL(name, folder)));
    } catch (error) {
      if (causeOf(error) !== 'ENOENT') reason = reasonOf(error);
    }
  }
  throw new Error(
    `The file ${name} of this installation cannot be used: ${reason.replace(/\.$/, '')}.`,
  );
}
