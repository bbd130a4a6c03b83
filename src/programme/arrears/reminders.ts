import type { WorkNote, WorkReminder } from '../../engine/entry';
import type { CellValue } from '../../engine/schema';
import type { DatasetBook } from '../tasks/datasetBook';
import { namaBkm } from '../tasks/boards';
import type { ArrearsLoan } from './arrearsLoan';
import type { DueInstalment } from './lists';
import type { ArrearsWork } from './work';
import { workNote } from './workLists';

/** Days that a group is given to pay what is overdue, as in the letters (docs/spec/statements.md 5). */
const daysToPay = 7;

/** What is owed: principal, jasa (null where it is not known) and both, in rupiah. */
const amounts = (pokok: number, jasa: number | null) =>
  ({
    pokok: [pokok, 'rp'],
    jasa: [jasa satisfies CellValue, 'rp'],
    jumlah: [pokok + (jasa ?? 0), 'rp'],
  }) as const;

function overdueNote({ nomor, state, tunggakanJasa }: ArrearsLoan, day: number): WorkNote {
  const { lama, tunggakanPokok } = state;
  return workNote(tunggakanJasa === null ? 'reminder-overdue-pokok' : 'reminder-overdue', {
    nomor: [nomor, 'text'],
    tanggal: [day, 'date'],
    lama: [lama, 'int'],
    ...amounts(tunggakanPokok, tunggakanJasa),
  });
}

function dueNote({ loan: { nomor }, jatuhTempo, pokok, jasa }: DueInstalment): WorkNote {
  return workNote(jasa === null ? 'reminder-due-pokok' : 'reminder-due', {
    nomor: [nomor, 'text'],
    tanggal: [jatuhTempo, 'date'],
    ...amounts(pokok, jasa),
  });
}

/**
 * A reminder for each group of some loans, addressed to its chair: what is overdue, what falls due next, and by when to pay. Groups and boards stand there by name, nobody else. Groups
 * that owe nothing have none.
 */
export function remindersOf(
  data: DatasetBook,
  { loans, due, day }: ArrearsWork,
  keys: ReadonlySet<string>,
): readonly WorkReminder[] {
  const groups = new Map<string, ArrearsLoan[]>();
  for (const loan of loans) {
    if (!keys.has(loan.nomor)) continue;
    const id = loan.group === -1 ? `row ${loan.row}` : String(loan.group);
    groups.set(id, [...(groups.get(id) ?? []), loan]);
  }
  return [...groups.values()].flatMap((own): readonly WorkReminder[] => {
    const [first] = own;
    const late = own.filter(({ state }) => state.lama > 0);
    const next = due.filter(({ loan }) => own.includes(loan));
    if (first === undefined || late.length + next.length === 0) return [];
    const { ksm, desa, bkm, board } = first;
    return [
      {
        key: first.nomor,
        notes: [
          workNote('reminder-head', { nama: [ksm, 'text'], desa: [desa || bkm, 'text'] }),
          ...late.map((loan) => overdueNote(loan, day)),
          ...(late.length === 0 ? [] : [workNote('reminder-pay', { tanggal: [day + daysToPay, 'date'] })]),
          ...next.map(dueNote),
          workNote('reminder-close', { bkm: [board === -1 ? bkm : namaBkm(data, board), 'text'] }),
        ],
      },
    ];
  });
}
