import { recognizeQuantities } from '../../server/src/recognizers/quantities/recognize-quantities.js';
import type { Quantity } from '../../server/src/recognizers/quantities/quantity.js';
import { scanBlock } from '../../server/src/recognizers/scan-block.js';

/** The quantities of a text read as one block. */
export function quantitiesOf(text: string): readonly Quantity[] {
  return recognizeQuantities(scanBlock(text));
}

/**
 * One line a quantity, "At least 26 people = count 26 [26..] person": its span, kind, value or ISO form,
 * bounds where they are not the value, unit, and ~ when it is approximate.
 */
export function values(text: string): string[] {
  return quantitiesOf(text).map((quantity) => {
    const { span, kind, unit, approximate } = quantity;
    const words = [
      kind,
      stated(quantity),
      unit === 'date' || unit === 'time' ? '' : (unit ?? ''),
      approximate ? '~' : '',
    ];
    return `${text.slice(span.start, span.end)} = ${words.filter((word) => word !== '').join(' ')}`;
  });
}

function stated({ kind, iso, value, interval: { low, high } }: Quantity): string {
  if (iso !== undefined && kind !== 'year') return iso;
  const bounds = low === value && high === value ? '' : `[${short(low)}..${short(high)}]`;
  return [short(value), bounds].filter((word) => word !== '').join(' ');
}

function short(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toPrecision(6)));
}

/**
 * One line a quantity, "two = officer / beat <Twelve hedged": the numeral, what is counted with its
 * modifiers, the predicate, the numeral that it is a part of, and flags.
 */
export function measures(text: string): string[] {
  const all = quantitiesOf(text);
  return all.map(({ written, clause }) => {
    const flags = (['negated', 'hedged', 'change', 'superseded', 'hypothetical'] as const).filter(
      (flag) => clause[flag],
    );
    const whole = clause.partOf === undefined ? [] : [`<${all[clause.partOf]?.written ?? '?'}`];
    const noun = [...clause.modifiers, clause.head ?? '-'].join(' ');
    return [`${written} = ${noun} / ${clause.predicate ?? '-'}`, ...whole, ...flags].join(' ');
  });
}
