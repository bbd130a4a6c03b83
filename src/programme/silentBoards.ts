import { joinsOf } from '../engine/check';
import { textAt, type Dataset } from '../engine/dataset';
import type { SilentReporter } from '../engine/programme';
import type { schema } from './schema';

/** Boards whose UPK ought to have a row for Periode, as `upk.wajib` counts them, and has none; none while the month is not known. */
export function silentBoards(dataset: Dataset): readonly SilentReporter[] {
  const { BKM, UPK } = (dataset as Dataset<typeof schema>).tables;
  const { period } = dataset.profile;
  if (period === null) return [];
  const joins = joinsOf(dataset);
  const months = UPK.number('Periode').values;
  const reports = joins.rows('UPK', 'Kode BKM');
  const obliged = new Set<number>(joins.rows('Pinjaman', 'Kode BKM'));
  const reported = new Set<number>();
  reports.forEach((board, row) => {
    const month = months[row] ?? NaN;
    if (month <= period) obliged.add(board);
    if (month === period) reported.add(board);
  });
  const [names, areas, codes] = [BKM.text('Nama BKM'), BKM.text('Kode Desa'), BKM.text('Kode BKM')];
  return [...obliged]
    .filter((board) => board >= 0 && !reported.has(board))
    .sort((a, b) => a - b)
    .map((board) => ({ area: textAt(areas, board), name: textAt(names, board) || textAt(codes, board) }));
}
