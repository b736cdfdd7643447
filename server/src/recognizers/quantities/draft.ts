import type { Span } from '../../text/span.js';
import type {
  Alternative,
  CountedNoun,
  QuantityInterval,
  QuantityKind,
  QuantityModifier,
  TokenRange,
} from './quantity.js';

/** A quantity before its sentence has been read: what the words of the number itself say. */
export interface Draft {
  readonly span: Span;
  readonly numeral: Span;
  /** Tokens of the span. */
  readonly tokens: TokenRange;
  /** Tokens of the number and its unit, without modifier and noun. */
  readonly core: TokenRange;
  readonly kind: QuantityKind;
  readonly value: number | undefined;
  readonly interval: QuantityInterval;
  readonly approximate: boolean;
  readonly modifier: QuantityModifier | undefined;
  readonly unit: string | undefined;
  readonly iso: string | undefined;
  readonly noun: CountedNoun | undefined;
  readonly alternative: Alternative | undefined;
  readonly rule: `${string}/${string}`;
}

/** A draft, or nothing, and the token from which to read on. */
export interface DraftReading {
  readonly draft: Draft | undefined;
  readonly next: number;
}
