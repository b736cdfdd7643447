/**
 * A URI with every character escaped that may be: programs differ in which they escape, and one
 * document must have one name.
 */
export function documentKey(uri: string): string {
  return uri.replace(LEFT_OPEN, escapeCharacter);
}

/** The {@link documentKey} of the document at a path from a folder, with `/` between its parts. */
export function keyInFolder(folder: string, path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const escaped = parts.map((part) => encodeURIComponent(part.replace(LONE_SURROGATE, '\ufffd')));
  return documentKey([folder, ...escaped].join('/'));
}

/** Allowed in the path of a URI as they are, and escaped by some. The first colon ends the scheme. */
const LEFT_OPEN = /[!'()*,;@&=+$]|(?<=\/.*):/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
