import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { suiteWorkbench } from '../support/suite-workbench.js';
import { until } from '../support/until.js';

/** Where the annotated words stand at first, counted from 1. */
const FIRST_LINE = 6;

const NOTE = 'The board counts its own crews only.';

describe('hands: annotating', () => {
  const workbench = suiteWorkbench();

  const sidecar = (): string => join(workbench().folder, 'harbor-watch.txt.annotations.yaml');

  it('a note on selected words is saved beside the document', async () => {
    await workbench().select('Four firefighters');
    await workbench().runCommand('Corroborate: Annotate');
    await workbench().answer(NOTE);
    const text = await until('the sidecar', () =>
      existsSync(sidecar()) ? readFileSync(sidecar(), 'utf8') : undefined,
    );
    await workbench().screenshot('annotated');
    const { annotations } = parse(text) as { annotations: readonly unknown[] };
    assert.equal(annotations.length, 1);
    assert.match(text, /Four firefighters/);
    assert.ok(text.includes(NOTE));
  });

  it('its file opens, and a link in it leads back to the words', async () => {
    await workbench().runCommand('Corroborate: Open Annotations File');
    await until('the file of the notes', async () =>
      (await workbench().activeFile()).endsWith('.annotations.yaml') ? true : undefined,
    );
    await until('the noted words in another color than those around them', async () => {
      const [noted, around] = await Promise.all(
        ['"Four firefighters"', '" were injured when'].map((words) => lookOf(words)),
      );
      return noted !== around || undefined;
    });
    const id = /id: ([\w-]+)/.exec(workbench().textOf('harbor-watch.txt.annotations.yaml'))?.[1];
    await workbench().placeCursor(id ?? '');
    await workbench().screenshot('annotations-file');
    await workbench().runCommand('Open Link');
    await until('the report', async () =>
      (await workbench().activeFile()) === 'harbor-watch.txt' ? true : undefined,
    );
    assert.equal(await workbench().caretLine(), FIRST_LINE);
  });

  /** The editor's class for the color of these words. */
  async function lookOf(words: string): Promise<string | null> {
    const spans = workbench().page.locator('.editor-group-container.active .view-line span span');
    return spans.filter({ hasText: words }).first().getAttribute('class');
  }

  it('the note is found again when the text above it has changed', async () => {
    await workbench().typeFirstLine('Updated twice since the first edition.');
    await workbench().save('harbor-watch.txt', 'Updated twice');
    await workbench().reload();
    await workbench().openFile('harbor-watch.txt');
    const note = await workbench().noteAfter('Corroborate: Go to Next Annotation');
    await workbench().screenshot('annotation-found-again');
    assert.ok(note.includes(NOTE), note);
    assert.equal(await workbench().caretLine(), FIRST_LINE + 1);
  });

  it('the note is edited in its place, and the file says so', async () => {
    await workbench().placeCursor('Four');
    await workbench().runCommand('Corroborate: Edit Annotation');
    const box = workbench().page.locator('.review-widget .edit-container .monaco-editor');
    await box.click();
    await workbench().page.keyboard.press('Control+A');
    await workbench().page.keyboard.type('Six, says the county.');
    await workbench().screenshot('annotation-editing');
    await workbench().page.getByRole('button', { name: 'Save' }).click();
    await until('the new words in the sidecar', () =>
      readFileSync(sidecar(), 'utf8').includes('Six, says the county.') ? true : undefined,
    );
  });

  it('the note is deleted, and that can be taken back', async () => {
    await workbench().placeCursor('Four');
    await workbench().runCommand('Corroborate: Delete Annotation');
    await until('the note to be gone', () =>
      existsSync(sidecar()) && readFileSync(sidecar(), 'utf8').includes('Six, says the county.')
        ? undefined
        : true,
    );
    await workbench().screenshot('annotation-deleted');
    await workbench().page.getByRole('button', { name: 'Undo' }).click();
    await until('the note to be back', () =>
      readFileSync(sidecar(), 'utf8').includes('Six, says the county.') ? true : undefined,
    );
  });

  it('another program changes the file: the note asks for review, and one key attaches it', async () => {
    const path = join(workbench().folder, 'harbor-watch.txt');
    const before = readFileSync(sidecar(), 'utf8');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('Four firefighters', 'Nine firefighters'));
    await until('the place to choose', async () => {
      await workbench().runCommand('Corroborate: Review Next Annotation');
      const row = workbench().quickRows().filter({ hasText: 'Nine firefighters' }).first();
      return row.waitFor({ timeout: 2000 }).then(
        () => true,
        () => undefined,
      );
    });
    await workbench().screenshot('annotation-review');
    assert.equal(readFileSync(sidecar(), 'utf8'), before, 'nobody has chosen yet');
    await workbench().page.keyboard.press('Enter');
    const after = await until('the new words in the sidecar', () => {
      const now = readFileSync(sidecar(), 'utf8');
      return now.includes('Nine firefighters') ? now : undefined;
    });
    assert.ok(!after.includes('Four firefighters') && after.includes('Six, says the county.'));
  });
});
