import { acceptanceTable, acceptFindings, acceptRule, checkWorkbook, withdrawAcceptances } from '../../src/app';
import { stampWorkbook } from '../../src/app/stamp';
import { serialOf, tableIn } from '../../src/engine/dataset';
import { withdrawalOf, type Finding } from '../../src/engine/check';
import { bojong } from '../e2e/support/workbooks';
import { appContext } from '../support/programme';
import { someBenches } from '../support/benches';

const app = appContext;
const by = { reason: 'Sesuai berita acara', by: 'Siti', at: 41_989.5 };
const election = (row: number) => ({
  sheet: 'BKM',
  row,
  column: 'Tanggal Pemilihan Terakhir',
  value: serialOf(2010, 3, 1),
});

describe.each(someBenches)('in $title', ({ open }) => {
  test('a warning accepted with a reason is accepted at the next check, and stays so in the saved file', async () => {
    const { workbook, save } = await open(await bojong([election(0), election(1)]));
    const before = await checkWorkbook(workbook, app);
    const terms = before.findings.filter(({ rule }) => rule === 'bkm-term');
    expect(terms).toHaveLength(2);
    await acceptFindings(workbook, before, terms.slice(0, 1), by);
    const after = await checkWorkbook(workbook, app);
    expect(after.counts.accepted).toBe(1);
    expect(after.findings.find(({ accepted }) => accepted !== undefined)).toMatchObject({
      cell: terms[0]?.cell,
      accepted: by,
    });
    const reopened = await open(await save());
    expect((await checkWorkbook(reopened.workbook, app)).counts.accepted).toBe(1);
  });

  test('a rule accepted in a table', async () => {
    const { workbook } = await open(await bojong([election(0), election(1)]));
    await acceptRule(workbook, { rule: 'bkm-term', table: 'BKM' }, by);
    const { counts } = await checkWorkbook(workbook, app);
    expect(counts.accepted).toBe(2);
  });

  test('an acceptance is taken back alone', async () => {
    const { workbook } = await open(await bojong([election(0), election(1)]));
    const before = await checkWorkbook(workbook, app);
    await acceptFindings(workbook, before, before.findings, by);
    const accepted = await checkWorkbook(workbook, app);
    expect(accepted).toMatchObject({ ready: true, counts: { accepted: 2 } });
    await withdrawAcceptances(workbook, accepted, accepted.findings.slice(0, 1));
    const after = await checkWorkbook(workbook, app);
    expect(after).toMatchObject({ ready: false, counts: { warning: 2, accepted: 1 } });
    expect(after.findings[0]).toEqual(before.findings[0]);
    // Once more: the row is gone already.
    await withdrawAcceptances(workbook, accepted, accepted.findings.slice(0, 1));
    expect((await checkWorkbook(workbook, app)).counts.accepted).toBe(1);
  });

  test('an acceptance of a rule goes as a whole, with the others that accept the same warning; it is told how many open again', async () => {
    const { workbook } = await open(await bojong([election(0), election(1)]));
    const check = await checkWorkbook(workbook, app);
    await acceptRule(workbook, { rule: 'bkm-term', table: 'BKM' }, by);
    await acceptFindings(workbook, check, check.findings.slice(0, 1), by);
    const accepted = await checkWorkbook(workbook, app);
    const { tables } = await workbook.readTables([acceptanceTable]);
    const [first, second] = accepted.findings;
    if (first === undefined || second === undefined) throw new Error('no findings');
    const withdrawn = (finding: Finding) => withdrawalOf(accepted.findings, [finding], accepted.dataset, tables);
    expect(withdrawn(first)).toMatchObject({ rows: { length: 2 }, reopened: 2 });
    expect(withdrawn(second)).toMatchObject({ rows: { length: 1 }, reopened: 1 });
    await withdrawAcceptances(workbook, accepted, [first]);
    expect((await checkWorkbook(workbook, app)).counts.accepted).toBe(0);
  });

  test('a ready workbook is stamped; the stamp lapses when data change', async () => {
    const { workbook, save } = await open(await bojong([]));
    const check = await checkWorkbook(workbook, app);
    const stamp = await stampWorkbook(workbook, check, { by: 'Siti', at: by.at });
    expect(stamp?.code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(await checkWorkbook(workbook, app)).toMatchObject({ stamp, stampState: 'valid', findings: [] });
    const kept = await open(await save());
    const [penduduk] = tableIn(check.dataset, 'Desa').number('Penduduk').values;
    const { sheetColumns, sheetRows, place } = tableIn(check.dataset, 'Desa');
    await kept.workbook.apply(
      [
        {
          sheet: place.sheet,
          row: sheetRows[0] ?? 0,
          column: sheetColumns.get('Penduduk') ?? 0,
          before: penduduk ?? 0,
          after: (penduduk ?? 0) + 1,
        },
      ],
      [],
    );
    expect((await checkWorkbook(kept.workbook, app)).stampState).toBe('lapsed');
  });
});
