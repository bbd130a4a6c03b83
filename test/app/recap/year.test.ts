/** A year of a kabupaten's recap: whatever comes in, and however, its figures are those of the newest files that were taken (docs/spec/recap.md 1). */
import { checkWorkbook, consolidateFiles, readRecap, type SourceFile } from '../../../src/app';
import { indicatorsOf } from '../../../src/app/indicators';
import type { WorkbookSpec } from '../../../src/engine/report';
import { WorkbookError } from '../../../src/workbook/errors';
import type { FileWorkbook } from '../../../src/workbook/file';
import { appContext, schema } from '../../support/programme';
import { inMonth, monthEnd, sourceOf, tinySpec, totals, withColumn, withSheet } from '../../support/parts';
import { rowsOf, take, totalOf, verdicts, type Taken } from './stage';

jest.setTimeout(900_000);

const summed = [
  ['Desa', 'Penduduk'],
  ['BKM', 'Relawan Perempuan'],
  ['BLM', 'Dana Cair'],
  ['Kegiatan', 'Dana Swadaya'],
  ['Pinjaman', 'Saldo'],
  ['Angsuran', 'Jasa'],
  ['UPK', 'Aset'],
  ['Kemitraan', 'Nilai'],
] as const;

/** A kabupaten of eight kecamatan, month by month. */
class Year {
  recap: FileWorkbook | null = null;
  month = 1;
  private readonly newest = new Map<number, { readonly spec: WorkbookSpec; readonly source: SourceFile }>();

  async begin(month: number): Promise<void> {
    this.month = month;
    this.newest.clear();
    const previous = this.recap === null ? null : await readRecap(schema, this.recap);
    this.recap = null;
    this.last = previous;
  }

  private last: Awaited<ReturnType<typeof readRecap>> = null;

  async file(part: number, revision = 0, change = (spec: WorkbookSpec) => spec, month = this.month) {
    const spec = change(inMonth(tinySpec(part), month, revision));
    return { part, spec, source: await sourceOf(`kec${part}_2014-${month}_R${revision}.xlsx`, spec) };
  }

  /** Hands files in, and looks whether the recap's figures are those of the newest files, of what was written into them. */
  async take(
    files: readonly Awaited<ReturnType<Year['file']>>[],
    choices: Parameters<typeof take>[2] = {},
    others: readonly SourceFile[] = [],
  ): Promise<Taken> {
    const previous = this.recap === null && this.last !== null ? { previous: this.last } : {};
    const taken = await take(this.recap, [...files.map(({ source }) => source), ...others], {
      ...previous,
      ...choices,
    });
    this.recap = taken.recap;
    taken.plan.files.forEach(({ verdict }, index) => {
      const file = files[index];
      if (file !== undefined && (verdict.kind === 'new' || verdict.kind === 'replaces'))
        this.newest.set(file.part, file);
    });
    const specs = [...this.newest.values()].map(({ spec }) => spec);
    for (const [table, column] of summed) {
      expect([table, await totalOf(this.recap, table, column)]).toEqual([table, totals(specs, table, column)]);
    }
    return taken;
  }

  /** Every indicator of every area is what the newest files give when they are joined anew. */
  async expectJoinedFigures(): Promise<void> {
    if (this.recap === null) throw new Error('no recap');
    const sources = [...this.newest.values()].map(({ source }) => source);
    const { check } = await consolidateFiles(sources, appContext);
    expect(indicatorsOf(await checkWorkbook(this.recap, appContext))).toEqual(indicatorsOf(check));
  }
}

const all = [0, 1, 2, 3, 4, 5, 6, 7];
const without = (spec: WorkbookSpec, table: string, row: number): WorkbookSpec =>
  withSheet(spec, table, (sheet) => ({ ...sheet, rows: [...sheet.rows].filter((_cells, index) => index !== row) }));

test('a year of eight kecamatan: late, revised, of another month, broken, twice', async () => {
  const year = new Year();
  for (const month of [1, 2, 3]) {
    await year.begin(month);
    const files = [];
    for (const part of all) files.push(await year.file(part));
    // In January everything comes at once, later on in pieces.
    const groups = month === 1 ? [files] : [files.slice(5), files.slice(0, 1), files.slice(1, 5)];
    for (const group of groups) {
      const taken = await year.take(group, { received: monthEnd(month) + 3 });
      expect(verdicts(taken)).toEqual(group.map(() => 'new'));
    }
  }
  await year.expectJoinedFigures();

  await year.begin(4);
  const april = [];
  for (const part of all) april.push(await year.file(part));
  // Seven come, one of them of March; the eighth is broken.
  const march = await year.file(6, 0, undefined, 3);
  const broken: SourceFile = {
    name: 'rusak.xlsx',
    workbook: { readTables: () => Promise.reject(new WorkbookError('file-damaged', 'rusak.xlsx')) },
  };
  const first = await year.take([...april.slice(0, 6), march], { received: monthEnd(4) + 5 }, [broken]);
  expect(verdicts(first)).toEqual([...all.slice(0, 6).map(() => 'new'), 'other-period', 'unreadable']);
  expect(first.board?.lines.map(({ standing }) => standing?.state)).toEqual([
    ...all.slice(0, 6).map(() => 'in'),
    'missing',
    'missing',
  ]);
  // The seventh comes late, in the right month.
  const late = await year.take(april.slice(6, 7), { received: monthEnd(4) + 12 });
  expect(late.board?.lines.map(({ standing }) => standing?.state).slice(6)).toEqual(['late', 'missing']);

  // A revision with a loan less and another figure replaces its kecamatan only.
  const revised = await year.file(2, 1, (spec) =>
    without(
      withColumn(spec, 'UPK', 'Aset', (value, row) => (row === 0 ? Number(value) + 5 : value)),
      'Pinjaman',
      0,
    ),
  );
  const before = await rowsOf(year.recap, 'Pinjaman');
  const second = await year.take([revised]);
  expect(second.plan.files[0]?.changes).toContainEqual({ table: 'Pinjaman', added: 0, gone: 1, changed: 0 });
  expect(second.plan.files[0]?.changes).toContainEqual({ table: 'UPK', added: 0, gone: 0, changed: 1 });
  const others = (rows: typeof before) =>
    rows.filter((row) => row['Asal Berkas'] !== 'kec2_2014-4_R0.xlsx' && row['Asal Berkas'] !== 'kec2_2014-4_R1.xlsx');
  expect(others(await rowsOf(year.recap, 'Pinjaman'))).toEqual(others(before));
  expect(second.board?.lines[2]?.standing?.state).toBe('revised');
  // The lower revision does not come back, the same one changes nothing, and other data of that revision are refused.
  expect(verdicts(await year.take([await year.file(2, 0)]))).toEqual(['older']);
  expect(verdicts(await year.take([revised]))).toEqual(['same']);
  const secretly = await year.file(2, 1);
  expect(verdicts(await year.take([secretly]))).toEqual(['same-revision']);
  expect(verdicts(await year.take([secretly], { force: true }))).toEqual(['replaces']);
  // Of two revisions in one call the higher counts; two of one revision with different data are both refused.
  const [r2, r3] = [await year.file(3, 2), await year.file(3, 3)];
  expect(verdicts(await year.take([r2, r3]))).toEqual(['lower-here', 'replaces']);
  const [one, other] = [await year.file(4, 1), await year.file(4, 1, (spec) => without(spec, 'Pinjaman', 1))];
  expect(verdicts(await year.take([one, other]))).toEqual(['twins', 'twins']);
  const part = [...(one.spec.dataSheets[0]?.rows ?? [])].find(([name]) => name === 'Kode Kecamatan')?.[1];
  const chosen = new Map([[String(part), 0]]);
  expect(verdicts(await year.take([one, other], { chosen }))).toEqual(['replaces', 'lower-here']);
  await year.expectJoinedFigures();

  // The year goes on; who was late in April is seen in December.
  for (const month of [5, 12]) {
    await year.begin(month);
    const files = [];
    for (const part of all.slice(1)) files.push(await year.file(part));
    const { board } = await year.take(files, { received: monthEnd(month) + 4 });
    expect(board?.lines[0]?.standing?.state).toBe('missing');
    const timings = board?.year.rows[6]?.timings;
    expect(timings?.slice(0, 5)).toEqual(['onTime', 'onTime', 'onTime', 'late', 'onTime']);
  }
  await year.expectJoinedFigures();
});
