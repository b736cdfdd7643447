/** The shapes of values, around the middle, 10 wide: told apart without color. */
const shapes: readonly string[] = [
  // circle
  'M-4.6 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0z',
  // diamond
  'M0 -5.6L5.6 0L0 5.6L-5.6 0z',
  // square
  'M-4.2 -4.2H4.2V4.2H-4.2z',
  // triangle
  'M0 -5L5.2 4.2H-5.2z',
  // cross
  'M-1.8 -5H1.8V-1.8H5V1.8H1.8V5H-1.8V1.8H-5V-1.8H-1.8z',
  // triangle, upside down
  'M0 5L5.2 -4.2H-5.2z',
];

/** The outline of a value's shape, as path data. */
export function shapePath(mark: number): string {
  return shapes[mark % shapes.length] ?? '';
}
