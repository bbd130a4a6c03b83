/** One hash of the names and contents of everything under some paths. */
export function stampOf(paths: readonly string[]): string;
