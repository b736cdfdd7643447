import type { ConflictKindName } from '../../../server/src/lsp/protocol.js';
import type { Translate } from './translate.js';

/** A kind of conflict in a word, and what it means. */
export function kindWords(
  kind: ConflictKindName,
  t: Translate,
): { readonly label: string; readonly hint: string } {
  switch (kind) {
    case 'contradiction':
      return { label: t('Contradiction'), hint: t('The values cannot all hold') };
    case 'revision':
      return { label: t('Revision'), hint: t('A later or wider report of the same thing differs') };
    case 'vagueness':
      return { label: t('Vaguer'), hint: t('One is only less exact than the other') };
    case 'wording':
      return { label: t('Wording'), hint: t('One utterance in different words') };
    case 'name':
      return { label: t('Name'), hint: t('One name in different spellings') };
  }
}
