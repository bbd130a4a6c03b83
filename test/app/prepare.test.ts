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
import { bojong } from '../e2e/support/workbooks';
import { areaSource } from '../support/areas';
import { hostKinds } from '../standin/hosts';
import { newestApiSet } from '../standin';
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

/** Names of the whole workbook and what they stand for. */
const namesOf = async (opened: OpenedInExcel) =>
  ((await readXlsx(await opened.save())).namedRanges ?? [])
    .filter(({ scope }) => scope === undefined)
    .map(({ name, range }) => `${name} ${range}`)
    .sort();

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
  expect((await sheetsOf(opened)).map(({ name }) => name)).toEqual(['Sheet1', ...first.sheets, 'Daftar']);
  const second = await plan(opened);
  expect(isPrepared(second)).toBe(true);

  const check = await checkWorkbook(opened.workbook, appContext);
  expect(new Set(check.findings.map(({ rule }) => rule))).toEqual(new Set(['row-unfilled', 'table-empty']));
  expect(check.dataset.profile.period).toBe(december);
});

test.each(hostKinds)('the file and Excel get the same rules and names: %s', async (kind) => {
  const opened = await openInExcel(null, newestApiSet, { kind });
  await prepareWorkbook(preparable(opened), await plan(opened));
  const file = await openInExcel(await writeWorkbookFile(templateWorkbook(programme, await tirto(), december, texts)));
  const fromExcel = await rulesOf(opened);
  expect(fromExcel.length).toBeGreaterThan(150);
  expect([...fromExcel].sort()).toEqual([...(await rulesOf(file))].sort());
  expect(await namesOf(opened)).toEqual(await namesOf(file));
});

describe('a workbook with data', () => {
  const open = async () => openInExcel(await bojong([]));

  test('gets only what is missing, and no cell that holds something changes', async () => {
    const opened = await open();
    const before = await sheetsOf(opened);
    const first = await plan(opened);
    expect(first.sheets).toEqual(['Petunjuk']);
    expect(first.columns).toEqual([]);
    expect(first.rules.map(({ table }) => table)).toEqual([
      'Desa',
      'BKM',
      'BLM',
      'Kegiatan',
      'Pinjaman',
      'Angsuran',
      'UPK',
      'Forum',
      'Kemitraan',
      'Foto',
    ]);
    expect(await prepareWorkbook(preparable(opened), first)).toEqual([]);
    const after = await sheetsOf(opened);
    for (const sheet of before) {
      const now = after.find(({ name }) => name === sheet.name);
      sheet.rows.forEach((row, at) => expect(now?.rows[at]?.slice(0, row.length)).toEqual(row));
    }
    expect(isPrepared(await plan(opened))).toBe(true);
  });

  test('of an earlier template gets the columns that came later, at the right end', async () => {
    const spec = templateWorkbook(programme, await tirto(), december, texts);
    const earlier = spec.dataSheets.map((sheet) => {
      const at = sheet.columns.findIndex(({ header }) => header === 'Relawan Khusus');
      const without = <T>(all: readonly T[]): T[] => all.filter((_, index) => index !== at);
      return at < 0 ? sheet : { ...sheet, columns: without(sheet.columns), rows: sheet.rows.map(without) };
    });
    const opened = await openInExcel(await writeWorkbookFile({ ...spec, dataSheets: earlier }));
    const first = await plan(opened);
    expect(first.sheets).toEqual([]);
    expect(first.columns).toEqual([{ table: 'BKM', headers: ['Relawan Khusus'] }]);
    expect(await prepareWorkbook(preparable(opened), first)).toEqual([]);
    const [bkm] = (await opened.workbook.readTables(['BKM'])).tables;
    expect(bkm?.values[0]?.at(-1)).toBe('Relawan Khusus');
    expect(isPrepared(await plan(opened))).toBe(true);
  });

  test('has limits of classes brought in line with settings that were typed', async () => {
    const opened = await openInExcel(
      await writeWorkbookFile(templateWorkbook(programme, await tirto(), december, texts)),
    );
    const { workbook } = opened;
    await workbook.setSettings(new Map([['Kolektibilitas 3 Mulai Bulan', 4]]));
    const first = await plan(opened);
    expect([first.sheets, first.columns, first.rules, isPrepared(first)]).toEqual([[], [], [], false]);
    expect(first.limits.map(({ sheet, before, after }) => [sheet, before, after])).toEqual([['Daftar', 3, 4]]);
    expect(await prepareWorkbook(preparable(opened), first)).toEqual([]);
    expect(isPrepared(await plan(opened))).toBe(true);
    const sheets = (await sheetsOf(opened)).map(({ name }) => name);
    expect(sheets.filter((name) => name.startsWith('Daftar'))).toEqual(['Daftar']);
  });

  test('keeps the rules that its user has made', async () => {
    const opened = await open();
    const address = 'K2:K9';
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Desa').getRange(address);
      range.dataValidation.rule = { textLength: { formula1: 3, operator: 'LessThan' } };
      await context.sync();
    });
    await prepareWorkbook(preparable(opened), await plan(opened));
    const own = (await rulesOf(opened)).filter((rule) => rule.startsWith(`Desa!${address} `));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain('textLength');
    expect((await rulesOf(opened)).filter((rule) => /^Desa!K\d+:K/.test(rule))).toEqual(own);
  });

  test('of which nothing is written while its structure is locked', async () => {
    const opened = await open();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = await opened.save();
    const locked = await plan(opened);
    expect(locked.isStructureLocked).toBe(true);
    await expect(prepareWorkbook(preparable(opened), locked)).rejects.toMatchObject({ code: 'protected' });
    expect(await opened.save()).toEqual(before);
  });
});

test('when Excel breaks off in the middle of the cells, no sheet of ours is left; the next run goes through', async () => {
  const opened = await openInExcel(null);
  const first = await plan(opened);
  // Sheets are there by then, Tables are not.
  opened.host.refused.add('set Name');
  await expect(prepareWorkbook(preparable(opened), first)).rejects.toBeDefined();
  opened.host.refused.clear();
  expect((await sheetsOf(opened)).map(({ name }) => name)).toEqual(['Sheet1']);
  expect(await prepareWorkbook(preparable(opened), await plan(opened))).toEqual([]);
});

test('a sheet that somebody makes at the very moment of writing stays', async () => {
  const opened = await openInExcel(null);
  const first = await plan(opened);
  // The request after the look at what there is.
  opened.host.faults.before.set(opened.host.requests.length + 2, () =>
    opened.host.byUser((book) => {
      book.addSheet('UPK').put(0, 0, { value: 'catatan saya' });
    }),
  );
  await expect(prepareWorkbook(preparable(opened), first)).rejects.toBeDefined();
  const left = await sheetsOf(opened);
  expect(left.map(({ name, rows }) => [name, rows[0]?.[0] ?? null])).toEqual([
    ['Sheet1', null],
    ['UPK', 'catatan saya'],
  ]);
});

describe('what was cut off is finished by the next try', () => {
  const names = async (opened: OpenedInExcel) =>
    ((await readXlsx(await opened.save())).namedRanges ?? []).map(({ name, scope }) => `${scope ?? ''} ${name}`).sort();
  const shown = async (opened: OpenedInExcel) => ({
    names: await names(opened),
    rules: (await rulesOf(opened)).sort(),
    // Which sheet is in front, and whether its header is frozen, is not made again.
    sheets: opened.host
      .view()
      .map((sheet) => JSON.stringify({ ...sheet, active: null, selection: null, frozen: null })),
  });

  /** Lets a step of the request that makes the cells fail, and then requests by their distance from it. */
  function cutAt(
    { host }: OpenedInExcel,
    isStep: (step: string, index: number) => boolean,
    isRefused: (distance: number) => boolean,
  ): void {
    const { faults, requests } = host;
    for (let number = requests.length + 1; number < requests.length + 40; number += 1)
      faults.before.set(number, () => {
        const { steps = [] } = requests.at(-1) ?? {};
        const index = steps.findIndex(isStep);
        if (!steps.includes('make Add') || index < 0) return;
        faults.before.clear();
        faults.actions.set(host.actionCount + index + 1, 'GeneralException');
        for (let distance = 1; distance < 40; distance += 1)
          if (isRefused(distance)) faults.requests.set(number + distance, 'GeneralException');
      });
  }

  function forget({ host: { faults } }: OpenedInExcel): void {
    for (const each of [faults.before, faults.requests, faults.actions]) each.clear();
  }

  const undisturbed = async () => {
    const opened = await openInExcel(null);
    await prepareWorkbook(preparable(opened), await plan(opened));
    return shown(opened);
  };

  test.each([
    ['between adding a sheet and marking it', (step: string) => step === 'call Delete'],
    ['before a Table has its name', (step: string) => step === 'set Name'],
    ['in the cells of a sheet', (step: string, index: number) => step === 'set Values' && index > 200],
  ])('%s', async (_title, isStep) => {
    const opened = await openInExcel(null);
    const first = await plan(opened);
    cutAt(opened, isStep, () => true);
    await expect(prepareWorkbook(preparable(opened), first)).rejects.toMatchObject({
      code: 'not-verified',
    });
    forget(opened);
    expect(await prepareWorkbook(preparable(opened), await plan(opened))).toEqual([]);
    expect(await shown(opened)).toEqual(await undisturbed());
    expect(isPrepared(await plan(opened))).toBe(true);
  });

  test('behind the cells, with Coba lagi as with a new plan: nothing is made twice', async () => {
    for (const isAgain of [true, false]) {
      const opened = await openInExcel(null);
      const first = await plan(opened);
      const { host } = opened;
      for (let number = host.requests.length + 4; number < host.requests.length + 40; number += 1)
        host.faults.requests.set(number, 'ConnectionFailure');
      await expect(prepareWorkbook(preparable(opened), first)).rejects.toMatchObject({ code: 'offline' });
      forget(opened);
      const second = await plan(opened);
      expect(second.sheets).toEqual(first.sheets);
      expect(await prepareWorkbook(preparable(opened), isAgain ? first : second)).toEqual([]);
      expect(await shown(opened)).toEqual(await undisturbed());
    }
  });

  test('sheets that could not be taken back are named, and finished', async () => {
    const opened = await openInExcel(null);
    const first = await plan(opened);
    // The look at what was added succeeds, taking it away does not.
    cutAt(
      opened,
      (step) => step === 'set Name',
      (distance) => distance > 1 && distance < 11,
    );
    await expect(prepareWorkbook(preparable(opened), first)).rejects.toMatchObject({
      code: 'not-restored',
      place: 'Profil, Desa, BKM, BLM, Kegiatan, +4',
    });
    forget(opened);
    expect(await prepareWorkbook(preparable(opened), await plan(opened))).toEqual([]);
    expect(await shown(opened)).toEqual(await undisturbed());
  });
});
