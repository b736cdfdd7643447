import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('localization', () => {
  it('has every sentence of the client in German, and no other', () => {
    const translated = Object.keys(readTable('client/l10n/bundle.l10n.de.json'));
    assert.deepEqual(translated.sort(), [...sentencesOfTheClient()].sort());
  });

  it('keeps the places of arguments in every translation', () => {
    for (const [english, german] of Object.entries(readTable('client/l10n/bundle.l10n.de.json'))) {
      assert.deepEqual(placeholders(german), placeholders(english), german);
    }
  });

  it('has every word of the manifest in both languages, and no other', () => {
    const used = [...readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g)];
    const keys = [...new Set(used.map((match) => match[1]))].sort();
    assert.ok(keys.length > 30);
    assert.deepEqual(Object.keys(readTable('package.nls.json')).sort(), keys);
    assert.deepEqual(Object.keys(readTable('package.nls.de.json')).sort(), keys);
  });

  it('keeps the commands that welcome texts link to', () => {
    const english = readTable('package.nls.json');
    const german = readTable('package.nls.de.json');
    for (const [key, text] of Object.entries(english)) {
      assert.deepEqual(linkedCommands(german[key] ?? ''), linkedCommands(text), key);
    }
  });
});

function readTable(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;
}

function placeholders(text: string): string[] {
  return (text.match(/\{\d+\}/g) ?? []).sort();
}

function linkedCommands(text: string): string[] {
  return [...text.matchAll(/\(command:([\w.]+)\)/g)].map((match) => match[1] ?? '');
}

function sentencesOfTheClient(): Set<string> {
  const folder = join(root, 'client/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sentences = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    collect(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true), sentences);
  }
  return sentences;
}

/** What is given to `t` or `l10n.t`; a sentence that is not a literal could not be translated. */
function collect(node: ts.Node, into: Set<string>): void {
  if (ts.isCallExpression(node) && /(^|l10n\.)t$/.test(node.expression.getText())) {
    const first = node.arguments[0];
    assert.ok(first !== undefined && ts.isStringLiteral(first), `not a literal: ${node.getText()}`);
    into.add(first.text);
  }
  ts.forEachChild(node, (child) => collect(child, into));
}
