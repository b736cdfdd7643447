export declare function isPreRelease(version: string): boolean;
export declare function releaseNotes(
  tag: string,
  versions: Readonly<Record<string, string>>,
  changelog: string,
): string;
