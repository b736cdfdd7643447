/** What the board's page is made of; addresses as the webview may load them. */
export interface BoardPage {
  readonly title: string;
  readonly language: string;
  readonly cspSource: string;
  readonly nonce: string;
  readonly styleUri: string;
  readonly scriptUri: string;
}

/**
 * The board's page: a frame without any text of documents, which arrives later as data. Nothing
 * may be loaded but our own style and script. Pictures are those that the page itself makes of what it
 * is given, for an export: an address of `data:` leads nowhere.
 */
export function boardHtml(page: BoardPage): string {
  const policy = `default-src 'none'; style-src ${page.cspSource}; script-src 'nonce-${page.nonce}'; img-src data:;`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(page.language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(page.title)}</title>
    <link rel="stylesheet" href="${escapeHtml(page.styleUri)}">
  </head>
  <body>
    <main id="board" aria-busy="true"></main>
    <script nonce="${escapeHtml(page.nonce)}" src="${escapeHtml(page.scriptUri)}"></script>
  </body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
