export declare const ROOT: string;
export declare const CACHE: string;
export declare const RESULTS: string;
export declare class UserError extends Error {}
export declare function reportFailure(error: unknown): void;
export declare function removeFolder(path: string): void;
