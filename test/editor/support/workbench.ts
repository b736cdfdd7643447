import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { errors, type Browser, type Frame, type Locator, type Page } from 'playwright-core';
import { launchBrowser } from '../../../client/scripts/browser.mjs';
import { RESULTS, ROOT, removeFolder } from '../../../client/scripts/project.mjs';
import { installExtension, startServer } from '../../../client/scripts/vscode-host.mjs';
import { findWords, type WordsOnScreen } from './page-scripts.js';
import { until } from './until.js';
import { startWebHost, type WebHostOptions } from './web-host.js';

/** The reports that the editor tests work on, in words of our own. */
export const WORKSPACE = join(ROOT, 'test/editor/workspace');

/** Seconds that the page may take to show its first files. */
const OPENING = 60;

const HOVER = '.monaco-hover:not(.hidden) .monaco-hover-content';
const QUICK_INPUT = '.quick-input-widget:not([style*="display: none"])';

/** How a VS Code is opened. */
interface Opening {
  /** The package to install. */
  readonly vsix?: string;
  /** Settings of the person's. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * A VS Code with the extension, as `npm start` opens it, and a pair of hands: what a person does
 * with mouse and keys, and what a person reads on the screen.
 */
export class Workbench {
  /**
   * Opens a fresh VS Code on a copy of `folder`, so that a test may write into it; with the extension
   * as it is here, or with the package of it that is installed.
   */
  static async open(folder = WORKSPACE, { vsix, settings }: Opening = {}): Promise<Workbench> {
    const scratch = mkdtempSync(join(tmpdir(), 'corroborate-hands-'));
    const copy = join(scratch, basename(folder));
    cpSync(folder, copy, { recursive: true });
    const token = randomBytes(16).toString('hex');
    const data = join(scratch, 'vscode');
    if (vsix !== undefined) await installExtension(data, vsix);
    const extension = vsix === undefined ? {} : { extension: null };
    const server = await startServer({ data, token, ...extension, ...(settings && { settings }) });
    return Workbench.at(server.pageUrl(copy), copy, async () => {
      await server.stop();
      removeFolder(scratch);
    });
  }

  /** Opens a VS Code that runs in the browser alone, on a copy of `folder`. */
  static async openInBrowser(folder = WORKSPACE, options: WebHostOptions = {}): Promise<Workbench> {
    const scratch = mkdtempSync(join(tmpdir(), 'corroborate-web-'));
    const copy = join(scratch, basename(folder));
    cpSync(folder, copy, { recursive: true });
    const host = await startWebHost(copy, options);
    return Workbench.at(host.url, copy, async () => {
      await host.stop();
      removeFolder(scratch);
    });
  }

  /** Looks at the page of a VS Code that is there already; `end` is called when it is closed. */
  static async at(url: string, folder: string, end: () => Promise<void>): Promise<Workbench> {
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1360, height: 850 } });
    // The loader that runs these tests names functions with a helper that the page has not.
    await page.addInitScript('globalThis.__name = (named) => named');
    const workbench = new Workbench(page, folder, browser, end);
    await page.goto(url);
    await workbench.opened();
    return workbench;
  }

  private constructor(
    readonly page: Page,
    /** The open folder. */
    readonly folder: string,
    private readonly browser: Browser,
    private readonly end: () => Promise<void>,
  ) {}

  async close(): Promise<void> {
    await this.browser.close();
    await this.end();
  }

  /** Loads the page anew, as a person does who comes back to it. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.opened();
  }

  /** Types a line at the very start of the file in front. */
  async typeFirstLine(line: string): Promise<void> {
    await this.page.locator('.editor-group-container.active .view-line').first().click();
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.type(`${line}\n`);
    await this.find(line);
  }

  /** Saves the file in front, and waits until the words are on disk. */
  async save(path: string, words: string): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await until(`"${words}" in ${path}`, () =>
      readFileSync(join(this.folder, path), 'utf8').includes(words) ? true : undefined,
    );
  }

  /** What a file of the open folder holds; empty when it is not there. */
  textOf(path: string): string {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** Presses keys or chords, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command that unfolds a note in the text, and reads the note. */
  async noteAfter(command: string): Promise<string> {
    return until(`a note after "${command}"`, async () => {
      await this.runCommand(command);
      const note = this.page.locator('.review-widget .comment-body').first();
      const appeared = await note.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      return appeared ? note.innerText() : undefined;
    });
  }

  /** The line that the caret is on, counted from 1. */
  async caretLine(): Promise<number> {
    const position = await this.page.locator('#status\\.editor\\.selection').innerText();
    return Number(/Ln (\d+)/.exec(position)?.[1]);
  }

  /** Writes test-results/NAME.png. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(RESULTS, { recursive: true });
    await this.page.screenshot({ path: join(RESULTS, `${name}.png`) });
  }

  /** Opens a file of the folder by its path, with Go to File. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.quickInput().fill(path);
    const row = this.quickRows()
      .filter({ hasText: basename(path) })
      .first();
    await row.waitFor();
    await row.click();
    await this.page
      .locator(`.tab.active[data-resource-name="${basename(path)}"]`)
      .first()
      .waitFor();
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  /** Opens a file at the top of the folder from the explorer: where files are not searched for. */
  async openFromExplorer(name: string): Promise<void> {
    await this.runCommand('File: Focus on Files Explorer');
    await this.page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: name })
      .first()
      .dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  /** The name of the file in front. */
  async activeFile(): Promise<string> {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    return (await tab.getAttribute('data-resource-name')) ?? '';
  }

  /**
   * Rests the mouse on the middle of the words, again and again until the card says all that is
   * expected: it says more while files are still being read. Resolves to the card's text.
   */
  async hoverWord(words: string, ...expected: readonly RegExp[]): Promise<string> {
    let seen = '';
    const ask = async (): Promise<string | undefined> => {
      seen = (await this.hoverOnce(words)) ?? seen;
      return seen !== '' && expected.every((part) => part.test(seen)) ? seen : undefined;
    };
    try {
      return await until(`a card on "${words}"`, ask);
    } catch (error) {
      const wanted = expected.map(String).join(', ');
      throw new Error(`${String(error)}\nWanted: ${wanted}\nLast seen: ${seen}`, { cause: error });
    }
  }

  /** Rests the mouse on the words once; the card's text, undefined when none appears within seconds. */
  async hoverOnce(words: string): Promise<string | undefined> {
    const { middle } = await this.find(words);
    await this.dismissHover();
    await this.page.mouse.move(middle.x - 2, middle.y);
    await this.page.mouse.move(middle.x, middle.y, { steps: 3 });
    const card = this.page.locator(HOVER).first();
    const appeared = await card.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (!appeared) return undefined;
    const text = await card.innerText();
    return text.startsWith('Loading') ? undefined : text;
  }

  /**
   * Like {@link screenshot}; with CORROBORATE_IMAGES set in the environment it is also the picture
   * of that name which the README shows, docs/images/NAME.png.
   */
  async readmePicture(name: string): Promise<void> {
    await this.screenshot(name);
    if (!process.env['CORROBORATE_IMAGES']) return;
    cpSync(join(RESULTS, `${name}.png`), join(ROOT, 'docs/images', `${name}.png`));
  }

  /** Takes the mouse away, so that no card hides the text. */
  async dismissHover(): Promise<void> {
    await this.page.mouse.move(2, 2);
    await this.page.keyboard.press('Escape');
    await this.page.locator(HOVER).first().waitFor({ state: 'hidden' });
  }

  /** Puts the cursor into the middle of the words. */
  async placeCursor(words: string): Promise<void> {
    const { middle } = await this.find(words);
    await this.page.mouse.click(middle.x, middle.y);
  }

  /**
   * Selects the words with a click before and a click behind them; once more when the text moved
   * meanwhile, as it does when marks appear beside it.
   */
  async select(words: string): Promise<void> {
    await until(`"${words}" selected`, async () => {
      const { first, last } = await this.find(words);
      await this.page.mouse.click(first.x - 3, first.y);
      await this.page.keyboard.down('Shift');
      await this.page.mouse.click(last.x + 3, last.y);
      await this.page.keyboard.up('Shift');
      const selected = this.page.getByText(`(${words.length} selected)`);
      return selected.waitFor({ timeout: 1000 }).then(
        () => true,
        () => undefined,
      );
    });
  }

  /** Runs a command from the palette by its whole title, "Corroborate: Annotate". */
  async runCommand(title: string): Promise<void> {
    await until(`the command "${title}"`, async () => {
      await this.page.keyboard.press('F1');
      // The palette closes when something else takes the focus: then once more.
      try {
        await this.quickInput().fill(`>${title}`, { timeout: 2000 });
        await this.quickRows().filter({ hasText: title }).first().click({ timeout: 3000 });
        return true;
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error;
        // An open palette would go on with the commands that there were when it was opened.
        await this.page.keyboard.press('Escape');
        return undefined;
      }
    });
  }

  /** Types into the box that a command has opened, and confirms. */
  async answer(text: string): Promise<void> {
    await this.quickInput().waitFor();
    await this.quickInput().fill(text);
    await this.page.keyboard.press('Enter');
  }

  quickInput(): Locator {
    return this.page.locator(`${QUICK_INPUT} .quick-input-box input`).first();
  }

  quickRows(): Locator {
    return this.page.locator(`${QUICK_INPUT} .quick-input-list .monaco-list-row`);
  }

  /** What the notifications on the screen say. */
  notifications(): Promise<readonly string[]> {
    return this.page
      .locator('.notifications-toasts .notification-list-item-message')
      .allInnerTexts();
  }

  /** The frame of a web view whose text contains all the words; waits for it. */
  async webview(...words: readonly string[]): Promise<Frame> {
    return until(`a web view with ${words.join(', ')}`, async () => {
      for (const frame of this.page.frames()) {
        const text = await frame
          .locator('body')
          .innerText({ timeout: 1000 })
          .catch(() => '');
        const inner = frame !== this.page.mainFrame() && frame.childFrames().length === 0;
        if (inner && words.every((word) => text.includes(word))) return frame;
      }
      return undefined;
    });
  }

  private async opened(): Promise<void> {
    await this.page.locator('.explorer-folders-view').waitFor({ timeout: OPENING * 1000 });
  }

  /** Where the words stand in the active editor; rejects when they never come into view. */
  private async find(words: string): Promise<WordsOnScreen> {
    return until(`"${words}" on the screen`, () => this.page.evaluate(findWords, words));
  }
}
