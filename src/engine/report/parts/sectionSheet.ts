import { definitionOf, numberOf } from '../../measure';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import { fillingPage, printedCharacters } from '../model/paper';
import type { ReportSheet } from '../model/types';
import { columnsOfIndicator, putAreaTable, unitWidths } from './areaTable';
import { breakdownOf, breakdownWidths, putBreakdownTable } from './breakdownTable';
import { helperWidths, putCharts } from './charts';
import type { AreaTable, SectionSheet } from './sections';
import { putTitle } from './title';
import { putTrendTable } from './trendTable';

const codeWidth = 15;
const nameWidth = 30;
const orientation = 'landscape';

/** Whether a table has anything to show. */
function isShown({ ifKnown, indicators }: AreaTable, { total }: SheetContext): boolean {
  return ifKnown !== true || indicators.some((id) => numberOf(total.values[id]) !== null);
}

/** Whether a share reaches what it is to be at least. */
function leastWords({ least }: AreaTable, { total, programme, settings, texts }: SheetContext): string[] {
  const setting = programme.settingBook.numbers.find(({ key }) => key === least?.setting);
  const value = least === undefined ? null : numberOf(total.values[least.indicator]);
  const limit = setting?.of(settings) ?? 0;
  if (least === undefined || setting === undefined || value === null || limit === 0) return [];
  return [
    texts.text(value >= limit ? 'report.least.met' : 'report.least.short', {
      indicator: texts.indicator(least.indicator),
      value: texts.percent(value),
      name: setting.name,
      limit: texts.shortPercent(limit),
    }),
  ];
}

/** Columns in rows of about the same number, each of which fits a page beside code and name. */
function inRows<Column>(columns: readonly Column[], width: number, { paper }: SheetContext): readonly Column[][] {
  const fitting = Math.max(1, Math.floor((printedCharacters({ paper, orientation }) - codeWidth - nameWidth) / width));
  const rows = Math.ceil(columns.length / fitting);
  const size = Math.ceil(columns.length / Math.max(1, rows));
  return Array.from({ length: rows }, (_, row) => columns.slice(row * size, (row + 1) * size));
}

/** Builds the sheet of one section: its tables one below the other, those too wide for a page in several parts; then its charts, and what is broken down last, which may be long. */
export function buildSectionSheet(sheet: SectionSheet, context: SheetContext): ReportSheet {
  const { areas, total, programme, texts } = context;
  const grid = new Grid();
  const titleRows = putTitle(grid, `${texts.text(`section.${sheet.section}`)} · ${total.name}`, context);
  const widths = [codeWidth, nameWidth];
  const blocks: { row: number; rows: number }[] = [];
  let frozenRows = titleRows;
  /** Makes the value columns at least as wide as a table needs them. */
  const widen = (needed: readonly number[]) =>
    needed.forEach((width, index) => {
      widths[2 + index] = Math.max(widths[2 + index] ?? 0, width);
    });

  const tables = sheet.tables.filter((table) => table.kind !== 'areas' || isShown(table, context));
  const areaColumns = new Map(
    tables.flatMap((table) =>
      table.kind === 'areas'
        ? [[table, table.indicators.flatMap((id) => columnsOfIndicator(id, context))] as const]
        : [],
    ),
  );
  const widest = Math.max(1, ...[...areaColumns.values()].flat().map(({ width }) => width));
  /** Puts a title over what is written next; the two stay on one page. */
  const under = (title: string, write: () => void): void => {
    grid.skip(1);
    const row = grid.height;
    grid.put(row, 0, title, 'section');
    write();
    blocks.push({ row, rows: grid.height - row });
  };
  for (const table of tables)
    if (table.kind === 'breakdown') widen(breakdownWidths(breakdownOf(programme, table.indicator)));
  const put = (table: (typeof tables)[number]): void => {
    const title = texts.text(`report.table.${table.title}`);
    if (table.kind === 'areas') {
      inRows(areaColumns.get(table) ?? [], widest, context).forEach((columns, part, parts) =>
        under(part === 0 ? title : texts.text('report.continued', { title }), () => {
          widen(columns.map((column) => column.width));
          if (tables.length === 1 && parts.length === 1) frozenRows = grid.height + 1;
          putAreaTable(grid, { areas, total, areaHeading: context.areaHeading, columns, texts });
          if (part < parts.length - 1) return;
          for (const line of leastWords(table, context)) grid.put(grid.height, 0, line, 'note');
        }),
      );
    } else if (table.kind === 'breakdown') {
      under(title, () => putBreakdownTable(grid, breakdownOf(programme, table.indicator), context));
    } else {
      widen(table.indicators.map((id) => unitWidths[definitionOf(programme.catalogue, id).unit]));
      under(title, () => putTrendTable(grid, table.indicators, context));
    }
  };
  const isDetail = ({ kind }: (typeof tables)[number]): boolean => kind === 'breakdown';
  tables.filter((table) => !isDetail(table)).forEach(put);

  const page = { paper: context.paper, orientation } as const;
  const printed = fillingPage(widths, page);
  const across = sheet.charts.length === 1 ? 1 : 2;
  const data = new Grid();
  const charts = putCharts(grid, sheet.charts, { widths: printed, across }, context, data);
  tables.filter(isDetail).forEach(put);
  grid.join(data);
  return {
    id: sheet.section,
    name: texts.text(`report.sheet.${sheet.section}`),
    widths: [...printed, ...helperWidths(grid, printed.length)],
    rows: grid.rows,
    frozen: { rows: frozenRows, columns: 2 },
    print: {
      ...page,
      // The title and the blank row below it; a table's heading would stand above the charts too.
      titleRows: [0, titleRows],
      columns: widths.length,
      breaks: [],
      blocks,
      footer: context.footer,
    },
    charts,
  };
}
