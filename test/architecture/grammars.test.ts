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

/**
 * Languages that VS Code brings. As its own grammar of YAML does, this one takes a line's beginning
 * with the key at once: what is injected has its first chance behind it.
 */
const hosts: Readonly<Record<string, readonly object[]>> = {
  'source.yaml': [
    { match: '#.*$', name: 'comment.line.number-sign.yaml' },
    { match: '^\\s*(?:- )?([\\w-]+)(:) ', captures: { 1: { name: 'entity.name.tag.yaml' } } },
    { match: '"[^"]*"', name: 'string.quoted.double.yaml' },
  ],
  'text.html.markdown': [],
};

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
        : JSON.stringify({ scopeName: scope, patterns: hosts[scope] ?? [] });
      const known = found !== undefined || scope in hosts;
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
    for (const [line, scope] of [
      ['          exact: "12 boats"', 'markup.quote.corroborate "12 boats"'],
      ['        - exact: 12 boats', 'markup.quote.corroborate 12 boats'],
      ['    prefix: "adrift "', 'comment.line.context.corroborate "adrift "'],
      ['    suffix: " adrift"', 'comment.line.context.corroborate " adrift"'],
      ['    motivation: commenting', 'constant.language.corroborate commenting'],
    ] as const) {
      const [key, value] = await tokens('source.yaml', line);
      assert.match(key ?? '', /^entity\.name\.tag\.yaml /, line);
      assert.equal(value, scope);
    }
  });

  it('leave other keys alone, and what a note says', async () => {
    for (const line of ['body: "exact: not this"', 'inexact: "5"', '# exact: "5"'])
      assert.doesNotMatch((await tokens('source.yaml', line)).join(), /corroborate/, line);
  });
});
