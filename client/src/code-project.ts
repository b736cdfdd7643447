import * as vscode from 'vscode';

/**
 * Files that mark a folder as a project of program code, where prose is only readme and license.
 * Names are compared in lower case.
 */
const codeMarkers: ReadonlySet<string> = new Set([
  'package.json', 'tsconfig.json', 'deno.json', 'cargo.toml', 'go.mod', 'pyproject.toml', 'setup.py',
  'requirements.txt', 'pipfile', 'pom.xml', 'build.gradle', 'build.gradle.kts', 'cmakelists.txt',
  'makefile', 'meson.build', 'configure.ac', 'composer.json', 'gemfile', 'rakefile', 'mix.exs',
  'build.sbt', 'project.clj', 'stack.yaml', 'pubspec.yaml', 'package.swift', 'dune-project',
  'build.zig', 'flake.nix', 'dockerfile', 'workspace', 'module.bazel',
]); // prettier-ignore

const codeEndings = ['.sln', '.csproj', '.fsproj', '.vcxproj', '.cabal', '.gemspec', '.xcodeproj'];
const ownMarkers = /(^corroborate\.yaml|\.annotations\.yaml)$/i;

/**
 * Whether every workspace folder is a project of program code. One look at each folder's top, no
 * search: a folder of ours (a sidecar or `corroborate.yaml` at its top) is never one, and a window
 * without a folder is none either.
 */
export async function isCodeWorkspace(
  folders: readonly vscode.WorkspaceFolder[],
): Promise<boolean> {
  if (folders.length === 0) return false;
  const each = await Promise.all(folders.map(isCodeFolder));
  return each.every(Boolean);
}

async function isCodeFolder(folder: vscode.WorkspaceFolder): Promise<boolean> {
  const names = await topNames(folder.uri);
  return !names.some((name) => ownMarkers.test(name)) && names.some(marksCode);
}

/** The names at the top of a folder; none when it cannot be listed. */
async function topNames(uri: vscode.Uri): Promise<readonly string[]> {
  const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(uri)).catch(() => []);
  return entries.map(([name]) => name);
}

function marksCode(name: string): boolean {
  const lower = name.toLowerCase();
  return codeMarkers.has(lower) || codeEndings.some((ending) => lower.endsWith(ending));
}
