import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { focusNext, isListOpen, leaveByEnter } from './fieldFocus';

interface FormKeys {
  readonly form: RefObject<HTMLDivElement | null>;
  /** Ctrl+Enter and Ctrl+S. */
  readonly onSave: (isNext: boolean) => void;
  /** Esc. */
  readonly onEscape: () => void;
}

/** The keys of a form (docs/spec/entry.md 3.2): Enter goes on, Ctrl+Enter and Ctrl+S save, Esc leaves. */
export function useFormKeys({ form, onSave, onEscape }: FormKeys) {
  const goOn = (field: HTMLInputElement): void => {
    // What is read or chosen when a field is left may bring fields that stand next.
    flushSync(() => leaveByEnter(field));
    focusNext(form.current, field);
  };
  const save = useRef(onSave);
  save.current = onSave;
  const command = (event: KeyboardEvent | globalThis.KeyboardEvent): boolean => {
    const { target, key } = event;
    if (!(event.ctrlKey || event.metaKey) || (key !== 'Enter' && key.toLowerCase() !== 's')) return false;
    if (target instanceof HTMLInputElement) {
      // What was typed last is read when its field is left; the keys that follow are the form's still.
      leaveByEnter(target);
      if (document.activeElement === document.body) target.focus();
    }
    setTimeout(() => save.current(key === 'Enter'));
    return true;
  };
  const unfocused = useRef<(event: globalThis.KeyboardEvent) => void>(() => undefined);
  unfocused.current = (event) => {
    if (event.target !== document.body) return;
    if (event.key === 'Escape') onEscape();
    else if (!command(event)) return;
    event.preventDefault();
  };
  // Where the field that had the focus is gone, such as a line that was scrolled out of view, keys come to the page itself.
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent): void => unfocused.current(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return {
    // Before the field itself hears of it, unless its list is open.
    onKeyDownCapture: (event: KeyboardEvent) => {
      const { target, key } = event;
      const isField = target instanceof HTMLInputElement;
      if (!command(event)) {
        if (key === 'Enter' && isField && !isListOpen(target)) goOn(target);
        else if (key === 'Escape' && !(isField && isListOpen(target))) onEscape();
        else return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    // After the list has taken the choice that is marked.
    onKeyDown: (event: KeyboardEvent) => {
      const { target, key } = event;
      if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
      // Or the button that has the focus then would be pressed.
      event.preventDefault();
      goOn(target);
    },
  };
}
