import * as vscode from 'vscode';

/** The output's name, and that of its log. */
export const outputName = 'Corroborate';

/** Milliseconds between two looks, and how many of them there are. */
const pause = 200;
const mostLooks = 50;

/**
 * Shows the output, also in the first moments of a window: VS Code knows of a log only once its file
 * has been written, and until then shows nothing, without a word.
 */
export async function showOutput(output: vscode.LogOutputChannel, owner: string): Promise<void> {
  const known = await isKnown(owner);
  output.show();
  // A VS Code that has no such command has shown it, or never will.
  for (let look = 0; !known && look < mostLooks; look++) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (await isKnown(owner)) return output.show();
  }
}

/** Whether VS Code has the log of the extension with this id: it has a command for it then. */
async function isKnown(owner: string): Promise<boolean> {
  const command = `workbench.action.output.show.${owner}.${outputName}.log`;
  return (await vscode.commands.getCommands()).includes(command);
}
