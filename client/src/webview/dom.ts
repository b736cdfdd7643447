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

/** Makes an SVG picture of 16 by 16 from path data; hidden from screen readers. */
export function picture(...paths: readonly string[]): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const data of paths) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', data);
    svg.append(path);
  }
  return svg;
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== undefined) parent.append(child);
}
