import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { boardHtml } from '../../../client/src/board/board-html.js';
import type { BoardRequest, BoardUpdate } from '../../../client/src/board/board-messages.js';
import { ROOT } from '../../../client/scripts/project.mjs';
import { THEMES } from './themes.js';

const ORIGIN = 'http://board.test';

/** The board's page by itself, with the script and style that are shipped, and the host played by the test. */
export class BoardPage {
  /** Opens the page in a theme of {@link THEMES}; `zoom` as people set it, 2 for 200 %. */
  static async open(browser: Browser, theme: string, zoom = 1): Promise<BoardPage> {
    const viewport = { width: Math.round(1280 / zoom), height: Math.round(900 / zoom) };
    const page = await browser.newPage({ viewport, deviceScaleFactor: zoom });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    page.on('pageerror', (error) => refused.push(String(error)));
    // The loader that runs these tests names functions with a helper that the page has not.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.route(`${ORIGIN}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill(served(pathname));
    });
    await page.addInitScript(playHost, [theme, THEMES[theme] ?? {}] as const);
    await page.goto(`${ORIGIN}/`);
    return new BoardPage(page, refused);
  }

  private constructor(
    readonly page: Page,
    /** What the browser complained of: above all, what the content security policy refused. */
    readonly refused: readonly string[],
  ) {}

  /** Sends what the extension would send. */
  async post(update: BoardUpdate): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, '*'), update as unknown as object);
    await this.page.waitForTimeout(100);
  }

  /** What the board has told the extension so far. */
  requests(): Promise<readonly BoardRequest[]> {
    return this.page.evaluate(() => (globalThis as unknown as Played).said);
  }
}

/** What the stand-in for VS Code keeps in the page. */
interface Played {
  said: BoardRequest[];
}

/** Runs in the page before its own script: gives it a host and the colors of a theme. */
function playHost([theme, colors]: readonly [string, Readonly<Record<string, string>>]): void {
  const said: unknown[] = [];
  let state: unknown;
  Object.assign(globalThis, {
    said,
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => said.push(message),
      getState: () => state,
      setState: (next: unknown) => {
        state = next;
      },
    }),
  });
  document.addEventListener('DOMContentLoaded', () => {
    document.body.classList.add(theme);
    const { style } = document.documentElement;
    for (const [name, color] of Object.entries(colors))
      style.setProperty(`--vscode-${name}`, color);
    style.setProperty('--vscode-font-family', "'DejaVu Sans', sans-serif");
    style.setProperty('--vscode-font-size', '13px');
  });
}

function served(path: string): { readonly contentType: string; readonly body: string } {
  if (path === '/board.css')
    return { contentType: 'text/css', body: read('client/resources/board.css') };
  if (path === '/board.js')
    return { contentType: 'text/javascript', body: read('client/dist/board.js') };
  const page = boardHtml({
    title: 'Conflicting Figures',
    language: 'en',
    cspSource: ORIGIN,
    nonce: 'bm9uY2U=',
    styleUri: `${ORIGIN}/board.css`,
    scriptUri: `${ORIGIN}/board.js`,
  });
  return { contentType: 'text/html', body: page };
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
