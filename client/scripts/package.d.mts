export declare const MOST_BYTES: number;
export declare const PACKAGE: string;
export declare function packageExtension(file?: string): Promise<number>;
