/** What the papers of a UPK say where figures are not known, or where there is nothing. */
import { checkTables, type CheckResult } from '../../src/app';
import { baseWorkbook, edited } from '../support/base';
import { rowsOf, wordsOf } from '../support/papers';
import { appContext } from '../support/programme';

test('where Aset cannot be read no rule is named that says nothing of it', async () => {
  const edits = [
    ['UPK', 4, 'Kas dan Bank', 2_900_000],
    ['UPK', 4, 'Aset', 'belum dihitung'],
  ] as const;
  const check = await checkTables(edited(baseWorkbook(), ...edits), appContext);
  expect(check.findings.filter(({ rule }) => rule === 'upk-assets' || rule === 'upk-balance')).toEqual([]);
  const rows = rowsOf(check, 'neraca', { of: ['B01'] });
  expect(wordsOf(rows).filter((word) => word.startsWith('Lihat aturan'))).toEqual([]);
  expect(rows.flat().filter((cell) => cell?.style === 'rupiahBad')).toHaveLength(1);
});

test('Papan Informasi of a workbook without grants or loans says nothing of them, not that they are Rp 0', async () => {
  const { tables } = baseWorkbook();
  const without = (...names: readonly string[]) =>
    checkTables({ tables: tables.filter(({ name }) => !names.includes(name)) }, appContext);
  const sentences = async (check: Promise<CheckResult>) =>
    wordsOf(rowsOf(await check, 'papan', { of: ['B01'] })).filter((word) => /^Dari /.test(word));
  expect(await sentences(without())).toEqual([
    expect.stringMatching(/^Dari \d KSM/),
    expect.stringMatching(/^Dari Rp \S+ yang dipinjamkan/),
    expect.stringMatching(/^Dari BLM Rp \S+, Rp \S+ sudah/),
  ]);
  expect(await sentences(without('BLM'))).toHaveLength(2);
  const noWorks = 'Belum ada pekerjaan yang selesai.';
  const worksTold = async (check: Promise<CheckResult>) => {
    const rows = rowsOf(await check, 'papan', { of: ['B01'] });
    const at = rows.findIndex((row) => row[3]?.value === 'Pekerjaan selesai');
    return rows[at + 1]?.[3]?.value;
  };
  expect(await worksTold(without())).not.toBe(noWorks);
  expect(await worksTold(without('Kegiatan'))).toBe('–');
  const check = without('BLM', 'Pinjaman', 'Angsuran');
  expect(await sentences(check)).toEqual([]);
  const rows = rowsOf(await check, 'papan', { of: ['B01'] });
  for (const words of ['Pokok yang sudah kembali', 'Anggota KSM peminjam', 'Dipinjamkan sejak awal'])
    expect([words, rows.find((row) => row[0]?.value === words)?.[1]?.value]).toEqual([words, '–']);
});
