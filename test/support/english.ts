import type { Translate } from '../../client/src/board/translate.js';

/** The sentence itself, with its arguments filled in. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (_all, index: string) => String(args[Number(index)]));
