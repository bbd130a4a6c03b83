import { useRef, type KeyboardEvent, type RefObject } from 'react';
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
  return {
    // Before the field itself hears of it, unless its list is open.
    onKeyDownCapture: (event: KeyboardEvent) => {
      const { target, key } = event;
      const isCommand = event.ctrlKey || event.metaKey;
      const isField = target instanceof HTMLInputElement;
      if (isCommand && (key === 'Enter' || key.toLowerCase() === 's')) {
        // What was typed last is read when its field is left.
        if (isField) leaveByEnter(target);
        setTimeout(() => save.current(key === 'Enter'));
      } else if (key === 'Enter' && isField && !isListOpen(target)) goOn(target);
      else if (key === 'Escape' && !(isField && isListOpen(target))) onEscape();
      else return;
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
