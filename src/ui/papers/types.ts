import type { PaperSize } from '../../engine/report';
import type { WrittenSheet } from '../../workbook/port';

/** What was chosen on the page Cetak; the day as it was typed. Absent: what is proposed. */
export interface PaperDraft {
  readonly kind?: string;
  readonly of?: readonly string[];
  readonly paper?: PaperSize;
  readonly day?: string;
  /** Null: the one that is due to each. */
  readonly level?: number | null;
  readonly number?: string;
  /** Who signs, by the key of whom the paper is for. */
  readonly signers?: Readonly<Record<string, string>>;
}

/** What became of a paper: the name of its sheet or file, or of the paper of which there was nothing to print. */
export interface PaperOutcome {
  readonly how: 'written' | 'downloaded' | 'opened' | 'nothing';
  readonly name: string;
  readonly sheets: readonly WrittenSheet[];
}
