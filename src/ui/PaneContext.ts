import { createContext, useContext, type ComponentType, type Dispatch } from 'react';
import type { AppContext, ReportOffers } from '../app';
import type { HostFacts } from '../app/selfTest';
import type { Profile } from '../engine/schema';
import type { Language, Translate } from '../messages';
import type { Workbook } from '../workbook/port';
import type { ExcelProbe } from '../workbook/probe';
import type { PlaceSources } from './components/PlaceChooser';
import type { FileTools } from './fileTools';
import type { CellOf, ChosenOffers, Job, LatePart, PaneAction, PaneState } from './state/types';

/** What the pane's frame and its start page work with, from the start on. */
export interface Shell {
  readonly workbook: Workbook;
  /** Null until the core is loaded. */
  readonly app: AppContext | null;
  /** Loads a part that is shown later. Rejects where it cannot be loaded; the next call tries again. */
  readonly loadPart: (part: LatePart) => Promise<ComponentType>;
  readonly files: FileTools;
  /** Where a new workbook's place is chosen from; null where the workbook cannot be prepared as it stands. */
  readonly places: PlaceSources | null;
  /** The running Excel as *Uji di Excel ini* sees it; null where there is none. */
  readonly selfTest: { readonly probe: () => Promise<ExcelProbe>; readonly facts: HostFacts } | null;
  /** Height of the pane in pixels, from which its pages know how much they may show at once (`room.ts`). */
  readonly height: number;
  readonly language: Language;
  readonly translate: Translate;
  /** Changes the language; null where the page around the pane does it. */
  readonly setLanguage: ((language: Language) => void) | null;
  readonly state: PaneState;
  /** Profile of the workbook as it was when the pane opened; null until it was read, or without one. */
  readonly opened: Profile | null;
  readonly dispatch: Dispatch<PaneAction>;
  /** Starts a task; nothing happens while another one runs. */
  readonly run: (task: 'check' | 'report') => void;
  /** Makes the report after what was chosen of the offers. */
  readonly reportAfter: (offers: ReportOffers, chosen: ChosenOffers) => void;
  /** Starts any other work. */
  readonly perform: (job: Job) => void;
  /** Checks once more and from now on against an earlier workbook of the same place, a file. */
  readonly compareWith: (file: File) => void;
  /** Whether an earlier workbook was given. */
  readonly comparing: boolean;
  /** Turns the colouring of faulty cells on and off. */
  readonly setColouring: (on: boolean) => void;
  /** Whether edits are checked by themselves; null where there are none but the pane's own. */
  readonly whileTyping: boolean | null;
  readonly setWhileTyping: (on: boolean) => void;
  /** Does once more what was done last. */
  readonly retry: () => void;
  /** Stops the running task. */
  readonly cancel: () => void;
  /** Shows a finding's cell, or a whole sheet, in Excel. Null where there is no Excel to show it in. */
  readonly show: ((place: CellOf, options?: { readonly reveal: boolean }) => void) | null;
  /** Hands a file to the user. Null where that cannot be done (a pane in desktop Excel). */
  readonly handOver: ((name: string, bytes: Uint8Array) => void) | null;
  /** Hands the file with the report to the user. Null in Excel, where the report is already in the workbook. */
  readonly download: (() => void) | null;
  /** Hands the file with its repaired cells to the user. Null in Excel, where they are already in the workbook. */
  readonly saveCopy: (() => void) | null;
}

/** What every component works with that is loaded with the core or after it. */
export interface Pane extends Shell {
  readonly app: AppContext;
}

export const PaneContext = createContext<Shell | null>(null);

/** The pane around a component of its frame or its start page. */
export function useShell(): Shell {
  const shell = useContext(PaneContext);
  if (shell === null) throw new Error('useShell outside of Pane');
  return shell;
}

/** The pane around a component that is shown when the core is loaded. */
export function usePane(): Pane {
  const shell = useShell();
  const { app } = shell;
  if (app === null) throw new Error('usePane before the core is loaded');
  return { ...shell, app };
}
