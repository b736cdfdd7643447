export declare function packageServer(file?: string): Promise<number>;
