import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REPORTS } from '../support/reports.js';
import { serverBundle } from '../support/server-bundle.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const CONFIGURATION = fileURLToPath(new URL('../../client/editors/emacs.el', import.meta.url));

/** Finds eglot where Debian puts it; from version 29 on it is a part of Emacs. */
const START = `(progn
  (require 'package)
  (setq package-user-dir (expand-file-name "elpa"))
  (add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa-src")
  (package-initialize))`;

/** What a person would do, in the words of Emacs; what they see goes into a file. */
const SCRIPT = `
(defvar seen nil)
(defun wait-for (what ask)
  (let ((end (+ (float-time) 20)) value)
    (while (and (not (setq value (funcall ask))) (< (float-time) end))
      (accept-process-output nil 0.1))
    (push (cons what (or value "never")) seen)))
(defun ask (method)
  (jsonrpc-request (eglot-current-server) method (eglot--TextDocumentPositionParams)))
(find-file "harbor.txt")
(apply #'eglot (eglot--guess-contact))
(wait-for 'server (lambda ()
  (and (eglot-current-server) (plist-get (eglot--server-info (eglot-current-server)) :name))))
(wait-for 'diagnostic (lambda ()
  (flymake-start)
  (let ((found (flymake-diagnostics))) (and found (flymake-diagnostic-text (car found))))))
(search-forward "eight")
(backward-char 2)
(wait-for 'card (lambda () (plist-get (plist-get (ask :textDocument/hover) :contents) :value)))
(wait-for 'same (lambda ()
  (let ((found (ask :textDocument/implementation)))
    (and (> (length found) 0)
         (file-name-nondirectory (plist-get (aref found 0) :uri))))))
(with-temp-file "seen.json" (insert (json-encode seen)))
(kill-emacs 0)
`;

/** The configuration that client/editors has for Emacs, in a real Emacs where there is one. */
describe('Emacs', function () {
  this.timeout(60_000);
  before(function () {
    const eglot = ['-Q', '--batch', '--eval', START, '--eval', "(require 'eglot)"];
    if (spawnSync('emacs', eglot, { cwd: temporaryFolder({}) }).status === 0) return;
    console.log(
      '    Skipped: Emacs with eglot is not installed (on Debian: apt-get install emacs-nox elpa-eglot).',
    );
    this.skip();
  });
  after(removeFolders);

  it('shows cards, diagnostics and the same claim, with the configuration we give', async () => {
    const folder = temporaryFolder({ ...REPORTS, 'script.el': SCRIPT });
    const programs = join(folder, 'programs');
    mkdirSync(programs);
    const server = join(programs, 'corroborate-language-server');
    writeFileSync(server, `#!/bin/sh\nexec "${process.execPath}" "${await serverBundle()}" "$@"\n`);
    chmodSync(server, 0o755);
    const { stdout, stderr } = spawnSync(
      'emacs',
      ['-Q', '--batch', '--eval', START, '-l', CONFIGURATION, '-l', 'script.el'],
      {
        cwd: folder,
        timeout: 50_000,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` },
      },
    );
    const said = `${stdout}${stderr}`;
    const seen = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8')) as Record<
      string,
      string
    >;
    assert.equal(seen['server'], 'corroborate-language-server', said);
    assert.match(seen['diagnostic'] ?? '', /at least 8 here, 12 in evening\.txt/);
    assert.match(seen['card'] ?? '', /Others differ/);
    assert.equal(seen['same'], 'evening.txt');
  });
});
