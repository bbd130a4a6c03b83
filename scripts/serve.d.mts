/** Starts serving the built pages on this computer only. `port` 0 takes a free one; the address ends with a slash. */
export function serve(options?: {
  port?: number;
  https?: boolean;
}): Promise<{ url: string; close: () => Promise<void> }>;
