/** The licences of the packages that are shipped inside the bundles. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, UserError } from './project.mjs';

/** Where they are listed, beside the licence of Corroborate itself. */
export const NOTICES = join(ROOT, 'THIRD-PARTY-NOTICES.txt');

const HEAD = `Corroborate contains code of these packages, each under its own licence.
The name model has other sources: see server/data/SOURCES.md. Written by npm run package.
`;

/** Writes the notices of these packages, in their order. */
export function writeNotices(names) {
  writeFileSync(NOTICES, noticesOf(names));
}

/** The notices of these packages: name, version and the text of the licence. */
export function noticesOf(names) {
  return [HEAD, ...names.map(noticeOf)].join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(name) {
  const folder = [join(ROOT, 'server/node_modules', name), join(ROOT, 'node_modules', name)].find(
    hasManifest,
  );
  if (folder === undefined) throw new UserError(`The package ${name} is not installed.`);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:\.|$|-)/i.test(one));
  const text =
    file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

function hasManifest(folder) {
  try {
    readFileSync(join(folder, 'package.json'));
    return true;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}
