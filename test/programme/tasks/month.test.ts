/** P13 to P15 in spirit: whole months entered by tasks alone, with random events (docs/spec/ledger.md 11). */
import fc from 'fast-check';
import { serialOf } from '../../../src/engine/dataset';
import type {
  FormTask,
  ListTask,
  RowValues,
  Task,
  TaskPlan,
  TaskRefusal,
  TaskSubject,
} from '../../../src/engine/entry';
import type { CellValue } from '../../../src/engine/schema';
import { tasks } from '../../../src/programme/tasks';
import { monthWork } from '../../../src/programme/tasks/monthWork';
import { effort } from '../../support/effort';
import { emptyMonth, nextPeriode } from '../../support/month';
import { read } from '../../support/programme';
import { applied, batchOf, errorsOf, faultsOf, subjectOf, type Kept } from '../../support/tasks';

const december = serialOf(2014, 12, 31);
const january = serialOf(2015, 1, 31);
const taskOf = (id: string): Task => {
  const found = tasks.find((task) => task.id === id);
  if (found === undefined) throw new Error(`no task ${id}`);
  return found;
};
const form = (id: string): FormTask => taskOf(id) as FormTask;
const list = (id: string): ListTask => taskOf(id) as ListTask;

interface Event {
  readonly kind: 'lend' | 'pay' | 'collect' | 'settle' | 'reschedule' | 'write-off' | 'correct';
  readonly pick: number;
  readonly day: number;
  readonly share: number;
  readonly isOther: boolean;
}

const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom(
    ...(['lend', 'lend', 'pay', 'pay', 'pay', 'collect', 'settle', 'reschedule', 'write-off', 'correct'] as const),
  ),
  pick: fc.nat({ max: 1_000 }),
  day: fc.nat({ max: 40 }),
  share: fc.double({ min: 0.05, max: 3, noNaN: true }),
  isOther: fc.boolean(),
});

/** One of the choices that a question offers; null where there is none. */
function choice(task: FormTask, subject: TaskSubject, answers: RowValues, id: string, pick: number): string | null {
  const options = task.questions(subject, answers).find(({ column }) => column.header === id)?.options ?? [];
  return options[pick % Math.max(1, options.length)]?.value ?? null;
}

/** What somebody does; null where there is nothing to do it with. */
function planned(subject: TaskSubject, first: number, { kind, pick, day, share, isOther }: Event): TaskPlan | null {
  const tanggal = first + day;
  const amount = Math.round(600_000 * share);
  const about = (id: string, more: RowValues): TaskPlan | null => {
    const pinjaman = choice(form(id), subject, {}, 'pinjaman', pick);
    return pinjaman === null ? null : form(id).plan(subject, { pinjaman, tanggal, alasan: 'uji', ...more });
  };
  switch (kind) {
    case 'lend':
      return form('pinjaman-baru').plan(subject, {
        ...{ bkm: `B0${(pick % 4) + 1}`, ksm: `KSM ${pick % 7}`, tanggal, pokok: 100_000 * (5 + (pick % 40)) },
        ...{ tenor: 3 + (pick % 10), rate: 0.015, 'jenis-jasa': isOther ? 'Menurun' : 'Flat' },
        ...{ anggota: 8, 'anggota-perempuan': 4, 'anggota-miskin': 2 },
      });
    case 'pay':
      return about('angsuran', { jumlah: amount, 'bagi-ulang': isOther ? 'Ya' : 'Tidak' });
    case 'settle':
      return about('pelunasan', {});
    case 'reschedule':
      return about('jadwal-ulang', { tenor: 3 + (pick % 12), rate: 0.01, tenggang: isOther ? 1 : 0 });
    case 'write-off':
      return about('hapus-buku', {});
    case 'correct': {
      const pinjaman = choice(form('koreksi'), subject, {}, 'pinjaman', pick);
      const setoran = choice(form('koreksi'), subject, { pinjaman }, 'setoran', pick);
      const given = { pinjaman, setoran, cara: isOther ? 'ubah' : 'hapus', alasan: 'uji' };
      return pinjaman === null
        ? null
        : form('koreksi').plan(subject, { ...given, ...(isOther ? { jasa: 1_000, pokok: amount } : {}) });
    }
    case 'collect': {
      const answers = { tanggal, sebulan: isOther ? 'Ya' : 'Tidak' };
      const typed = new Map<string, RowValues>();
      list('setoran')
        .lines(subject, answers)
        .forEach(({ key }, index) => {
          if (index % 3 === pick % 3) typed.set(key, isOther ? { jasa: 1_000, pokok: amount } : { dibayar: amount });
        });
      return list('setoran').plan(subject, answers, typed);
    }
  }
}

/** What a plan says a figure will be is what the workbook holds. */
function holdsPlan(before: Kept, after: Kept, plan: TaskPlan): void {
  const saldo = plan.figures.find(({ id }) => id === 'saldo')?.after;
  const changed = plan.batch?.changes.find(({ table }) => table === 'Angsuran' || table === 'Jadwal');
  if (saldo === undefined || changed === undefined || changed.kind === 'remove') return;
  const nomor = changed.cells['Nomor Pinjaman'];
  const { tables, ahead } = read(after.raw);
  if (
    nomor === undefined ||
    (ahead.get('Angsuran')?.rowCount ?? 0) > (read(before.raw).ahead.get('Angsuran')?.rowCount ?? 0)
  )
    return;
  const row = Array.from(tables.Pinjaman.text('Nomor Pinjaman').codes.keys()).find(
    (each) => tables.Pinjaman.rawValue(each, 'Nomor Pinjaman') === nomor,
  );
  const isAhead = (ahead.get('Angsuran')?.rowCount ?? 0) > 0;
  if (row !== undefined && !isAhead) expect(tables.Pinjaman.rawValue(row, 'Saldo')).toBe(saldo as CellValue);
}

function month(kept: Kept, first: number, events: readonly Event[]): Kept {
  return events.reduce((before, each) => {
    const plan = planned(subjectOf(before), first, each);
    if (plan?.batch == null) return before;
    const after = applied(before, plan.batch);
    expect({ each, errors: errorsOf(after) }).toEqual({ each, errors: [] });
    holdsPlan(before, after, plan);
    return after;
  }, kept);
}

/** What a refusal asks for where a correction of last year's jasa leaves this year's income below 0. */
function asTold(amounts: { readonly 'Pendapatan Lain': number }, refusal: TaskRefusal | undefined): RowValues {
  if (refusal?.code !== 'income-below-zero') return {};
  const more = Number(refusal.params?.['selisih']);
  return { 'Pendapatan Lain': amounts['Pendapatan Lain'] + more, 'Perubahan Modal': -more };
}

/** What each board types at the end of the month: its cash is the one worked out. */
function upk(kept: Kept): Kept {
  const subject = subjectOf(kept);
  const task = list('isian-upk');
  const lines = task.lines(subject, {});
  const amounts = { 'Biaya Tunai': 50_000, 'Pendapatan Lain': 7_500 };
  const rough = task.plan(subject, {}, new Map(lines.map(({ key }) => [key, amounts])));
  const typed = lines.map(({ key }) => {
    const kas = rough.lineFigures?.get(key)?.find(({ id }) => id === 'kas')?.after ?? null;
    return [key, { ...amounts, ...asTold(amounts, rough.lines.get(key)), 'Kas Menurut Buku': kas }] as const;
  });
  const plan = task.plan(subject, {}, new Map(typed));
  expect([...plan.lines]).toEqual([]);
  // Nothing is stored a second time.
  return plan.batch === null ? kept : applied(kept, plan.batch);
}

function close(kept: Kept): Kept {
  const plan = form('tutup-buku').plan({ ...subjectOf(kept), open: { error: 0, warning: 0 } }, { oleh: 'Uji' });
  return applied(kept, batchOf(plan));
}

/** A payment of December is reversed in January; the loan is to be rescheduled from a day between the two. */
const rescheduledBeforeCorrection: [Event[], Event[], Event[]] = (() => {
  const on = (kind: Event['kind']): Event => ({ kind, pick: 0, day: 0, share: 0.05, isOther: false });
  return [[on('lend'), on('lend'), on('pay')], [], [on('correct'), on('reschedule')]];
})();

/** Jasa of December is all that comes back in January, so that its income is below 0. */
const incomeBelowZero: [Event[], Event[], Event[]] = (() => {
  const on = (kind: Event['kind']): Event => ({ kind, pick: 0, day: 0, share: 0.05, isOther: false });
  return [
    [on('lend'), on('lend'), on('lend')],
    [on('pay'), on('write-off')],
    [on('correct'), on('lend')],
  ];
})();

/** What settles a loan is dated before the day on which it was written off. */
const settledBeforeWriteOff: [Event[], Event[], Event[]] = (() => {
  const on = (kind: Event['kind'], day = 0): Event => ({ kind, pick: 0, day, share: 0.05, isOther: false });
  const lent = [on('lend', 31), on('lend', 31), on('lend')];
  return [lent, [], [on('write-off', 1), on('settle'), on('lend')]];
})();

test('P13, P14: months entered by tasks alone have no error and no warning about loans, UPK and closed months', () => {
  const months = fc.tuple(
    fc.array(event, { minLength: 3, maxLength: 14 }),
    fc.array(event, { maxLength: 4 }),
    fc.array(event, { minLength: 1, maxLength: 10 }),
  );
  fc.assert(
    fc.property(months, ([early, late, next]) => {
      const entered = month(emptyMonth(), serialOf(2014, 12, 1), early);
      // A row of UPK that was made already follows what comes later.
      const reported = month(upk(entered), serialOf(2014, 12, 1), late);
      const done = upk(reported);
      expect(faultsOf(done)).toEqual([]);
      const closed = close(done);
      expect(faultsOf(closed)).toEqual([]);
      expect(monthWork(subjectOf(closed)).at(-1)).toEqual({ task: 'tutup-buku', done: 1, all: 1 });
      const opened = form('buka-kembali').plan(subjectOf(closed), { oleh: 'Uji', alasan: 'uji' });
      const reopened = applied(closed, batchOf(opened));
      expect(faultsOf(reopened)).toEqual([]);
      expect(read(reopened.raw).tables).toMatchObject({
        Pinjaman: { rowCount: read(closed.raw).tables.Pinjaman.rowCount },
      });
      expect(read(reopened.raw).profile.revision).toBe((read(closed.raw).profile.revision ?? 0) + 1);

      const begun = continued(nextPeriode(closed, january));
      const after = upk(month(begun, serialOf(2015, 1, 1), next));
      expect(faultsOf(after)).toEqual([]);
      expect(faultsOf(close(after))).toEqual([]);
    }),
    {
      numRuns: effort.runs(6, 300),
      seed: 20141231,
      examples: [[rescheduledBeforeCorrection], [incomeBelowZero], [settledBeforeWriteOff]],
    },
  );
});

/** The loans worked out for the end of the new month, as *Lanjutkan* does it. */
function continued(kept: Kept): Kept {
  const dataset = read(kept.raw);
  const changes = Array.from({ length: dataset.tables.Pinjaman.rowCount }, (_, row) => ({
    ...{ kind: 'change' as const, table: 'Pinjaman', row },
    cells: { 'Nomor Pinjaman': dataset.tables.Pinjaman.rawValue(row, 'Nomor Pinjaman') },
  }));
  return changes.length === 0 ? kept : applied(kept, { changes });
}

test('december is the month of the workbook', () => {
  expect(read(emptyMonth().raw).profile.period).toBe(december);
  expect(faultsOf(emptyMonth())).toEqual([]);
});
