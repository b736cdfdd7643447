/**
 * `node client/scripts/release.mjs TAG`: prints what the changelog says of the version that a tag
 * names, as the notes of its release; ends with 1, and says why, where tag and clone do not fit.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, UserError, reportFailure } from './project.mjs';

/** The manifests that have one version together. */
const MANIFESTS = ['package.json', 'server/package.json'];

/**
 * Whether a version is one of the pre-release channel: those with an odd minor number, as the
 * Marketplace, which knows no "-beta", recommends it.
 */
export function isPreRelease(version) {
  return Number(version.split('.')[1]) % 2 === 1;
}

/**
 * The notes of a release: the section of its version in the changelog. Throws a `UserError` when the
 * tag does not name the version of every manifest, or the section is missing, undated or empty.
 */
export function releaseNotes(tag, versions, changelog) {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (!version) throw new UserError(`A tag is called v1.2.3, not ${tag}.`);
  for (const [manifest, own] of Object.entries(versions)) {
    if (own !== version) throw new UserError(`${manifest} has version ${own}, the tag is ${tag}.`);
  }
  const [, date, text] = sectionOf(changelog, version) ?? [];
  if (date === undefined) throw new UserError(`CHANGELOG.md has no section for ${version}.`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    throw new UserError(`CHANGELOG.md has no date for ${version}, but "${date}".`);
  }
  if (text.trim() === '') throw new UserError(`CHANGELOG.md says nothing of ${version}.`);
  return `${text.trim()}\n`;
}

/** What stands between the heading of a version and the next one, with what follows the version. */
function sectionOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const own = sections.find((section) => section.startsWith(`[${version}]`));
  return own && /^\[[^\]]*\] - (.*)\n([^]*)$/.exec(own);
}

function read(path) {
  return readFileSync(join(ROOT, path), 'utf8');
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const versions = MANIFESTS.map((path) => [path, JSON.parse(read(path)).version]);
    process.stdout.write(
      releaseNotes(process.argv[2] ?? '', Object.fromEntries(versions), read('CHANGELOG.md')),
    );
  } catch (error) {
    reportFailure(error);
  }
}
