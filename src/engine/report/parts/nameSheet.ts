import type { CellValue, ColumnType } from '../../schema';
import type { StyleName } from '../model/styles';
import type { ReportCell, ReportSheet } from '../model/types';

/** Id of the sheet that holds the list behind a number. */
const nameSheetId = 'daftar-nama';

/** Rows that the sheet lists at most; links are slow to write. */
export const listedNames = 2000;

/** A column of a list: its header in words, and what its cells hold. */
export interface NameColumn {
  readonly header: string;
  readonly type: ColumnType;
}

/** A row of a list, and the cell that it leads to; null for none. */
export interface NameRow {
  readonly cells: readonly CellValue[];
  readonly source: { readonly sheet: string; readonly cell: string } | null;
}

/** All words of the sheet, ready to show. */
export interface NameSheetTexts {
  readonly sheetName: string;
  readonly title: string;
  /** Of what place and day it is. */
  readonly subtitle: string;
  /** Header of the running number. */
  readonly number: string;
  /** Shown instead of the table when there is nothing to list. */
  readonly nothing: string;
  /** Line under the table when more rows exist than are listed. */
  readonly more: (hidden: number) => string;
}

const styleOf: Partial<Record<ColumnType, StyleName>> = {
  int: 'whole',
  number: 'decimal',
  rp: 'rupiah',
  percent: 'percent',
  date: 'date',
  year: 'year',
};

const cell = (value: CellValue, style: StyleName): ReportCell => ({
  value: typeof value === 'boolean' ? String(value) : value,
  style,
});

/** The rows behind a number, or a list for work, as a sheet of ours: each row numbered, its first cell leading to the row in the data. */
export function nameSheet(
  columns: readonly NameColumn[],
  rows: readonly NameRow[],
  texts: NameSheetTexts,
  paper: ReportSheet['print']['paper'],
): ReportSheet {
  const listed = rows.slice(0, listedNames);
  const hidden = rows.length - listed.length;
  const head: ReportSheet['rows'] = [[cell(texts.title, 'title')], [cell(texts.subtitle, 'subtitle')], []];
  const table: ReportSheet['rows'] =
    listed.length === 0
      ? [[cell(texts.nothing, 'note')]]
      : [
          [texts.number, ...columns.map(({ header }) => header)].map((text) => cell(text, 'header')),
          ...listed.map(({ cells, source }, index) => [
            cell(index + 1, 'whole'),
            ...columns.map(({ type }, position): ReportCell => {
              const value = cells[position] ?? null;
              const shown = cell(value, value === null ? 'label' : (styleOf[type] ?? 'label'));
              return position === 0 && source !== null ? { ...shown, link: source } : shown;
            }),
          ]),
        ];
  return {
    id: nameSheetId,
    name: texts.sheetName,
    widths: [6, ...columns.map(({ type }) => (styleOf[type] === undefined ? 28 : 16))],
    rows: [...head, ...table, ...(hidden > 0 ? [[cell(texts.more(hidden), 'note')]] : [])],
    frozen: { rows: listed.length === 0 ? 0 : head.length + 1, columns: 0 },
    print: {
      orientation: columns.length > 5 ? 'landscape' : 'portrait',
      paper,
      titleRows: listed.length === 0 ? null : [head.length, head.length],
      columns: columns.length + 1,
      breaks: [],
      footer: { text: texts.subtitle, page: '{page} / {pages}' },
    },
    charts: [],
  };
}
