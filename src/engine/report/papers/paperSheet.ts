import { Grid } from '../model/grid';
import { pageFooter, paperMargins } from '../model/paper';
import type { StyleName } from '../model/styles';
import type { ReportChart, ReportSheet } from '../model/types';
import { putLetterHead } from '../parts/letterHead';
import { wrapLines } from '../parts/lines';
import type { PaperContext } from './model';

/** How a paper lies, and its columns. */
export interface PaperLayout {
  readonly id: string;
  readonly name: string;
  /** What the foot of each page calls it; absent: the name of the sheet. */
  readonly printedAs?: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Column widths in characters. */
  readonly widths: readonly number[];
}

/** Name of the cell that says what was asked, where a sheet has one. */
export const orderCell = 'IM_kertas';

/** Papers are told from other sheets of ours by the beginning of their ids. */
const idPrefix = 'kertas-';

/** Id of the sheet of a paper. */
export const paperSheetId = (id: string): string => idPrefix + id;

/** Rows left free for a signature, and where little room is to be taken. */
const signatureRows = { usual: 3, low: 2 } as const;

/** Who signs, in which column: the role above, an office, and the name of whoever is known to hold it. */
export interface Signature {
  readonly column: number;
  readonly office: string;
  /** Who signs, where that is a person that the data name; absent: whoever the settings say holds the office, else a line to be filled in. */
  readonly name?: string;
  /** What stands above the office, such as `Mengetahui,`. */
  readonly role?: string;
}

/** A chart of one series: labels with their numbers. */
export interface PaperChart extends Omit<ReportChart, 'source' | 'limits'> {
  readonly rows: readonly (readonly [label: string, value: number | null])[];
}

/** A sheet of one or many printed pages, being composed. */
export class PaperSheet {
  readonly grid = new Grid();
  private readonly breaks: number[] = [];
  private readonly blocks: { readonly row: number; readonly rows: number }[] = [];
  private readonly charts: ReportChart[] = [];
  private titleRows: readonly [number, number] | null = null;

  constructor(
    readonly context: PaperContext,
    private readonly layout: PaperLayout,
  ) {}

  /** Row that comes next. */
  get next(): number {
    return this.grid.height;
  }

  get columns(): number {
    return this.layout.widths.length;
  }

  /** What follows begins a new page; nothing where it does so already. */
  breakPage(): void {
    if (this.next > 0 && this.breaks.at(-1) !== this.next) this.breaks.push(this.next);
  }

  /** A line of text in the next row. */
  line(text: string, style: StyleName = 'text', column = 0): void {
    this.grid.put(this.next, column, text, style);
  }

  /**
   * A text of any length, in lines that fit the width of the page; sheets have no text boxes.
   * @param size of the letters, against the usual one
   */
  paragraph(text: string, style: StyleName = 'text', size = 1): void {
    const width = this.layout.widths.reduce((sum, each) => sum + each, 0) / size - 4;
    for (const line of wrapLines(text, width)) this.line(line, style);
  }

  skip(rows = 1): void {
    this.grid.skip(rows);
  }

  /** The rows from one on are repeated on each page. */
  repeat(from: number): void {
    this.titleRows = [from, this.next - 1];
  }

  /** The rows from one on stay on one page where that holds them. */
  keep(from: number): void {
    if (this.next > from) this.blocks.push({ row: from, rows: this.next - from });
  }

  /** A chart of some labels and their numbers, which stand to the right of what is printed, beside the rows that the chart covers. */
  chart({ rows, ...chart }: PaperChart): void {
    const { row } = chart.position;
    const column = this.columns + 1 + this.charts.filter(({ position }) => position.row === row).length * 3;
    this.grid.put(row, column + 1, chart.title, 'chartLabel');
    rows.forEach(([label, value], index) => {
      this.grid.put(row + 1 + index, column, label, 'chartLabel');
      this.grid.put(row + 1 + index, column + 1, value, 'chartNumber');
    });
    this.charts.push({ ...chart, source: { row, column, rows: rows.length + 1, columns: 2 } });
  }

  /** Letter head in the middle with a line below, where the settings have one; then the title and the lines under it. */
  head(title: string, lines: readonly string[]): void {
    const { letter } = this.context;
    putLetterHead(this.grid, letter, { middle: this.middle, columns: this.columns });
    this.line(title, 'title');
    for (const line of [...lines, ...this.marks()]) this.line(line, 'subtitle');
  }

  /** What every paper says: the code of the data, and whether they are made up. */
  marks(): readonly string[] {
    const { synthetic, texts, code } = this.context;
    return [
      ...(code === null ? [] : [texts.text('leader.code', { code })]),
      ...(synthetic ? [texts.text('report.synthetic')] : []),
    ];
  }

  /**
   * Place, where the settings have it, and date to be filled in; below the blocks of those who sign, side by side; all on one page.
   * @param room low: without the blank row above, and little to sign in
   */
  signatures(signatures: readonly Signature[], room: keyof typeof signatureRows = 'usual'): void {
    const { texts, letter } = this.context;
    const from = this.next;
    if (room === 'usual') this.skip();
    const place = letter.place ?? texts.text('leader.blankPlace');
    this.line(`${place}, ${texts.text('leader.blankDay')}`, 'text', signatures.at(-1)?.column ?? 0);
    const top = this.next;
    const offices = signatures.some(({ role }) => role !== undefined) ? top + 1 : top;
    for (const { column, office, role, name } of signatures) {
      if (role !== undefined) this.grid.put(top, column, role, 'text');
      this.grid.put(offices, column, office, 'text');
      this.grid.put(offices + 1 + signatureRows[room], column, name ?? this.holderOf(office), 'strong');
    }
    this.keep(from);
  }

  finish(): ReportSheet {
    const { id, name, printedAs = name, orientation, widths } = this.layout;
    const { paper, area, period, texts, order } = this.context;
    const beside = { row: 0, column: this.columns + 1 };
    if (order !== null) this.grid.put(beside.row, beside.column, order, 'chartLabel');
    return {
      id: paperSheetId(id),
      name,
      widths,
      rows: this.grid.rows,
      ...(order === null ? {} : { names: [{ name: orderCell, ...beside }] }),
      frozen: { rows: this.titleRows === null ? 0 : this.titleRows[1] + 1, columns: 0 },
      print: {
        orientation,
        paper,
        margins: paperMargins,
        titleRows: this.titleRows,
        columns: widths.length,
        breaks: this.breaks,
        blocks: this.blocks,
        footer: pageFooter(`${texts.text('report.footer', { area, period })} · ${printedAs}`, texts),
      },
      charts: this.charts,
    };
  }

  /** Name of whoever the settings or the profile say holds an office. */
  private holderOf(office: string): string {
    const { letter, author, texts } = this.context;
    const holders = [
      [author.position, author.name],
      [letter.checkedOffice, letter.checkedName],
      [letter.notedOffice, letter.notedName],
    ] as const;
    const found = holders.find(([held]) => held?.trim().toLowerCase() === office.toLowerCase());
    return found?.[1] ?? texts.text('leader.blankName');
  }

  /** The column over the middle of the page. */
  private get middle(): number {
    const half = this.layout.widths.reduce((sum, width) => sum + width, 0) / 2;
    let left = 0;
    return Math.max(
      0,
      this.layout.widths.findIndex((width) => (left += width) >= half),
    );
  }
}
