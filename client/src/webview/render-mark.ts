import { shapePath } from '../board/mark-shapes.js';
import { svgElement } from './dom.js';

/** The shape of a value, beside its words; hidden from screen readers, which have the words. */
export function renderMark(mark: number): SVGElement {
  const shape = svgElement('path', { d: shapePath(mark) });
  return svgElement('svg', { class: 'mark', viewBox: '-7 -7 14 14', 'aria-hidden': 'true' }, shape);
}
