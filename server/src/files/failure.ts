/** The system's name for a failure, "ENOENT"; undefined when it has none. */
export function causeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'the file or its folder does not exist',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'another program holds the file',
  ENAMETOOLONG: 'the file name would be too long',
  EIO: 'the disk reports an error',
  ELOOP: 'its symbolic links form a loop',
};

/** A failure in words for people: "permission denied". */
export function reasonOf(error: unknown): string {
  const cause = causeOf(error);
  const known = cause === undefined ? undefined : REASONS[cause];
  if (known !== undefined) return known;
  return error instanceof Error ? error.message : String(error);
}
