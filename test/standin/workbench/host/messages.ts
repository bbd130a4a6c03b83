import type { ScreenCell, HostOptions, RequestLog, Screen } from '../..';
import type { Commands } from './commands';

/** Rows of the sheet in front, with their cells. */
export interface RowsView {
  readonly sheet: string;
  /** Zero-based. */
  readonly top: number;
  readonly count: number;
  readonly cells: readonly ScreenCell[];
}

/** What Excel is to be played on which workbook. */
export interface Opening {
  /** `.xlsx` bytes; null: a new workbook. */
  readonly bytes: Uint8Array | null;
  readonly options: Pick<HostOptions, 'apiSet' | 'latency' | 'fileName'>;
  /** Steps of requests that fail whenever they come. */
  readonly refused: readonly string[];
}

/** From the page to the thread in which Excel is played. */
export type ToHost =
  | { readonly kind: 'open'; readonly opening: Opening }
  | { readonly kind: 'office'; readonly text: string }
  /** These rows are in view from now on; `isMissing`: what they hold is not known on the page. */
  | { readonly kind: 'want'; readonly top: number; readonly count: number; readonly isMissing: boolean }
  | { readonly kind: 'command'; readonly id: number; readonly name: keyof Commands; readonly args: readonly unknown[] };

/** What became of a command. */
export type Outcome =
  { readonly value: unknown } | { readonly refusal: { readonly code: string; readonly message: string } };

/** From that thread to the page. */
export type FromHost =
  | { readonly kind: 'opened' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'office'; readonly text: string }
  /**
   * `rows` is null where only what is selected differs from the last picture; `selecting`: number of the last selection by the user that is in it.
   */
  | {
      readonly kind: 'screen';
      readonly screen: Screen;
      readonly rows: readonly RowsView[] | null;
      readonly selecting: number;
    }
  | { readonly kind: 'rows'; readonly rows: RowsView }
  | { readonly kind: 'request'; readonly number: number; readonly log: RequestLog }
  | { readonly kind: 'beside'; readonly bytes: Uint8Array }
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: Outcome };
