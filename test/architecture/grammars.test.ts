import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textmate = require('vscode-textmate') as typeof Textmate;
const wasm = require.resolve('vscode-oniguruma/release/onig.wasm');

interface Contributed {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const { grammars } = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    contributes: { grammars: readonly Contributed[] };
  }
).contributes;

/** Languages that VS Code brings: here without rules of their own. */
const hosts: readonly string[] = ['source.yaml', 'text.html.markdown'];

async function tokens(scopeName: string, line: string): Promise<readonly string[]> {
  await oniguruma.loadWASM(readFileSync(wasm)).catch(() => undefined);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      const found = grammars.find((grammar) => grammar.scopeName === scope);
      const content = found
        ? readFileSync(join(root, found.path), 'utf8')
        : JSON.stringify({ scopeName: scope, patterns: [] });
      const known = found !== undefined || hosts.includes(scope);
      return Promise.resolve(known ? textmate.parseRawGrammar(content, 'a.json') : null);
    },
    getInjections: (scope) =>
      grammars.filter(({ injectTo }) => injectTo?.includes(scope)).map((one) => one.scopeName),
  });
  const grammar = await registry.loadGrammar(scopeName);
  assert.ok(grammar, scopeName);
  return grammar
    .tokenizeLine(line, textmate.INITIAL)
    .tokens.filter(({ scopes }) => scopes.length > 1)
    .map(
      ({ startIndex, endIndex, scopes }) =>
        `${scopes.at(-1) ?? ''} ${line.slice(startIndex, endIndex)}`,
    );
}

describe('the grammars', () => {
  for (const host of ['text.corroborate.prose', 'text.html.markdown']) {
    it(`mark quotes and amounts in ${host}, before the server answers`, async () => {
      assert.deepEqual(
        await tokens(
          host,
          'He said "it is 5" wide; “we know”; about £3.4 million, 12% of 1,200 or 7.',
        ),
        [
          'string.quoted.double.corroborate "it is 5"',
          'string.quoted.double.corroborate “we know”',
          'constant.numeric.corroborate £3.4 million',
          'constant.numeric.corroborate 12%',
          'constant.numeric.corroborate 1,200',
        ],
      );
    });
  }

  it('leave inches, versions and lone marks alone', async () => {
    assert.deepEqual(await tokens('text.corroborate.prose', 'a 5" pipe, v1.20%x and "open'), []);
  });

  it('mark the words that a note is attached to, and those around them', async () => {
    assert.deepEqual(await tokens('source.yaml', '          exact: "12 boats"'), [
      'entity.name.tag.yaml exact',
      'punctuation.separator.key-value.mapping.yaml :',
      'markup.quote.corroborate "12 boats"',
    ]);
    assert.equal(
      (await tokens('source.yaml', 'suffix: " adrift"')).at(-1),
      'comment.line.context.corroborate " adrift"',
    );
    assert.deepEqual(await tokens('source.yaml', 'exactly: 5'), []);
  });
});
