/** Calls back when the page has nothing else to do. Gives what calls it off. */
export function whenIdle(callback: () => void): () => void {
  // Safari, and so Excel for Mac, has no idle callbacks.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback);
  return () => cancelIdleCallback(handle);
}
