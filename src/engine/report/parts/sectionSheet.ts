import type { AreaIndicators } from '../../measure';
import { columnsOfIndicator, definitionOf, putAreaTable, unitWidths } from './areaTable';
import { helperWidths, putCharts } from './charts';
import type { Settings } from '../../settings';
import type { ReportFormulas } from '../formulas/reportFormulas';
import { Grid } from '../model/grid';
import { putTrendTable, putWorksTable, worksWidths } from './otherTables';
import type { SectionSheet } from '../../../programme/sheets/sections';
import type { ReportTexts } from '../model/texts';
import type { ReportSheet } from '../model/types';

/** What all sheets of one report share. */
export interface SheetContext {
  /** Areas with a row of their own: kecamatan, or the desa of a kecamatan workbook; rows that reach no desa last. */
  readonly areas: readonly AreaIndicators[];
  readonly total: AreaIndicators;
  readonly areaHeading: string;
  /** Lines under the title of each sheet: programme and period, state of the data. */
  readonly subtitle: readonly string[];
  /** Text of the page footer. */
  readonly footer: string;
  readonly paper: 'a4' | 'f4';
  /** Limits in force. */
  readonly settings: Settings;
  readonly formulas: ReportFormulas;
  readonly texts: ReportTexts;
}

const codeWidth = 15;
const nameWidth = 30;

/** Writes title and subtitle lines on the next rows of a sheet, mostly its first; returns the number of rows so far. */
export function putTitle(grid: Grid, title: string, { subtitle }: SheetContext): number {
  grid.put(grid.height, 0, title, 'title');
  for (const line of subtitle) grid.put(grid.height, 0, line, 'subtitle');
  return grid.height;
}

/** Builds the sheet of one section: its tables one below the other, then its charts. */
export function buildSectionSheet(sheet: SectionSheet, context: SheetContext): ReportSheet {
  const { areas, total, texts, formulas } = context;
  const grid = new Grid();
  const titleRows = putTitle(grid, `${texts.text(`section.${sheet.section}`)} · ${total.name}`, context);
  const widths = [codeWidth, nameWidth];
  const breaks: number[] = [];
  const blocks: { row: number; rows: number }[] = [];
  let frozenRows = titleRows;
  /** Makes the value columns at least as wide as a table needs them. */
  const widen = (needed: readonly number[]) =>
    needed.forEach((width, index) => {
      widths[2 + index] = Math.max(widths[2 + index] ?? 0, width);
    });

  sheet.tables.forEach((table, index) => {
    grid.skip(1);
    const row = grid.height;
    grid.put(row, 0, texts.text(`report.table.${table.title}`), 'section');
    if (table.kind === 'areas') {
      const columns = table.indicators.flatMap((id) => columnsOfIndicator(id, total, texts, formulas));
      widen(columns.map((column) => column.width));
      if (sheet.tables.length === 1) frozenRows = grid.height + 1;
      putAreaTable(grid, { areas, total, areaHeading: context.areaHeading, columns, texts });
    } else if (table.kind === 'works') {
      widen(worksWidths);
      putWorksTable(grid, total, texts, formulas);
    } else {
      widen(table.indicators.map((id) => unitWidths[definitionOf(id).unit]));
      putTrendTable(grid, total, table.indicators, texts, formulas);
    }
    blocks.push({ row, rows: grid.height - row });
    // Long lists of desa go on a page of their own.
    if (index > 0 && areas.length > 12) breaks.push(grid.height);
  });

  const charts = putCharts(grid, sheet.charts, {
    areas,
    total,
    space: { widths },
    settings: context.settings,
    texts,
    formulas,
  });
  return {
    id: sheet.section,
    name: texts.text(`report.sheet.${sheet.section}`),
    widths: [...widths, ...helperWidths(grid, widths.length)],
    rows: grid.rows,
    frozen: { rows: frozenRows, columns: 2 },
    print: {
      orientation: 'landscape',
      paper: context.paper,
      // The title and the blank row below it; a table's heading would stand above the charts too.
      titleRows: [0, titleRows],
      columns: widths.length,
      breaks,
      blocks,
      footer: context.footer,
    },
    charts,
  };
}
