import { at } from '../../engine/check';
import type { TaskPlan } from '../../engine/entry';
import { closedMonths } from '../loans/closingCodes';
import { asks, formTask, refusedPlan, textIn } from './form';
import { refusal } from './refusal';
import { ownRows, type TaskBook } from './taskBook';

/** *Buka Kembali* (docs/spec/ledger.md 9): opens the last closed month again, as long as nothing comes after it. */
export const bukaKembali = formTask({
  id: 'buka-kembali',
  kept: [],
  questions: () => [{ column: asks('oleh', 'text') }, { column: asks('alasan', 'text') }],
  proposals({ subject }) {
    const { author } = subject.dataset.profile;
    return author === null ? {} : { oleh: author };
  },
  preview: ({ closed }) => (closed === null ? [] : [{ id: 'bulan', type: 'month', after: closed }]),
  decide(book, answers): TaskPlan {
    const { subject } = book;
    const last = closedMonths(ownRows(subject, 'Tutup Buku')).at(-1);
    if (last === undefined) return refusedPlan([refusal('nothing-closed')]);
    const later = laterRows(book, last.month);
    if (later > 0) return refusedPlan([refusal('later-rows', { bulan: last.month, banyak: later })]);
    const revision = subject.dataset.profile.revision ?? 0;
    const row = [last.month, subject.today, textIn(answers, 'oleh'), last.code, 'Dibuka'];
    return {
      batch: {
        changes: [],
        own: [{ table: 'Tutup Buku', rows: [row] }],
        profile: { Revisi: revision + 1 },
        reason: textIn(answers, 'alasan'),
      },
      refusals: [],
      notes: [],
      figures: [
        { id: 'bulan', type: 'month', after: last.month },
        { id: 'revisi', type: 'int', before: revision, after: revision + 1 },
      ],
    };
  },
});

/** How many rows that count are dated after a month. */
function laterRows({ data: { tables } }: TaskBook, month: number): number {
  const days = [
    tables.Pinjaman.number('Tanggal Cair'),
    tables.Pinjaman.number('Tanggal Hapus Buku'),
    tables.Angsuran.number('Tanggal'),
    tables.Jadwal.number('Mulai Berlaku'),
    tables.UPK.number('Periode'),
  ];
  let later = 0;
  for (const { values } of days)
    for (let row = 0; row < values.length; row++) if (at(values, row) >= month + 1) later++;
  return later;
}
