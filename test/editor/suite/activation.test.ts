import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('on a folder with texts', async () => {
    const extension = vscode.extensions.getExtension('corroborate.corroborate');
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('registers every command that the manifest names', async () => {
    const { packageJSON } = vscode.extensions.getExtension('corroborate.corroborate')!;
    const named = (packageJSON.contributes.commands as { command: string }[]).map(
      ({ command }) => command,
    );
    const registered = new Set(await vscode.commands.getCommands());
    assert.ok(named.includes('corroborate.showConflictingFigures'));
    assert.deepEqual(
      named.filter((command) => !registered.has(command)),
      [],
    );
  });
});
