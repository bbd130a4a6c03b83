import { useRef, type ReactElement } from 'react';

/** The workbooks that can be read. */
export const WORKBOOK_FILES = '.xlsx,.xlsm';

/** Asking for one file of the computer: what opens the dialog, and the hidden input that has to stand in the page. */
export interface FileChooser {
  readonly choose: () => void;
  readonly input: ReactElement;
}

/** @param accept the endings offered, as in the attribute of the input: `.xlsx,.xlsm`. */
export function useFileChooser(label: string, accept: string, chosen: (file: File) => void): FileChooser {
  const input = useRef<HTMLInputElement>(null);
  return {
    choose: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) chosen(file);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
    ),
  };
}
