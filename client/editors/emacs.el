;;; Corroborate in Emacs 29, or an older one with eglot 1.9: put this into your init file.  -*- lexical-binding: t -*-

(require 'eglot)

(add-to-list 'eglot-server-programs
             '(((text-mode :language-id "plaintext") markdown-mode)
               . ("corroborate-language-server" "--stdio")))

;; M-x eglot in a report starts the server; M-. goes to a name's fullest mention, M-? lists all
;; mentions, M-x eglot-find-implementation goes to the same claim in the other files.
(setq-default eglot-workspace-configuration
              '(:corroborate (:diagnostics (:severity "hint"))))
