/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Functions that Playwright carries into the page: each stands alone, with nothing from outside.
 * Lines of the editor are cut into pieces by their colours, so that a place is found by counting.
 */

/** Where the words stand on the screen, in CSS pixels: their first and last character's middle. */
export interface WordsOnScreen {
  readonly first: { readonly x: number; readonly y: number };
  readonly last: { readonly x: number; readonly y: number };
  readonly middle: { readonly x: number; readonly y: number };
}

/** Finds words in the lines that the active editor shows; undefined when it does not show them. */
export function findWords(words: string): WordsOnScreen | undefined {
  const middleOf = (node: Text, at: number): { x: number; y: number } => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const editor = document.querySelector('.editor-group-container.active .monaco-editor');
  for (const line of editor?.querySelectorAll('.view-line') ?? []) {
    const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(words);
    if (start < 0) continue;
    const places: { x: number; y: number }[] = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      for (let at = 0; at < text.length; at++) {
        const offset = before + at;
        if (offset >= start && offset < start + words.length) places.push(middleOf(text, at));
      }
      before += text.length;
    }
    const [first, last] = [places[0], places.at(-1)];
    const middle = places[Math.floor(places.length / 2)];
    if (first && last && middle) return { first, last, middle };
  }
  return undefined;
}
