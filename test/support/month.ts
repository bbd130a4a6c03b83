import { baseWorkbook, edited, mapTable } from './base';
import { noOwn, type Kept } from './tasks';

/** The base workbook without loans: its boards have a row of UPK of November, and a month before them in which all is to be entered. */
export function emptyMonth(): Kept {
  const bare = (['Pinjaman', 'Angsuran', 'Jadwal'] as const).reduce(
    (raw, name) => mapTable(raw, name, (table) => ({ ...table, values: table.values.slice(0, 1) })),
    baseWorkbook(),
  );
  const boards = ['B01', 'B02', 'B03', 'B04'];
  const november = 41_973;
  const rows = mapTable(bare, 'UPK', (table) => {
    const [header = []] = table.values;
    const figures: Readonly<Record<string, number>> = {
      ...{ Periode: november, 'Modal Awal': 60_000_000, Modal: 60_000_000, Kewajiban: 1_000_000 },
      ...{ 'Kas dan Bank': 61_500_000, Inventaris: 0, 'Cadangan Risiko': 500_000, Aset: 61_000_000 },
      ...{ Pendapatan: 3_000_000, Biaya: 1_000_000, Laba: 2_000_000 },
    };
    const row = (board: string) => header.map((name) => (name === 'Kode BKM' ? board : (figures[String(name)] ?? 0)));
    return { ...table, values: [header, ...boards.map(row)] };
  });
  return { raw: rows, own: noOwn };
}

/** The workbook moved on to the next month: what is ahead counts. */
export const nextPeriode = ({ raw, own }: Kept, periode: number): Kept => ({
  raw: edited(raw, ['Profil', 6, 'Isian', periode]),
  own,
});
