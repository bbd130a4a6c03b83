import { at, codeAt, rowRule, type Check, type RowRule } from '../../../engine/check/rule';
import type { Subject } from '../../../engine/check/subject';
import { desaOfBlm, desaOfKegiatan } from './desaOfRows';

/** Compares households served by a row with the households of its desa; rows that reach no desa, or one whose KK is unusable, are skipped. */
function moreThanDesa(subject: Subject, served: Float64Array, desaOfRow: Int32Array): Check {
  const desa = subject.state('Desa');
  const kk = desa.mask(['KK']);
  const households = subject.dataset.tables.Desa.number('KK').values;
  return (row) => {
    const place = codeAt(desaOfRow, row);
    if (place === -1 || (desa.unusable(place) & kk) !== 0 || at(served, row) <= at(households, place)) return null;
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
    prepare: (table, subject) =>
      moreThanDesa(subject, table.number('KK Penerima Manfaat').values, subject.get(desaOfBlm)),
  }),
  rowRule({
    ...base,
    table: 'Kegiatan',
    reads: ['KK Penerima Manfaat', 'Kode Desa'],
    column: 'KK Penerima Manfaat',
    prepare: (table, subject) =>
      moreThanDesa(subject, table.number('KK Penerima Manfaat').values, subject.get(desaOfKegiatan)),
  }),
];
