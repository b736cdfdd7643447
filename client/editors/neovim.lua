-- Corroborate in Neovim 0.7 or later, without any plugin: put this into your init.lua, or
-- `:luafile` it. CORROBORATE_SERVER may name another program than the one on the PATH.
local server = vim.env.CORROBORATE_SERVER or 'corroborate-language-server'

local function root_of(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  local marker = vim.fn.findfile('corroborate.yaml', folder .. ';')
  if marker ~= '' then return vim.fn.fnamemodify(marker, ':p:h') end
  local repository = vim.fn.finddir('.git', folder .. ';')
  if repository ~= '' then return vim.fn.fnamemodify(repository, ':p:h:h') end
  return folder
end

local function on_attach(_, buffer)
  local map = function(keys, action)
    vim.keymap.set('n', keys, action, { buffer = buffer, silent = true })
  end
  map('K', vim.lsp.buf.hover)
  map('gd', vim.lsp.buf.definition)
  map('gr', vim.lsp.buf.references)
  -- The same claim in the other files.
  map('gI', vim.lsp.buf.implementation)
end

-- One server for each root folder.
local clients = {}

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'text', 'markdown' },
  callback = function(event)
    local root = root_of(vim.api.nvim_buf_get_name(event.buf))
    clients[root] = clients[root]
      or vim.lsp.start_client({
        name = 'corroborate',
        cmd = { server, '--stdio' },
        root_dir = root,
        workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ':t') } },
        get_language_id = function(_, filetype)
          return filetype == 'text' and 'plaintext' or filetype
        end,
        settings = { corroborate = { diagnostics = { severity = 'hint' } } },
        on_attach = on_attach,
      })
    if clients[root] then vim.lsp.buf_attach_client(event.buf, clients[root]) end
  end,
})
