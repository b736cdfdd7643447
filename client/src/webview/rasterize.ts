/** Twice as fine as the picture says: sharp on the screens and in the print of today. */
const SCALE = 2;
/** Pixels; browsers draw nothing on a longer canvas. */
const LONGEST = 16_000;

/** Draws an SVG picture of ours as PNG; resolves to its bytes in base64, undefined when it cannot be drawn. */
export async function rasterize(svg: string): Promise<string | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const scale = Math.min(SCALE, LONGEST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return /^data:image\/png;base64,(.+)$/.exec(canvas.toDataURL('image/png'))?.[1];
}
