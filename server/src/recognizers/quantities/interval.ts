import type { ModifierSense } from '../tables/modifiers.js';
import { tidy } from './accumulate.js';
import type { QuantityInterval, QuantityKind } from './quantity.js';

/** How far "about" reaches, as a share of the value: a round count within a tenth, a fraction a little more. */
const ABOUT = 0.1;
const ABOUT_FRACTION = 0.15;
/** How far below its number "nearly" starts. */
const NEARLY = 0.1;

/** The values that a modifier and the bounds of a number allow together; 'at most' leaves the lower side open. */
export function allowedInterval(
  low: number | undefined,
  high: number | undefined,
  sense: ModifierSense | undefined,
  kind: QuantityKind,
): QuantityInterval {
  if (low === undefined || high === undefined) return { low, high };
  switch (sense) {
    case 'at-least':
    case 'more-than':
      return { low, high: undefined };
    case 'at-most':
    case 'less-than':
      return { low: undefined, high };
    case 'nearly':
      return { low: tidy(low - Math.abs(low) * NEARLY), high };
    case 'about': {
      const share = kind === 'fraction' ? ABOUT_FRACTION : ABOUT;
      return { low: tidy(low - Math.abs(low) * share), high: tidy(high + Math.abs(high) * share) };
    }
    default:
      return { low, high };
  }
}
