import type { RowValues } from '../engine/entry';
import type { CellValue } from '../engine/schema';
import type { Header, TableName } from './schema';
import { blmUses } from './tables';

type Values<Name extends TableName> = Partial<Record<Header<Name>, CellValue>>;

function blm(values: Values<'BLM'>): Values<'BLM'> {
  const amounts = blmUses.map((use) => values[use]);
  if (!amounts.every((amount) => typeof amount === 'number')) return {};
  return { 'Dana Dimanfaatkan': amounts.reduce((sum, amount) => sum + amount, 0) };
}

function kegiatan({ Status: status }: Values<'Kegiatan'>): Values<'Kegiatan'> {
  if (status === 'Rencana') return { Progres: 0 };
  return status === 'Selesai' ? { Progres: 1 } : {};
}

/** A new loan is active, and nothing of it is paid or overdue. */
export const freshLoan: Values<'Pinjaman'> = {
  Jenis: 'Bergulir',
  Status: 'Aktif',
  'Angsuran Pokok': 0,
  'Tunggakan Pokok': 0,
  'Lama Tunggakan (bulan)': 0,
};

/** What cells of a new row follow from the others, until somebody fills them in otherwise. */
export function proposals(table: string, values: RowValues): RowValues {
  if (table === 'BLM') return blm(values);
  if (table === 'Kegiatan') return kegiatan(values);
  return table === 'Pinjaman' ? freshLoan : {};
}
