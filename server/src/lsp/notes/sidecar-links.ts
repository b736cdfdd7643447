import type { DocumentLink } from 'vscode-languageserver';
import type { PlacedAnnotation, Span } from '../../index.js';

/** A note's id, at the start of its entry in the list. */
const ID = /^\s*(?:- )?\s*id:\s*["']?([\w.-]+)["']?\s*(?:#.*)?$/;

/** Links from the ids of a sidecar's notes to their passages, for the notes that have a place. */
export function sidecarLinks(
  text: string,
  annotations: readonly PlacedAnnotation[],
  addressOf: (span: Span) => string,
): DocumentLink[] {
  const places = new Map<string, Span>();
  for (const { annotation, shown } of annotations)
    if (shown?.anchor.state === 'anchored') places.set(annotation.id, shown.anchor.span);
  return text.split(/\r\n|\r|\n/).flatMap((content, line) => {
    const id = ID.exec(content)?.[1];
    const span = id === undefined ? undefined : places.get(id);
    if (id === undefined || span === undefined) return [];
    const character = content.indexOf(id, content.indexOf('id:') + 3);
    const range = {
      start: { line, character },
      end: { line, character: character + id.length },
    };
    return [{ range, target: addressOf(span), tooltip: 'Go to the passage' }];
  });
}
