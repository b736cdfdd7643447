import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { pictureFailures } from '../support/picture-failures.js';
import { Workbench } from '../support/workbench.js';
import { until } from '../support/until.js';

const NOTE = 'The board counts its own crews only.';

describe('hands: annotating', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open();
    await workbench.openFile('harbor-watch.txt');
    await workbench.hoverWord('Tobias Renner');
    await workbench.dismissHover();
  });
  pictureFailures(() => workbench);
  after(() => workbench?.close());

  const sidecar = (): string => join(workbench.folder, 'harbor-watch.txt.annotations.yaml');

  it('a note on selected words is saved beside the document', async () => {
    await workbench.select('Four firefighters');
    await workbench.runCommand('Corroborate: Annotate');
    await workbench.answer(NOTE);
    const text = await until('the sidecar', () =>
      existsSync(sidecar()) ? readFileSync(sidecar(), 'utf8') : undefined,
    );
    await workbench.screenshot('annotated');
    const { annotations } = parse(text) as { annotations: readonly unknown[] };
    assert.equal(annotations.length, 1);
    assert.match(text, /Four firefighters/);
    assert.ok(text.includes(NOTE));
  });

  it('the note is found again when the text above it has changed', async () => {
    await workbench.typeAtStart('Updated twice since the first edition.\n\n');
    await workbench.page.keyboard.press('Control+S');
    await workbench.reload();
    await workbench.openFile('harbor-watch.txt');
    const card = await workbench.hoverWord('Four');
    await workbench.screenshot('annotation-found-again');
    assert.ok(card.includes(NOTE), card);
  });
});
