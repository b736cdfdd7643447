import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REPORTS } from '../support/reports.js';
import { serverBundle } from '../support/server-bundle.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const CONFIGURATION = fileURLToPath(new URL('../../client/editors/neovim.lua', import.meta.url));

/** What a person would do, in Neovim's own words; what they see goes into a file. */
const SCRIPT = `
local seen = {}
local function wait(what, ask)
  local ok = vim.wait(20000, function() seen[what] = ask(); return seen[what] ~= nil end, 100)
  if not ok then seen[what] = 'never' end
end
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 5000) or {}
  for _, answer in pairs(answers) do return answer.result end
end
vim.cmd('edit harbor.txt')
wait('server', function()
  for _, client in pairs(vim.lsp.buf_get_clients(0)) do return client.name end
end)
wait('diagnostic', function()
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do return diagnostic.message end
end)
vim.fn.search('eight')
local here = vim.lsp.util.make_position_params(0, 'utf-16')
local card = ask('textDocument/hover', here)
seen.card = card and card.contents.value or 'none'
local same = ask('textDocument/implementation', here)
seen.same = same and same[1] and vim.fn.fnamemodify(vim.uri_to_fname(same[1].uri), ':t') or 'none'
local out = io.open('seen.json', 'w')
out:write(vim.fn.json_encode(seen))
out:close()
vim.cmd('qall!')
`;

/** The configuration that client/editors has for Neovim, in a real Neovim where there is one. */
describe('Neovim', function () {
  this.timeout(60_000);
  before(function () {
    if (spawnSync('nvim', ['--version']).status === 0) return;
    console.log('    Skipped: Neovim is not installed (on Debian: apt-get install neovim).');
    this.skip();
  });
  after(removeFolders);

  it('shows cards, diagnostics and the same claim, with the configuration we give', async () => {
    const folder = temporaryFolder({
      ...REPORTS,
      'corroborate.yaml': 'format: 1\ncorrections: []\n',
    });
    const server = join(folder, 'server.sh');
    writeFileSync(server, `#!/bin/sh\nexec "${process.execPath}" "${await serverBundle()}" "$@"\n`);
    chmodSync(server, 0o755);
    writeFileSync(join(folder, 'script.lua'), SCRIPT);
    const said = await neovim(folder, server);
    const seen = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8')) as Record<
      string,
      string
    >;
    assert.equal(seen['server'], 'corroborate', said);
    assert.match(seen['diagnostic'] ?? '', /at least 8 here, 12 in evening\.txt/);
    assert.match(seen['card'] ?? '', /Others differ/);
    assert.equal(seen['same'], 'evening.txt');
  });
});

/** Runs Neovim without a screen and without anybody's configuration; gives what it said. */
function neovim(folder: string, server: string): Promise<string> {
  const args = ['--clean', '--headless', '-c', 'filetype on', '-c', `luafile ${CONFIGURATION}`];
  return new Promise((resolve) => {
    execFile(
      'nvim',
      [...args, '-c', 'luafile script.lua', '-c', 'cquit'],
      {
        cwd: folder,
        timeout: 50_000,
        env: {
          ...process.env,
          CORROBORATE_SERVER: server,
          XDG_STATE_HOME: folder,
          XDG_CACHE_HOME: folder,
          XDG_DATA_HOME: folder,
        },
      },
      (error, stdout, stderr) => resolve(`${stdout}${stderr}${error?.message ?? ''}`),
    );
  });
}
