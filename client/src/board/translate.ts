/** Puts a sentence into the person's language: `{0}`, `{1}` stand for the arguments. */
export type Translate = (message: string, ...args: (string | number)[]) => string;
