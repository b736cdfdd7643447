import { readFile } from 'node:fs/promises';
import { loadNameModel, loadWordVectors } from '../index.js';
import { causeOf } from './failure.js';
import {
  takeModel,
  usableModels,
  type MODEL_FILES,
  type Models,
  type UsableModels,
} from './usable-models.js';

/** Reads the models; rejects with a sentence for people when one is missing or damaged. */
export async function loadModels(): Promise<Models> {
  const [names, vectors] = await Promise.all([
    takeModel(readModel, 'names.model', loadNameModel),
    takeModel(readModel, 'vectors.model', loadWordVectors),
  ]);
  return { names, vectors };
}

/** As many of the models of this installation as can be used. */
export function loadUsableModels(): Promise<UsableModels> {
  return usableModels(readModel);
}

/** The folder of the models: beside `dist` when bundled, beside `src` when run from the sources. */
const DATA = ['../data/', '../../data/'].map((path) => new URL(path, import.meta.url));

/** Reads a model's file from this installation. */
export async function readModel(name: (typeof MODEL_FILES)[number]): Promise<Uint8Array> {
  for (const folder of DATA) {
    try {
      return await readFile(new URL(name, folder));
    } catch (error) {
      if (causeOf(error) !== 'ENOENT') throw error;
    }
  }
  throw new Error('it is missing');
}
