import { useRef, type ReactElement } from 'react';

/** The workbooks that can be read. */
export const WORKBOOK_FILES = '.xlsx,.xlsm';

/** Asking for files of the computer: what opens the dialog, and the hidden input that has to stand in the page. */
export interface FileChooser {
  readonly choose: () => void;
  readonly input: ReactElement;
}

/**
 * @param accept the endings offered, as in the attribute of the input: `.xlsx,.xlsm`
 * @param chosen gets the file, or files where several may be chosen at once; never none
 */
export function useFileChooser(
  label: string,
  accept: string,
  chosen: (files: readonly File[]) => void,
  { several = false }: { readonly several?: boolean } = {},
): FileChooser {
  const input = useRef<HTMLInputElement>(null);
  return {
    choose: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={several}
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) chosen(files);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
    ),
  };
}
