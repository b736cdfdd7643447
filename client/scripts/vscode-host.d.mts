/** A pair of the page's `payload`. */
export type PayloadEntry = readonly [name: string, value: string];

/** A VS Code server that listens. */
export interface RunningServer {
  readonly port: number;
  readonly ended: Promise<number | null>;
  pageUrl(folder: string, payload?: readonly PayloadEntry[]): string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly data: string;
  readonly token: string;
  readonly port?: number;
  readonly automation?: boolean;
  readonly extension?: string | null;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly log?: string;
}

export declare function ensureHost(): Promise<{ readonly node: string; readonly main: string }>;
export declare function installExtension(data: string, file: string): Promise<void>;
export declare function startServer(options: ServerOptions): Promise<RunningServer>;
export declare function remoteUri(port: number, path: string): string;
export declare const QUIET_SETTINGS: Readonly<Record<string, unknown>>;
