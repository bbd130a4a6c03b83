import { acceptFindings, acceptRule, checkWorkbook } from '../../src/app';
import { stampWorkbook } from '../../src/app/stamp';
import { serialOf } from '../../src/core/dataset';
import { bojong } from '../e2e/support/workbooks';
import { areaSource } from '../support/areas';
import { benches } from '../support/benches';

const app = { areas: areaSource };
const by = { reason: 'Sesuai berita acara', by: 'Siti', at: 41_989.5 };
const election = (row: number) => ({
  sheet: 'BKM',
  row,
  column: 'Tanggal Pemilihan Terakhir',
  value: serialOf(2010, 3, 1),
});

describe.each(benches)('in $title', ({ open }) => {
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

  test('a ready workbook is stamped; the stamp lapses when data change', async () => {
    const { workbook, save } = await open(await bojong([]));
    const check = await checkWorkbook(workbook, app);
    const stamp = await stampWorkbook(workbook, check, { by: 'Siti', at: by.at });
    expect(stamp?.code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(await checkWorkbook(workbook, app)).toMatchObject({ stamp, stampState: 'valid', findings: [] });
    const kept = await open(await save());
    const [penduduk] = check.dataset.tables.Desa.number('Penduduk').values;
    const { sheetColumns, sheetRows, place } = check.dataset.tables.Desa;
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
