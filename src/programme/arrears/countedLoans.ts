import { readDataset } from '../../engine/dataset';
import { classedIndicators, computeIndicators, isClassed, type ClassedValue } from '../../engine/measure';
import type { CellValue } from '../../engine/schema';
import { catalogue } from '../indicators';
import { schema, type Header } from '../schema';
import type { ClassedIndicatorId } from '../settings/classes';
import type { Settings } from '../settings/settings';
import { tables } from '../tables';

/** A revolving, active loan as it counts in indicators: the number of its group (-1: none), rupiah, months. */
export interface CountedLoan {
  readonly group: number;
  readonly saldo: number;
  readonly tunggakanPokok: number;
  readonly lama: number;
}

/** Cells of Pinjaman that the indicators of arrears look at. */
const cells: Partial<Record<Header<'Pinjaman'>, (loan: CountedLoan) => CellValue>> = {
  'Kode KSM': ({ group }) => (group === -1 ? null : `K${group}`),
  Jenis: () => 'Bergulir',
  Saldo: ({ saldo }) => saldo,
  'Tunggakan Pokok': ({ tunggakanPokok }) => tunggakanPokok,
  'Lama Tunggakan (bulan)': ({ lama }) => lama,
  Status: () => 'Aktif',
};

/** The header row has all columns: by these a table is known. */
const headers = tables.Pinjaman.columns.map(({ header }) => header);

const none: ClassedValue = { value: null, class: null, onLimit: false };

/** Classed indicators of loans, computed by the catalogue's own definitions as if they were all the loans of a workbook. */
export function indicatorsOfLoans<Id extends ClassedIndicatorId>(
  loans: readonly CountedLoan[],
  ids: readonly Id[],
  settings: Settings,
): Readonly<Record<Id, ClassedValue>> {
  const values = [headers, ...loans.map((loan) => headers.map((header) => cells[header]?.(loan) ?? null))];
  const table = { name: 'Pinjaman', sheet: 'Pinjaman', kind: 'range', top: 0, left: 0, values, merges: [] } as const;
  const wanted = new Set<string>(ids);
  const indicators = classedIndicators(catalogue).filter(({ id }) => wanted.has(id));
  const { areas } = computeIndicators(readDataset(schema, { tables: [table] }), {
    catalogue: { ...catalogue, indicators },
    official: null,
    settings,
  });
  const valueOf = (id: Id): ClassedValue => {
    const value = areas[0]?.values[id];
    return isClassed(value) ? value : none;
  };
  return Object.fromEntries(ids.map((id) => [id, valueOf(id)])) as Record<Id, ClassedValue>;
}
