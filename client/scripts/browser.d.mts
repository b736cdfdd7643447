import type { Browser } from 'playwright-core';

export declare function launchBrowser(): Promise<Browser>;
export declare function ensureBrowser(): Promise<{
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}>;
