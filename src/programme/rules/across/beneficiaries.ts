import { at, codeAt, type Check, type RowRule } from '../../../engine/check';
import { rowRule, type RuleSubject, type TableView } from '../rowRule';
import { desaOfBlm, desaOfKegiatan } from './desaOfRows';

/** Compares households served by a row with the households of its desa; rows that reach no desa, or one whose KK is unusable, are skipped. */
function moreThanDesa(
  served: Float64Array,
  desaOfRow: Int32Array,
  desa: TableView<'Desa', 'KK'>,
  subject: RuleSubject,
): Check {
  const households = desa.number('KK').values;
  const isUnusable = subject.unusable('Desa', ['KK']);
  return (row) => {
    const place = codeAt(desaOfRow, row);
    if (place === -1 || isUnusable(place) || at(served, row) <= at(households, place)) return null;
    return { params: { unit: 'int', read: at(served, row), limit: at(households, place) } };
  };
}

const base = { id: 'beneficiaries', severity: 'warning', phase: 'across', gathers: { Desa: ['KK'] } } as const;

/** One row cannot serve more households than the desa has. */
export const beneficiaries: readonly RowRule[] = [
  rowRule({
    ...base,
    table: 'BLM',
    reads: ['KK Penerima Manfaat', 'Kode BKM'],
    column: 'KK Penerima Manfaat',
    prepare: (table, subject, gathered) =>
      moreThanDesa(table.number('KK Penerima Manfaat').values, subject.get(desaOfBlm), gathered('Desa'), subject),
  }),
  rowRule({
    ...base,
    table: 'Kegiatan',
    reads: ['KK Penerima Manfaat', 'Kode Desa'],
    column: 'KK Penerima Manfaat',
    prepare: (table, subject, gathered) =>
      moreThanDesa(table.number('KK Penerima Manfaat').values, subject.get(desaOfKegiatan), gathered('Desa'), subject),
  }),
];
