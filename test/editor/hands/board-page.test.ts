import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { boardTimeline } from '../../../client/src/board/board-timeline.js';
import { boardModel, conflictKinds } from '../../../client/src/board/board-model.js';
import { boardSvg } from '../../../client/src/board/board-svg.js';
import { launchBrowser } from '../../../client/scripts/browser.mjs';
import { RESULTS } from '../../../client/scripts/project.mjs';
import { comparePassages } from '../../../server/src/index.js';
import { CONFLICTS, DATED } from '../../support/conflicts.js';
import { english } from '../../support/english.js';
import { BoardPage } from '../support/board-page.js';
import { THEMES } from '../support/themes.js';
import { until } from '../support/until.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** The board's page by itself, in every kind of theme and at 200 %. */
describe('hands: the page of the board', () => {
  let browser: Browser;
  let board: BoardPage;
  before(async function () {
    this.timeout(120_000);
    browser = await launchBrowser();
  });
  after(() => browser?.close());
  afterEach(() => board?.page.close());

  async function open(theme: string, zoom = 1): Promise<void> {
    board = await BoardPage.open(browser, theme, zoom);
    const view = { kinds: conflictKinds };
    const answers = ['settle', 'dismiss'] as const;
    const timeline = boardTimeline(DATED, undefined, english, 'en');
    const model = boardModel(CONFLICTS, undefined, view, english, 150, answers, timeline);
    await board.post({ type: 'model', model });
    const words = comparePassages('Nine people are missing.', 'Four people are still missing.');
    await board.post({ type: 'compared', comparison: { entry: 'c2', left: 0, right: 1, words } });
  }

  for (const theme of Object.keys(THEMES)) {
    for (const zoom of [1, 2]) {
      it(`has no fault that axe knows in ${theme} at ${String(zoom * 100)} %`, async () => {
        await open(theme, zoom);
        // Not through a script element: the page's own policy would refuse it, as it should.
        await board.page.evaluate(AXE);
        const violations = await board.page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run(options: object): Promise<{ violations: Violation[] }> };
          };
          return (await axe.run({ resultTypes: ['violations'] })).violations;
        });
        await board.page.screenshot({
          path: join(RESULTS, `board-${theme}-${String(zoom)}.png`),
        });
        const said = violations.map(
          ({ id, help, nodes }) =>
            `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`).join('\n')}`,
        );
        assert.deepEqual(said, []);
        assert.deepEqual(board.refused, [], 'nothing is refused by the policy');
      });
    }
  }

  it('is not wider than its panel at 200 %', async () => {
    await open('vscode-light', 2);
    const overflow = await board.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(overflow <= 0, `${String(overflow)} pixels too wide`);
  });

  it('does everything with keys alone', async () => {
    await open('vscode-dark');
    const reached = new Set<string>();
    for (let i = 0; i < 90; i++) {
      await board.page.keyboard.press('Tab');
      const [key, label] = await board.page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        const outline = element === null ? 'none' : getComputedStyle(element).outlineStyle;
        return [element?.dataset['key'] ?? '', outline];
      });
      if (key !== '') assert.notEqual(label, 'none', `${key!} shows that it has the focus`);
      reached.add(key!.replace(/ .*/, ''));
    }
    const wanted = [
      'filter',
      'choice',
      'timeline',
      'export',
      'dated',
      'row',
      'cell',
      'open',
      'annotate',
      'compare',
    ];
    for (const key of [...wanted, 'left', 'right', 'both', 'why', 'settle', 'dismiss'])
      assert.ok(
        reached.has(key),
        `${key} is reached with Tab; reached: ${[...reached].join(', ')}`,
      );
  });

  it('goes through a table with the arrow keys, and opens what is chosen', async () => {
    await open('vscode-light');
    const focus = (): Promise<string> =>
      board.page.evaluate(() => (document.activeElement as HTMLElement).dataset['key'] ?? '');
    await board.page.locator('[data-key="row c1"]').focus();
    await board.page.keyboard.press('ArrowRight');
    assert.equal(await focus(), 'cell c1 0');
    await board.page.keyboard.press('ArrowRight');
    assert.equal(await focus(), 'cell c1 2');
    await board.page.keyboard.press('ArrowDown');
    assert.equal(await focus(), 'cell c2 1');
    await board.page.keyboard.press('Enter');
    assert.deepEqual((await board.requests()).at(-1), { type: 'open', entry: 'c2', side: 1 });
  });

  it('opens a dated passage, and puts the timeline away', async () => {
    await open('vscode-light');
    await board.page.locator('[data-key="dated 1"]').focus();
    await board.page.keyboard.press('Enter');
    assert.deepEqual((await board.requests()).at(-1), { type: 'openDated', index: 1 });
    await board.page.getByRole('button', { name: 'Timeline' }).press('Enter');
    assert.deepEqual((await board.requests()).at(-1), { type: 'timeline', shown: false });
  });

  it('draws the plots as PNG for the extension', async () => {
    await open('vscode-dark');
    const svg = boardSvg(CONFLICTS.entries, english);
    await board.post({ type: 'rasterize', svg });
    const answer = await until('the picture', async () => {
      const said = (await board.requests()).at(-1);
      return said?.type === 'rasterized' ? said : undefined;
    });
    const png = Buffer.from(answer.png ?? '', 'base64');
    writeFileSync(join(RESULTS, 'board-export.png'), png);
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    // As wide as the picture, twice as fine.
    assert.equal(png.readUInt32BE(16), 2 * Number(/width="(\d+)"/.exec(svg)?.[1]));
    await board.post({ type: 'rasterize', svg: '<svg' });
    const failed = await until('that there is none', async () => {
      const said = (await board.requests()).at(-1);
      return said?.type === 'rasterized' && said.png === undefined ? said : undefined;
    });
    assert.equal(failed.png, undefined);
    assert.deepEqual(board.refused, [], 'nothing is refused by the policy');
  });

  it('tells the extension what is filtered, compared and answered', async () => {
    await open('vscode-light');
    await board.page.getByRole('combobox', { name: 'Document' }).selectOption('flood/04-diary.md');
    assert.deepEqual((await board.requests()).at(-1), {
      type: 'choose',
      field: 'document',
      value: 'flood/04-diary.md',
    });
    const first = board.page.locator('article').first();
    await first.getByRole('button', { name: 'Compare side by side' }).click();
    assert.deepEqual((await board.requests()).at(-1), {
      type: 'compare',
      entry: 'c1',
      left: 0,
      right: 3,
    });
    await first.getByRole('button', { name: 'Settle… houses flooded' }).click();
    assert.deepEqual((await board.requests()).at(-1), {
      type: 'answer',
      entry: 'c1',
      answer: 'settle',
    });
  });
});
