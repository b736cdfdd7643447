import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suiteWorkbench } from '../support/suite-workbench.js';
import { until } from '../support/until.js';

const NOTE = 'The board counts its own crews only.';

describe('hands: notes and corrections by keyboard alone', function () {
  this.timeout(120_000);
  const workbench = suiteWorkbench();

  const sidecar = (): string => workbench().textOf('harbor-watch.txt.annotations.yaml');
  const corrections = (): string => workbench().textOf('corroborate.yaml');
  const press = (...keys: readonly string[]): Promise<void> => workbench().press(...keys);
  /** The document's first lines, without the mouse: line 6 begins with the words. */
  const selectFirefighters = async (): Promise<void> => {
    await press('Control+1', 'Control+Home');
    for (let i = 0; i < 5; i++) await press('ArrowDown');
    await press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    await workbench().page.getByText('(17 selected)').waitFor();
  };
  const chord = (key: string): Promise<void> => press('Control+K', `Shift+${key}`);
  /** Ctrl+Z, again when it came before the editor had heard that something was saved. */
  const takeBack = (isGone: () => boolean): Promise<true> =>
    until('it to be taken back', async () => {
      await press('Control+1', 'Control+Z');
      await workbench().page.waitForTimeout(1000);
      return isGone() ? true : undefined;
    });
  const sidecarSays = (words: RegExp): Promise<true> =>
    until(`${String(words)} in the sidecar`, () => (words.test(sidecar()) ? true : undefined));

  it('a note is made, taken back with Ctrl+Z and made again', async () => {
    await selectFirefighters();
    await chord('A');
    await workbench().answer(NOTE);
    await sidecarSays(/The board counts its own crews only/);
    await takeBack(() => !sidecar().includes(NOTE));
    await workbench().page.getByText('Undone.').first().waitFor();
    await until('it made again', async () => {
      // The keys are for the text until the editor knows that something was taken back.
      await press('Control+1', 'Control+Shift+Z');
      await workbench().page.waitForTimeout(1000);
      return sidecar().includes(NOTE) ? true : undefined;
    });
    assert.equal(
      await workbench().page.locator('.tab.active.dirty').count(),
      0,
      'the document is untouched',
    );
  });

  it('it gets a tag and an assessment, which show beside the words', async () => {
    await selectFirefighters();
    // The editor hears of a note that came back a moment after its file has it.
    await until('the question for tags', async () => {
      await chord('T');
      await workbench().page.waitForTimeout(1000);
      return (await workbench().quickInput().isVisible()) ? true : undefined;
    });
    await workbench().answer('toll, board');
    await workbench().answer('contradicts');
    await sidecarSays(/tags: \["?toll"?, "?board"?\]/);
    await sidecarSays(/assessment: "?disagree"?/);
    await press('ArrowRight');
    await workbench().screenshot('keyboard-tagged');
  });

  it('it is changed from outside, goes to review, and Enter chooses its place', async () => {
    const path = join(workbench().folder, 'harbor-watch.txt');
    const text = readFileSync(path, 'utf8').replace('Four firefighters', 'Five firefighters');
    writeFileSync(path, `Corrected at noon.\n\n${text}`);
    await workbench().page.getByText('Corrected at noon.').first().waitFor();
    await until('the review', async () => {
      await chord('V');
      const row = workbench().quickRows().filter({ hasText: 'Five firefighters' }).first();
      return row.waitFor({ timeout: 2500 }).then(
        () => true,
        () => undefined,
      );
    });
    await workbench().screenshot('keyboard-review');
    await press('Enter');
    await sidecarSays(/exact: "Five firefighters"/);
  });

  it('two names are merged in view of both, every card follows, and Ctrl+Z parts them', async () => {
    await workbench().placeCursor('Marta');
    await chord('M');
    await workbench().quickInput().waitFor();
    await workbench().quickInput().fill('Tobias Renner');
    await workbench().quickRows().filter({ hasText: 'Tobias Renner' }).first().waitFor();
    await press('Enter');
    const rows = workbench().quickRows();
    await rows.filter({ hasText: 'they are one' }).first().waitFor();
    await rows.filter({ hasText: 'told reporters' }).first().waitFor();
    await rows.filter({ hasText: 'ordered the harbor closed' }).first().waitFor();
    await workbench().screenshot('keyboard-merge');
    await press('Enter');
    await workbench().answer('A test of hands.');
    await until('the correction', () => (/kind: merge/.test(corrections()) ? true : undefined));
    await workbench().page.getByText('are one from now on').first().waitFor();
    await workbench().hoverWord('Tobias Renner', /Marta Lindqvist/);
    await workbench().screenshot('keyboard-merged');
    await workbench().dismissHover();
    await takeBack(() => !/kind: merge/.test(corrections()));
    const card = await workbench().hoverWord('Tobias Renner', /Tobias Renner/);
    assert.doesNotMatch(card, /Marta Lindqvist/);
    await workbench().dismissHover();
  });

  it('the note is deleted and comes back', async () => {
    await workbench().placeCursor('Five');
    await chord('D');
    await until('the note to be gone', () => (sidecar().includes(NOTE) ? undefined : true));
    await workbench().page.getByText('Annotation deleted').first().waitFor();
    await press('Control+1', 'Control+Z');
    await sidecarSays(/The board counts its own crews only/);
  });
});
