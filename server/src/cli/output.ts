/** Standard output as a stream of many pieces, which may be slow or go away. */
export interface Output {
  /** Resolves when there is room for more; false when nobody reads any longer (`| head`). */
  write(text: string): Promise<boolean>;
}

/** Writes to a stream. Rejects when it fails for another reason than that its reader went away. */
export function outputTo(stream: NodeJS.WritableStream): Output {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => (failure ??= error));
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        const done = (error?: Error | null): void => {
          failure ??= error ?? undefined;
          if (failure === undefined) resolve(true);
          else if (failure.code === 'EPIPE') resolve(false);
          else reject(failure);
        };
        if (failure === undefined) stream.write(text, done);
        else done();
      }),
  };
}
