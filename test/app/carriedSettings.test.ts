/** A workbook made of others follows their settings, now and when it is opened again. */
import { checkWorkbook, consolidateFiles, reportFiles } from '../../src/app';
import { writeWorkbookFile } from '../../src/workbook/file';
import { sampleFiles } from '../support/sample';
import { appContext, openFile, reportWords } from '../support/programme';

const context = appContext;
const texts = reportWords();

/** The smallest files of the sample, each with settings of its own. */
async function filesWith(...settings: readonly Readonly<Record<string, string | number>>[]) {
  const smallest = [...(await sampleFiles())].sort((a, b) => a.bytes.length - b.bytes.length);
  return Promise.all(
    settings.map(async (entries, index) => {
      const file = smallest[index];
      if (file === undefined) throw new Error('no sample');
      const workbook = await openFile(file.bytes, file.name);
      await workbook.setSettings(new Map(Object.entries(entries)));
      return { name: file.name, workbook };
    }),
  );
}

test('the report of a file holds its settings, but not its stamp', async () => {
  const files = await filesWith({ 'Batas PAR Memuaskan': '2,5%', Kertas: 'F4', 'Stempel Kode': 'ABCDEFGH' });
  const { workbook } = await reportFiles(files, context, texts);
  const bytes = await writeWorkbookFile(workbook);
  const again = await checkWorkbook(await openFile(bytes, 'laporan.xlsx'), context);
  expect(again.settings).toMatchObject({ classLimits: { 'upk.par': { good: 0.025 } } });
  expect(again.preferences.paper).toBe('f4');
  expect(again.stamp).toBeNull();
});

test('several files: what all of them say counts for the kabupaten, what only some say does not', async () => {
  const files = await filesWith(
    { 'Batas Bulan Menunggak': 4, 'Masa Tugas BKM (tahun)': 5, Kertas: 'F4' },
    { 'batas bulan menunggak': 4, 'Masa Tugas BKM (tahun)': 2 },
  );
  const { check, dataSheets } = await consolidateFiles(files, context);
  expect(check.settings).toMatchObject({ arrearsMonths: 4, termYears: 3 });
  expect(check.preferences.paper).toBeNull();
  expect(dataSheets.find(({ name }) => name === 'Pengaturan')?.rows).toEqual([['Batas Bulan Menunggak', 4]]);
});

test('without settings there is no such sheet', async () => {
  const { dataSheets } = await consolidateFiles(await filesWith({}, {}), context);
  expect(dataSheets.map(({ name }) => name)).not.toContain('Pengaturan');
});
