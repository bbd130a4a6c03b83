import type { PaneState } from '../../ui/state/types';
import type { OpenWorkbook } from './pageFiles';

/** A file the user has handed over. */
export interface OpenFile {
  readonly id: number;
  readonly name: string;
  /** Null while it is being read, or when it cannot be. */
  readonly workbook: OpenWorkbook | null;
  /** Why it cannot be read. */
  readonly error: unknown;
  /** What its pane shows; null until then. */
  readonly pane: PaneState | null;
}

export interface Files {
  readonly files: readonly OpenFile[];
  readonly chosen: number | null;
}

export const noFiles: Files = { files: [], chosen: null };

export type FilesAction =
  | { readonly type: 'added'; readonly id: number; readonly name: string }
  | { readonly type: 'read'; readonly id: number; readonly workbook: OpenWorkbook }
  | { readonly type: 'unreadable'; readonly id: number; readonly error: unknown }
  | { readonly type: 'paneChanged'; readonly id: number; readonly pane: PaneState }
  | { readonly type: 'chosen'; readonly id: number }
  | { readonly type: 'removed'; readonly id: number };

/** The next state of the list of files. The first readable file is chosen by itself. */
export function reduceFiles(state: Files, action: FilesAction): Files {
  const changed = (change: Partial<OpenFile>) =>
    state.files.map((file) => (file.id === action.id ? { ...file, ...change } : file));
  switch (action.type) {
    case 'added':
      return {
        ...state,
        files: [...state.files, { id: action.id, name: action.name, workbook: null, error: null, pane: null }],
      };
    case 'read':
      return { files: changed({ workbook: action.workbook }), chosen: state.chosen ?? action.id };
    case 'unreadable':
      return { ...state, files: changed({ error: action.error }) };
    case 'paneChanged':
      return { ...state, files: changed({ pane: action.pane }) };
    case 'chosen':
      return { ...state, chosen: action.id };
    case 'removed': {
      const files = state.files.filter(({ id }) => id !== action.id);
      const next = files.find(({ workbook }) => workbook !== null)?.id ?? null;
      return { files, chosen: state.chosen === action.id ? next : state.chosen };
    }
  }
}
