export declare const NOTICES: string;
export declare function writeNotices(names: readonly string[]): void;
export declare function noticesOf(names: readonly string[]): string;
