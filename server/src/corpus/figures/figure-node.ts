import type { LinkNode } from '../linker.js';
import type { FigureRecord } from './figure-record.js';
import type { FigureLink } from './same-figure.js';

/** A figure with its links. */
export type FigureNode = LinkNode<FigureRecord, FigureLink>;
