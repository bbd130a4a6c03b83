import type { StandInHost } from '../standin';

/** What somebody does in Excel while a command is on its way. */
export interface Meanwhile {
  readonly name: string;
  readonly change: (host: StandInHost) => void;
  /** Ends it, so that the command can be given again; absent: it stays as it is. */
  readonly lift?: (host: StandInHost) => void;
}

const rename =
  (from: string, to: string): Meanwhile['change'] =>
  (host) =>
    host.byUser((book) => {
      const sheet = book.sheet(from);
      if (sheet !== undefined) sheet.name = to;
    });

const protect =
  (name: string, isOn: boolean): Meanwhile['change'] =>
  (host) =>
    host.byUser((book) => {
      const sheet = book.sheet(name);
      if (sheet === undefined) return;
      if (isOn) sheet.parts.protection = { sheet: true };
      else delete sheet.parts.protection;
    });

const protectBook =
  (isOn: boolean): Meanwhile['change'] =>
  (host) =>
    host.byUser((book) => void (book.protected = isOn));

/** Turns the first rows below the header round, as sorting by a column would: as many as are filled, with all their columns; formulas that speak of their own row go with it. */
const sort =
  (name: string, most: number): Meanwhile['change'] =>
  (host) =>
    host.byUser((book) => {
      const sheet = book.sheet(name);
      if (sheet === undefined) return;
      const [first, columns] = [1, 30];
      let last = 0;
      while (last < most && sheet.value(last + 1, 0) !== null) last += 1;
      const formulas = new Map(
        [...sheet.formulas()]
          .filter(({ formula }) => formula.includes('[#This Row]'))
          .map(({ row, column, formula }) => [`${row},${column}`, { formula, isCalculated: true }] as const),
      );
      const rows = Array.from({ length: last - first + 1 }, (_row, index) =>
        Array.from({ length: columns }, (_cell, column) => ({
          cell: { value: sheet.value(first + index, column), ...formulas.get(`${first + index},${column}`) },
          style: sheet.style(first + index, column),
        })),
      ).reverse();
      rows.forEach((row, index) =>
        row.forEach(({ cell, style }, column) => {
          sheet.put(first + index, column, cell);
          sheet.setStyle(first + index, column, style);
        }),
      );
    });

export const meanwhiles: readonly Meanwhile[] = [
  { name: 'a sheet is renamed', change: rename('BLM', 'BLM lama') },
  { name: 'a sheet is renamed and back', change: rename('UPK', 'UPK baru'), lift: rename('UPK baru', 'UPK') },
  { name: 'a sheet is protected', change: protect('UPK', true), lift: protect('UPK', false) },
  { name: 'the workbook is protected', change: protectBook(true), lift: protectBook(false) },
  { name: 'rows are sorted', change: sort('UPK', 6) },
  { name: 'a cell to be changed is edited', change: (host) => host.edit('UPK', 'F4', [['Rp 4.000.000']]) },
  { name: 'another cell is edited', change: (host) => host.edit('Desa', 'C3', [['Surabayan Lama']]) },
  {
    name: 'a sheet is deleted',
    change: (host) =>
      host.byUser((book) => {
        const index = book.sheets.findIndex(({ name }) => name === 'Foto');
        if (index >= 0) book.sheets.splice(index, 1);
      }),
  },
  {
    name: 'another workbook is in front',
    change: (host) => void (host.isElsewhere = true),
    lift: (host) => void (host.isElsewhere = false),
  },
];
