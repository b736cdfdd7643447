import assert from 'node:assert/strict';
import { boardHtml } from '../../client/src/board/board-html.js';

const page = {
  title: 'Conflicting Figures',
  language: 'en',
  cspSource: 'https://*.vscode-cdn.net',
  nonce: 'abc123',
  styleUri: 'https://file/board.css',
  scriptUri: 'https://file/board.js',
};

describe('board page', () => {
  it('allows our own style and script, pictures made in the page, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(boardHtml(page))?.[1];
    assert.equal(
      policy,
      "default-src 'none'; style-src https://*.vscode-cdn.net; script-src 'nonce-abc123'; img-src data:;",
    );
  });

  it('has one script, with the nonce, and no inline code or style', () => {
    const html = boardHtml(page);
    assert.deepEqual(html.match(/<script[^>]*>[^<]*<\/script>/g), [
      '<script nonce="abc123" src="https://file/board.js"></script>',
    ]);
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
  });

  it('escapes what it is given', () => {
    const html = boardHtml({ ...page, title: '"><script>x</script>&' });
    assert.ok(html.includes('<title>&#34;&#62;&#60;script&#62;x&#60;/script&#62;&#38;</title>'));
  });
});
