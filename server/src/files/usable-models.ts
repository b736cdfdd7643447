import { loadNameModel, loadWordVectors, type NameModel, type WordVectors } from '../index.js';
import { reasonOf } from './failure.js';

/** What was learned beforehand and ships with the program. */
export interface Models {
  readonly names: NameModel;
  readonly vectors: WordVectors;
}

/** The names of the models' files. */
export const MODEL_FILES = ['names.model', 'vectors.model'] as const;

/** Gives a model's file, or rejects with the reason. */
export type ReadModel = (name: (typeof MODEL_FILES)[number]) => Promise<Uint8Array>;

/** As many of the models as can be used, and what is wrong with the others, in sentences for people. */
export interface UsableModels {
  readonly models: Partial<Models>;
  readonly troubles: readonly string[];
}

/** Takes as many models out of their files as can be used. */
export async function usableModels(read: ReadModel): Promise<UsableModels> {
  const troubles: string[] = [];
  const told = (error: unknown): undefined => {
    troubles.push(reasonOf(error));
  };
  const [names, vectors] = await Promise.all([
    takeModel(read, 'names.model', loadNameModel).catch(told),
    takeModel(read, 'vectors.model', loadWordVectors).catch(told),
  ]);
  return { models: { ...(names && { names }), ...(vectors && { vectors }) }, troubles };
}

/** Takes a model out of its file; rejects with a sentence for people when it cannot be used. */
export async function takeModel<T>(
  read: ReadModel,
  name: (typeof MODEL_FILES)[number],
  load: (bytes: Uint8Array) => T,
): Promise<T> {
  try {
    return load(await read(name));
  } catch (error) {
    const reason = reasonOf(error).replace(/\.$/, '');
    throw new Error(`The file ${name} of this installation cannot be used: ${reason}.`, {
      cause: error,
    });
  }
}
