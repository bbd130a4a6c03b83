import { at, earlierOf, isChanged, valueAt, type RowRule, type Subject } from '../../../engine/check';
import { keyOf, monthKey, textAt } from '../../../engine/dataset';
import type { NumberHeader } from '../../schema';
import { tables } from '../../tables';
import { rowRule, unitOf } from '../rowRule';

type Figure = Exclude<NumberHeader<'UPK'>, 'Periode'>;

const figures = tables.UPK.columns.flatMap(({ header }): Figure[] =>
  header === 'Kode BKM' || header === 'Periode' ? [] : [header],
);

/** Finds UPK rows of the earlier workbook by Kode BKM and month; -1 where there is none. */
export function earlierUpk(subject: Subject): (bkm: string, month: number) => number {
  const table = subject.get(earlierOf)?.table('UPK');
  const rows = new Map<string, number>();
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const bkm = table && valueAt(table, row, 'Kode BKM');
    const month = table && valueAt(table, row, 'Periode');
    if (typeof bkm !== 'string' || typeof month !== 'number') continue;
    const key = `${keyOf(bkm)} ${monthKey(month)}`;
    if (!rows.has(key)) rows.set(key, row);
  }
  return (bkm, month) => rows.get(`${keyOf(bkm)} ${monthKey(month)}`) ?? -1;
}

/** A month that was reported stays as it was: the first figure of the row that differs. */
export const upkChanged: RowRule = rowRule({
  id: 'then-upk-changed',
  severity: 'warning',
  phase: 'across',
  table: 'UPK',
  reads: ['Kode BKM', 'Periode'],
  also: figures,
  column: 'Periode',
  prepare(table, subject) {
    const earlier = subject.get(earlierOf);
    const { period } = subject;
    if (earlier === null || period === null) return null;
    const find = subject.get(earlierUpk);
    const before = earlier.table('UPK');
    const boards = table.text('Kode BKM');
    const months = table.number('Periode').values;
    const isUnusable = new Map(figures.map((header) => [header, subject.unusable('UPK', [header])]));
    return (row) => {
      if (at(months, row) >= period) return null;
      const twin = find(textAt(boards, row), at(months, row));
      if (twin === -1) return null;
      for (const header of figures) {
        // A figure in another error of its row has its finding.
        if (isUnusable.get(header)?.(row) === true) continue;
        const unit = unitOf('UPK', header);
        const read = valueAt(table, row, header);
        const then = valueAt(before, twin, header);
        if (isChanged(then, read, unit === 'rp' ? subject.settings.moneyTolerance : 0)) {
          return { column: header, params: { unit, read, then } };
        }
      }
      return null;
    };
  },
});
