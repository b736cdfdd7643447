import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardOn, openFile, placesOf, positionOf, until } from './editor.js';

describe('cards', () => {
  it('a name: its fullest form and the other files that have it', async () => {
    await cardOn(
      await openFile('county-courier.md'),
      'Renner',
      /Tobias Renner/,
      /harbor-watch\.txt/,
      /second-day\.txt/,
    );
  });

  it('a figure: what is measured and the other value with its file', async () => {
    await cardOn(await openFile('harbor-watch.txt'), 'Four', /firefighters/, /county-courier\.md/);
  });

  it('a quote: who says it, and the same quote elsewhere', async () => {
    const editor = await openFile('harbor-watch.txt');
    await cardOn(editor, 'The roof came down', /Lindqvist/, /county-courier\.md/, /much/);
  });

  it('nothing: no card', async () => {
    const { document } = await openFile('harbor-watch.txt');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, 'through'),
    );
    assert.deepEqual(hovers, []);
  });
});

describe('navigation', () => {
  it('definition: the fullest mention', async () => {
    const places = await placesOf('Definition', await openFile('county-courier.md'), 'Renner');
    assert.equal(places.length, 1);
    assert.match(places[0]!, /Tobias Renner/);
  });

  it('references: all mentions, in all files', async () => {
    const places = await placesOf('Reference', await openFile('harbor-watch.txt'), 'Renner');
    const files = new Set(places.map((place) => place.split(':')[0]));
    assert.deepEqual(files, new Set(['harbor-watch.txt', 'county-courier.md', 'second-day.txt']));
  });

  it('implementation: the same quote elsewhere', async () => {
    const editor = await openFile('harbor-watch.txt');
    const places = await placesOf('Implementation', editor, 'The roof came down');
    assert.ok(places.some((place) => /^county-courier\.md: "The roof came down much/.test(place)));
  });

  it('Go to Same Claim goes to the other file', async () => {
    const editor = await openFile('harbor-watch.txt');
    const at = positionOf(editor.document, 'The roof came down');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('corroborate.goToSameClaim');
    await until(
      'county-courier.md in front',
      () =>
        vscode.window.activeTextEditor?.document.uri.path.endsWith('county-courier.md') ||
        undefined,
    );
  });
});

describe('conflicting figures', () => {
  it('the command opens the list', async () => {
    await vscode.commands.executeCommand('corroborate.showConflictingFigures');
    const tab = await until('the tab', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview
        ? vscode.window.tabGroups.activeTabGroup.activeTab
        : undefined,
    );
    assert.match(tab.label, /Conflicting Figures/);
  });
});

describe('the server', () => {
  it('answers again after a restart', async () => {
    await vscode.commands.executeCommand('corroborate.restartServer');
    const card = await cardOn(await openFile('harbor-watch.txt'), 'Tobias Renner');
    assert.match(card, /Renner/);
  });

  it('reads what is typed', async () => {
    const { document } = await openFile('agency/second-day.txt');
    const edit = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    edit.insert(document.uri, end, '\nOdile Brandvik, a nurse, said: "They all go home."\n');
    await vscode.workspace.applyEdit(edit);
    const card = await cardOn(await openFile('agency/second-day.txt'), 'Odile');
    assert.match(card, /Odile Brandvik/);
  });
});
