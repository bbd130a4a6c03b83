import { useCallback, useEffect, useRef, type RefObject } from 'react';

/** What can have the focus, or gives it to something. */
const focusable = 'button, input, select, textarea, a, summary, label, [tabindex]';

/** Milliseconds in which whatever closes puts the focus back itself. */
const soon = 50;

/** Whether nothing has the focus. */
const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * Keeps the focus in a pane: where what had it goes away (a question that was answered, a bar that was closed), it goes to where it was before, or else to the title
 * of the page, so that the next key is not lost. To be called with every drawing of the pane.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  /** What had the focus in the pane, the latest last. */
  const trail = useRef<readonly HTMLElement[]>([]);
  const find = useCallback(() => {
    if (!document.hasFocus() || !isLost() || trail.current.length === 0) return;
    const before = [...trail.current].reverse().find((element) => element.isConnected && element.offsetParent !== null);
    (before ?? pane.current?.querySelector('h2'))?.focus({ preventScroll: true });
  }, [pane]);
  useEffect(() => {
    const { current } = pane;
    if (current === null) return undefined;
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) trail.current = [...trail.current.slice(-3), target];
    };
    // Whoever clicks beside everything wants the focus nowhere.
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest(focusable) === null) trail.current = [];
    };
    // What was clicked may take itself away without the pane being drawn anew.
    const onClick = () => void setTimeout(find, soon);
    current.addEventListener('focusin', onFocus);
    current.addEventListener('click', onClick);
    document.addEventListener('pointerdown', onPointer, true);
    return () => {
      current.removeEventListener('focusin', onFocus);
      current.removeEventListener('click', onClick);
      document.removeEventListener('pointerdown', onPointer, true);
    };
  }, [pane, find]);
  useEffect(() => {
    const timer = setTimeout(find, soon);
    return () => clearTimeout(timer);
  });
}
