import { applyRepairs, checkWorkbook, planRepairs, repairsOf, undoRepairs } from '../../src/app';
import { bojong } from '../e2e/support/workbooks';
import { openFile, appContext } from '../support/programme';

const author = { name: 'Siti', at: 41_989.5 };

/** A spelling with a certain repair, a date typed as a text, and a balance with a suggestion. */
async function faulty() {
  const workbook = await openFile(
    await bojong([
      { sheet: 'Desa', row: 1, column: 'Jenis', value: 'desa ' },
      { sheet: 'Pinjaman', row: 1, column: 'Pokok', value: 'Rp 5.000.000' },
      { sheet: 'Pinjaman', row: 0, column: 'Saldo', value: 123 },
    ]),
    'uji.xlsx',
  );
  return { workbook, check: await checkWorkbook(workbook, appContext) };
}

test('certain repairs are planned with cell, old and new value; suggestions are only counted', async () => {
  const { workbook, check } = await faulty();
  const plan = await planRepairs(workbook, check);
  expect(plan.certain.map(({ edit: { sheet, before, after } }) => [sheet, before, after])).toEqual([
    ['Desa', 'desa ', 'Desa'],
    ['Pinjaman', 'Rp 5.000.000', 5_000_000],
  ]);
  expect(plan).toMatchObject({ refused: [], suggestions: 1 });
});

test('repairing twice changes nothing more; undone, everything is as it was, and the history tells both', async () => {
  const { workbook, check } = await faulty();
  const { certain } = await planRepairs(workbook, check);
  await applyRepairs(workbook, certain, author);
  const repaired = await checkWorkbook(workbook, appContext);
  expect((await planRepairs(workbook, repaired)).certain).toEqual([]);
  expect(repaired.counts.warning).toBe(check.counts.warning - 2);

  await undoRepairs(workbook, certain, { ...author, at: author.at + 1 });
  const undone = await checkWorkbook(workbook, appContext);
  expect(undone.findings).toEqual(check.findings);
  const history = (await workbook.readTables(['Riwayat Perbaikan'])).tables[0]?.values ?? [];
  expect(history.slice(1).map((row) => row.slice(4))).toEqual([
    ['Jenis', 'desa ', 'Desa'],
    ['Pokok', 'Rp 5.000.000', 5_000_000],
    ['Jenis', 'Desa', 'desa '],
    ['Pokok', 5_000_000, 'Rp 5.000.000'],
  ]);
});

test('a suggestion is applied alone', async () => {
  const { workbook, check } = await faulty();
  const balance = check.findings.find(({ rule }) => rule === 'loan-balance');
  const repair = balance === undefined ? null : repairsOf(check)(balance);
  if (repair === null) throw new Error('no suggestion');
  await applyRepairs(workbook, [repair], author);
  const after = await checkWorkbook(workbook, appContext);
  expect(after.counts).toEqual({ ...check.counts, error: check.counts.error - 1 });
});
