import type { ReadBlock } from '../document/analyze-document.js';
import { recognizeQuantities } from '../recognizers/quantities/recognize-quantities.js';
import { scanBlock } from '../recognizers/scan-block.js';

/** Reads blocks without a model of names: figures and quotes are found all the same. */
export const readNamelessBlock: ReadBlock = (text) => {
  const scanned = scanBlock(text);
  return { scanned, names: [], quantities: recognizeQuantities(scanned) };
};
