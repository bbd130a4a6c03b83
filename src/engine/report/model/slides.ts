import type { ReportChart } from './types';

/** A block's place on a slide of 13.333 by 7.5 inches, in inches from the top left corner. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** One big figure: the number as shown, what it counts, and a remark in small print. */
export interface DeckFigure {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

/** A native table; all cells are texts as shown. */
export interface DeckTable {
  readonly columns: readonly {
    readonly heading: string;
    /** Share of the table's width; the shares of all columns need not add up to anything. */
    readonly share: number;
    readonly align: 'left' | 'center' | 'right';
  }[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the last row is a total. */
  readonly total: boolean;
}

/** A native chart: one value per category and series, none missing. */
export interface DeckChart {
  readonly title: string;
  readonly kind: 'column' | 'stackedColumn' | 'bar' | 'line';
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** What the value axis counts. */
  readonly unit: string;
  /** en-US number format of axis and labels; PowerPoint shows it in the user's own notation. */
  readonly numberFormat: string;
  /** Whether every value is written beside its mark; not for stacks, whose parts may be too small. */
  readonly showValues: boolean;
  /** The series are steps of a scale, and coloured as such. */
  readonly steps?: ReportChart['steps'];
}

/** A picture as it goes into a file: JPEG, with its size in pixels. */
export interface DeckPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What a slide holds; figures stand side by side in their frame. */
export type DeckBlock =
  | { readonly kind: 'figures'; readonly frame: Frame; readonly figures: readonly DeckFigure[] }
  | { readonly kind: 'table'; readonly frame: Frame; readonly table: DeckTable }
  | { readonly kind: 'chart'; readonly frame: Frame; readonly chart: DeckChart }
  /** A picture as large as its frame allows, with what it shows below it. */
  | { readonly kind: 'picture'; readonly frame: Frame; readonly picture: DeckPicture; readonly caption: string }
  /** Paragraphs, or points of a list. */
  | { readonly kind: 'text'; readonly frame: Frame; readonly lines: readonly string[]; readonly list: boolean }
  /** A remark in small print. */
  | { readonly kind: 'note'; readonly frame: Frame; readonly text: string };

export type DeckSlide =
  | {
      readonly kind: 'title';
      readonly programme: string;
      readonly title: string;
      readonly area: string;
      /** Period, author, state of the data. */
      readonly lines: readonly string[];
    }
  | {
      readonly kind: 'content';
      /** Section of the deck, above the title. */
      readonly section: string;
      readonly title: string;
      readonly blocks: readonly DeckBlock[];
    };

/** The whole deck as plain data: whoever writes it adds nothing of its own but its look. */
export interface DeckSpec {
  readonly title: string;
  /** Name of the area it is about. */
  readonly area: string;
  /** Language of the texts, for PowerPoint's spelling check. */
  readonly locale: 'id-ID' | 'en-GB';
  /** Sources and period, at the foot of every slide. */
  readonly footer: string;
  /** Stands on every slide when the data are made up; null otherwise. */
  readonly notice: string | null;
  readonly slides: readonly DeckSlide[];
}
