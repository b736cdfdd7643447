/**
 * A URI with every character escaped that may be: programs differ in which they escape, and one
 * document must have one name.
 */
export function documentKey(uri: string): string {
  const root = uri.indexOf('/');
  const scheme = root < 0 ? uri : uri.slice(0, root);
  return (
    scheme.replace(LEFT_OPEN, escapeCharacter) +
    uri.slice(scheme.length).replace(LEFT_OPEN_BELOW, escapeCharacter)
  );
}

/** The {@link documentKey} of the document at a path from a folder, with `/` between its parts. */
export function keyInFolder(folder: string, path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const escaped = parts.map((part) => encodeURIComponent(part.replace(LONE_SURROGATE, '\ufffd')));
  return documentKey([folder, ...escaped].join('/'));
}

/** Allowed in the path of a URI as they are, and escaped by some. */
const LEFT_OPEN_BELOW = /[!'()*,;:@&=+$]/g;
/** Before the path, a colon ends the scheme. */
const LEFT_OPEN = /[!'()*,;@&=+$]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
