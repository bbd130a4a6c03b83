import { useLayoutEffect, useState, type RefObject } from 'react';

/** Below this height of a pane, in pixels, its pages are drawn tight: a laptop with 768 lines leaves Excel's pane some 480 to 600. */
const tight = 740;

/** Height of a pane before it is known: Excel's on a large screen. */
const usual = 800;

export const isTight = (height: number): boolean => height < tight;

/** Height of an element in pixels, as it changes. */
export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(usual);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(current.clientHeight));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
