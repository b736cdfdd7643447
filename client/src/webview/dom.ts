/** Attributes of an element; undefined ones are left out, true ones stand without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
/** What goes into an element: text is set as text, never read as HTML. */
export type Child = Node | string | undefined;

/** Makes an HTML element. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  append(made, children);
  return made;
}

/** Makes a button that does something. */
export function button(
  attributes: Attributes,
  pressed: () => void,
  ...children: readonly Child[]
): HTMLElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', pressed);
  return made;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** Makes an SVG element. */
export function svgElement(
  name: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElement {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      made.setAttribute(key, value === true ? '' : String(value));
  }
  append(made, children);
  return made;
}

/** Makes an SVG picture of 16 by 16 from path data; hidden from screen readers. */
export function picture(...paths: readonly string[]): SVGElement {
  const strokes = paths.map((d) => svgElement('path', { d }));
  return svgElement('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, ...strokes);
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== undefined) parent.append(child);
}
