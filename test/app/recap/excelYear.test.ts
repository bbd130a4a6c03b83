/**
 * A year of a kabupaten whose recap is open in Excel: late files, revised ones, of another month, broken, halves of two people, a correction of the kabupaten's own, and faults while
 * it is written. At every step its figures are those of the newest files that were taken, read by another library and added up here (docs/spec/recap.md 1).
 */
import type { WorkbookSpec } from '../../../src/engine/report';
import { seeded } from '../../../src/programme/sample/random';
import { effort } from '../../support/effort';
import { inMonth, monthEnd, sheetIn, tinySpec, withColumn, withoutSheet, withSheet } from '../../support/parts';
import {
  cutOff,
  entryOf,
  figuresOf,
  joined,
  Kabupaten,
  rowCount,
  sent,
  type Result,
  type Sent,
  type Taking,
} from './kabupaten';
import { verdictsOf } from './stage';

jest.setTimeout(1_800_000);

const seed = 15;
const faultsEach = effort.runs(2, 12);

/** A cell that the kabupaten typed over, and by how much its figure is more than the file's. */
interface Correction {
  readonly part: number;
  readonly by: number;
}

test('a year of eight kecamatan in Excel', async () => {
  const random = seeded(seed);
  const office = new Kabupaten();
  const log: unknown[] = [];
  const outcomes: string[] = [];
  for (const month of effort.cases([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], (each) => each === 4 || each === 5)) {
    await office.nextMonth();
    const newest = new Map<number, Sent>();
    let kept: Correction | null = null;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = random.shuffle([0, 1, 2, 3, 4, 5, 6, 7]);
    const name = (part: number, revision: number) => `kec${part}_2014-${month}_R${revision}.xlsx`;
    const spec = (part: number, revision = 0) => inMonth(tinySpec(part), month, revision);
    const file = (part: number, revision = 0, change = (own: WorkbookSpec) => own) =>
      sent(name(part, revision), change(spec(part, revision)));

    const take = async (
      files: readonly (readonly [part: number, file: Sent])[],
      day: number,
      decide?: Taking['decide'],
    ): Promise<Result> => {
      const received = monthEnd(month) + day;
      const result = await office.take(
        files.map(([, own]) => own),
        { received, faults: { random, count: faultsEach }, ...(decide === undefined ? {} : { decide }) },
      );
      outcomes.push(...result.outcomes);
      result.plan.files.forEach(({ verdict }, index) => {
        const [part, own] = files[index] ?? [];
        if (part === undefined || own === undefined || (verdict.kind !== 'new' && verdict.kind !== 'replaces')) return;
        newest.set(part, own);
        const { book } = own;
        const revision = Number(entryOf(book, 'Revisi'));
        log.push([entryOf(book, 'Kode Kecamatan'), own.name, revision, rowCount(book), monthEnd(month), received]);
      });
      const book = await office.book();
      const wanted = figuresOf([...newest.values()].map((each) => each.book));
      if (kept !== null) wanted['Desa KK'] = (wanted['Desa KK'] ?? 0) + kept.by;
      expect(figuresOf([book])).toEqual(wanted);
      const columns = ['Kecamatan', 'Berkas', 'Revisi', 'Baris', 'Periode', 'Diterima'];
      expect((book.get('Riwayat Rekap') ?? []).map((row) => columns.map((column) => row[column]))).toEqual(log);
      return result;
    };

    // The first come in time; one is of another month, one was cut off on its way.
    const other = month === 1 ? 2 : month - 1;
    const wrong = await sent(`salah bulan kec${e}.xlsx`, inMonth(tinySpec(e), other));
    const broken = cutOff(await file(f));
    const bare = await file(c, 0, (own) => withoutSheet(own, 'Angsuran'));
    const first = await take(
      [
        [a, await file(a)],
        [b, await file(b)],
        [c, bare],
        [d, await file(d)],
        [e, wrong],
        [f, broken],
      ],
      3,
    );
    expect(verdictsOf(first.plan)).toEqual(['new', 'new', 'new', 'new', 'other-period', 'unreadable']);

    // Two people sent half of a kecamatan each.
    const whole = await joined(name(g, 0), spec(g));
    for (const table of ['Pinjaman', 'Angsuran'])
      expect((whole.book.get(table) ?? []).map((row) => Object.values(row)[0]).sort()).toEqual(
        sheetIn(spec(g), table)
          .rows.map(([key]) => key)
          .sort(),
      );
    const second = await take(
      [
        [g, whole],
        [e, await file(e)],
      ],
      4,
    );
    expect(verdictsOf(second.plan)).toEqual(['new', 'new']);

    // The kabupaten types over a figure of the first one, which is then revised: it stays, or the file counts.
    const by = random.int(1, 9);
    typeOver(office, String(entryOf((await file(a)).book, 'Kode Kecamatan')), by);
    const keeps = random.chance(0.5) ? 'recap' : 'file';
    kept = { part: a, by };
    const asked: string[] = [];
    const less = await file(b, 1, (own) =>
      withSheet(own, 'Pinjaman', (sheet) => ({ ...sheet, rows: [...sheet.rows].slice(1) })),
    );
    const more = await file(a, 1, (own) =>
      withColumn(own, 'UPK', 'Aset', (value, row) => (row === 0 ? Number(value) + 5 : value)),
    );
    if (keeps === 'file') kept = null;
    const third = await take(
      [
        [a, more],
        [b, less],
        [c, await file(c, 1)],
      ],
      5,
      ({ table }, column) => {
        asked.push(`${table} ${column ?? ''}`);
        return keeps;
      },
    );
    expect(verdictsOf(third.plan)).toEqual(['replaces', 'replaces', 'replaces']);
    expect(new Set(asked)).toEqual(new Set(['Desa KK']));

    // Two are late; a lower revision and the same file change nothing.
    const fourth = await take(
      [
        [f, await file(f)],
        [h, await file(h)],
        [b, await file(b)],
        [b, less],
      ],
      12,
    );
    expect(verdictsOf(fourth.plan)).toEqual(['new', 'new', 'older', 'same']);
    const states = ['revised', 'revised', 'revised', 'in', 'in', 'late', 'in', 'late'];
    const wantedStates = [a, b, c, d, e, f, g, h].map((part, at) => [
      entryOf((newest.get(part) as Sent).book, 'Kode Kecamatan'),
      states[at],
    ]);
    expect(fourth.board?.lines.map(({ code, standing }) => [code, standing?.state])).toEqual(wantedStates.sort());
  }
  expect(outcomes.filter((each) => each === 'as before').length).toBeGreaterThan(outcomes.length / 3);
});

/** Somebody types into Excel: the KK of the first desa of a kecamatan, more by some. */
function typeOver({ excel }: Kabupaten, code: string, by: number): void {
  const sheet = excel.view().find(({ name }) => name === 'Desa');
  const cells = sheet?.cells ?? [];
  const column = cells.find(({ row, value }) => row === 0 && value === 'KK')?.column ?? -1;
  const row = cells.find((cell) => cell.column === 0 && String(cell.value).startsWith(`${code}.`))?.row ?? -1;
  const before = cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const letter = String.fromCharCode(65 + column);
  excel.edit('Desa', `${letter}${row + 1}`, [[Number(before) + by]]);
}
