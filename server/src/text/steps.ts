/** Long work in steps that others may come between; ends with its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
