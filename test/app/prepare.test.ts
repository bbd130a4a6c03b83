import { readXlsx } from 'hucre';
import {
  checkWorkbook,
  isPreparable,
  isPrepared,
  planPreparation,
  prepareWorkbook,
  templateWorkbook,
  type PreparableWorkbook,
  type TemplateArea,
} from '../../src/app';
import { entryTexts } from '../../src/messages/entryTexts';
import { writeWorkbookFile } from '../../src/workbook/file';
import { areaSource } from '../support/areas';
import { openInExcel, type OpenedInExcel } from '../support/benches';
import { appContext, programme, wordsIn } from '../support/programme';

const december = 42_004;
const texts = entryTexts('id', wordsIn('id'));

function preparable({ workbook }: OpenedInExcel): PreparableWorkbook {
  if (!isPreparable(workbook)) throw new Error('this workbook cannot be prepared');
  return workbook;
}

async function tirto(): Promise<TemplateArea> {
  const whole = await areaSource('33.26');
  const part = whole?.areas.find(({ code }) => code === '33.26.15') ?? null;
  if (whole === null) throw new Error('no area');
  return { whole, part };
}

const plan = async (opened: OpenedInExcel) =>
  planPreparation(preparable(opened), appContext, texts, await tirto(), december);

/** Sheets of a workbook as any program reads them. */
const sheetsOf = async (opened: OpenedInExcel) => (await readXlsx(await opened.save(), { readStyles: true })).sheets;

/** What the native rules of a workbook say: place, condition, and what is shown. */
const rulesOf = async (opened: OpenedInExcel) =>
  (await sheetsOf(opened)).flatMap(({ name, dataValidations = [] }) =>
    dataValidations.map((rule) =>
      [
        `${name}!${rule.range} ${rule.type} ${rule.operator ?? ''} ${rule.formula1 ?? ''} ${rule.formula2 ?? ''}`,
        `${rule.errorStyle ?? 'stop'}: ${rule.errorTitle ?? ''} ${rule.errorMessage ?? ''} / ${rule.inputMessage ?? ''}`,
      ].join('\n'),
    ),
  );

test('an empty Excel becomes a workbook of a kecamatan; a second run has nothing to add', async () => {
  const opened = await openInExcel(null);
  const first = await plan(opened);
  expect(first.sheets).toEqual(['Petunjuk', 'Profil', 'Desa', 'BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'Angsuran', 'UPK']);
  expect(await prepareWorkbook(preparable(opened), first)).toEqual([]);
  expect((await sheetsOf(opened)).map(({ name }) => name)).toEqual([
    'Petunjuk',
    'Sheet1',
    ...first.sheets.slice(1),
    'Daftar',
  ]);
  const second = await plan(opened);
  expect(isPrepared(second)).toBe(true);

  const check = await checkWorkbook(opened.workbook, appContext);
  expect(new Set(check.findings.map(({ rule }) => rule))).toEqual(new Set(['row-unfilled', 'table-empty']));
  expect(check.dataset.profile.period).toBe(december);
});

test('the file and Excel get the same rules', async () => {
  const opened = await openInExcel(null);
  await prepareWorkbook(preparable(opened), await plan(opened));
  const file = await openInExcel(await writeWorkbookFile(templateWorkbook(programme, await tirto(), december, texts)));
  const fromExcel = await rulesOf(opened);
  expect(fromExcel.length).toBeGreaterThan(150);
  expect([...fromExcel].sort()).toEqual([...(await rulesOf(file))].sort());
});
