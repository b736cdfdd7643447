import {
  CompletionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
} from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.js';
import { COMPLETED_FILES, COMPLETION_TRIGGERS } from './notes/file-completion.js';

/** Asks the editor to tell of settings and files, as far as it can be asked. */
export async function registerWithClient(
  connection: Connection,
  features: ClientFeatures,
): Promise<void> {
  if (features.configurationRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, {
      section: ['corroborate', 'files.exclude'],
    });
  }
  if (features.completionRegistration) {
    await connection.client.register(CompletionRequest.type, {
      documentSelector: COMPLETED_FILES.map((pattern) => ({ pattern })),
      triggerCharacters: COMPLETION_TRIGGERS,
    });
  }
  if (features.watchRegistration) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/*.{txt,text,md,markdown,mdown,mkd}' },
        { globPattern: '**/*.annotations.yaml' },
        { globPattern: '**/corroborate.yaml' },
        { globPattern: '**/.gitignore' },
        // Folders that come and go: their files are not always named one by one.
        { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
      ],
    });
  }
}
