import { keyOf, monthKey, type DataTable } from '../../../engine/dataset';
import { columnsOf } from '../../../engine/schema';
import { at, codeAt, rowRule, type RowRule } from '../../../engine/check/rule';
import { unitOf } from '../../../engine/check/rules/compare';
import type { Subject } from '../../../engine/check/subject';
import { earlierOf, isChanged, valueAt } from '../../../engine/check/earlier';

const figures = columnsOf('UPK').flatMap(({ header }) =>
  header === 'Kode BKM' || header === 'Periode' ? [] : [header],
);

/** Finds UPK rows of the earlier workbook by Kode BKM and month; -1 where there is none. */
export function earlierUpk(subject: Subject): (bkm: string, month: number) => number {
  const table = subject.get(earlierOf)?.subject.dataset.tables.UPK;
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
  column: 'Periode',
  prepare(table, subject) {
    const earlier = subject.get(earlierOf);
    const { periode } = subject;
    if (earlier === null || periode === null) return null;
    const find = subject.get(earlierUpk);
    const before: DataTable = earlier.subject.state('UPK').table;
    const { codes, dictionary } = table.text('Kode BKM');
    const months = table.number('Periode').values;
    const state = subject.state('UPK');
    const masks = new Map(figures.map((header) => [header, state.mask([header])]));
    return (row) => {
      if (at(months, row) >= periode) return null;
      const twin = find(dictionary[codeAt(codes, row)] ?? '', at(months, row));
      if (twin === -1) return null;
      for (const header of figures) {
        // A figure in another error of its row has its finding.
        if ((state.unusable(row) & (masks.get(header) ?? 0)) !== 0) continue;
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
