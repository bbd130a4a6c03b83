/** Limits that somebody types into `Dasar Perhitungan`, where the formulas find them: a new report never loses them silently. */
import { keepingTyped, readSettingRows, reportWorkbook, settingValueIn, typedSettings } from '../../src/app';
import { basisSheetId } from '../../src/engine/report';
import { BasisLayout } from '../../src/engine/report/formulas/layout';
import type { CellValue } from '../../src/engine/schema';
import type { Workbook } from '../../src/workbook/port';
import { someBenches, type Bench } from '../support/benches';
import { appContext, programme, reportWords } from '../support/programme';
import { sampleFiles } from '../support/sample';

const texts = reportWords();
const name = 'Batas PAR Memuaskan';
const place = new BasisLayout(programme).limitPlace('upk.par', 'good');

/** A workbook with a report, and a way to type into it. */
async function reported(bench: Bench) {
  const [file] = [...(await sampleFiles())].sort((a, b) => a.bytes.length - b.bytes.length);
  if (file === undefined) throw new Error('no sample');
  const { workbook } = await bench.open(file.bytes);
  const { sheets } = await reportWorkbook(workbook, appContext, texts);
  const sheet = sheets.find(({ id }) => id === basisSheetId)?.name ?? '';
  return {
    workbook,
    type: (after: CellValue, before: CellValue = 0.1) => workbook.apply([{ sheet, ...place, before, after }], []),
  };
}

const limitIn = async (workbook: Workbook) =>
  (await workbook.readNamedCells(basisSheetId, ['Batas_PAR_Memuaskan'])).get('Batas_PAR_Memuaskan');
const settingIn = async (workbook: Workbook) => settingValueIn(await readSettingRows(workbook), name);
const typedIn = async (workbook: Workbook) =>
  typedSettings(workbook, programme, await workbook.readTables(['Pengaturan']));

describe.each(someBenches)('typed settings in $title', (bench) => {
  test('a limit that was typed goes to Pengaturan with the next report, and counts', async () => {
    const { workbook, type } = await reported(bench);
    expect(await typedIn(workbook)).toEqual([]);
    await type(0.12);
    expect(await typedIn(workbook)).toMatchObject([{ setting: { name }, typed: 0.12, value: 0.12, inForce: 0.1 }]);
    const { check, typed } = await reportWorkbook(workbook, appContext, texts);
    expect(typed).toMatchObject({ kept: true, settings: [{ value: 0.12 }] });
    expect(programme.catalogue.limits(check.settings).of['upk.par']?.good).toBe(0.12);
    expect([await settingIn(workbook), await limitIn(workbook)]).toEqual(['12%', 0.12]);
    expect((await reportWorkbook(workbook, appContext, texts)).typed.settings).toEqual([]);
  });

  test('where it is not wanted it is replaced, and told', async () => {
    const { workbook, type } = await reported(bench);
    await type(0.12);
    const { typed } = await reportWorkbook(workbook, appContext, texts, undefined, { keepTyped: false });
    expect(typed).toMatchObject({ kept: false, settings: [{ value: 0.12, inForce: 0.1 }] });
    expect([await settingIn(workbook), await limitIn(workbook)]).toEqual([null, 0.1]);
  });

  test('a limit that was changed in Pengaturan is none that was typed', async () => {
    const { workbook } = await reported(bench);
    await workbook.setSettings(new Map([[name, '15%']]));
    expect(await typedIn(workbook)).toEqual([]);
    await reportWorkbook(workbook, appContext, texts);
    expect([await settingIn(workbook), await limitIn(workbook)]).toEqual(['15%', 0.15]);
  });

  test('what cannot be read as a limit is told, and Pengaturan counts', async () => {
    const { workbook, type } = await reported(bench);
    await type('sedikit');
    const { typed } = await reportWorkbook(workbook, appContext, texts);
    expect(typed.settings).toMatchObject([{ typed: 'sedikit', value: null, inForce: 0.1 }]);
    expect([await settingIn(workbook), await limitIn(workbook)]).toEqual([null, 0.1]);
  });

  test('a workbook that is only read is read as if Pengaturan said so; it stays as it is', async () => {
    const { workbook, type } = await reported(bench);
    await type(0.12);
    const { source, typed } = await keepingTyped({ workbook }, programme);
    expect(typed).toHaveLength(1);
    expect(settingValueIn(await readSettingRows(source.workbook), name)).toBe('12%');
    expect(await settingIn(workbook)).toBeNull();
  });
});

test('without a report nothing was typed', async () => {
  const [file] = await sampleFiles();
  for (const bench of someBenches) {
    const { workbook } = await bench.open(file?.bytes ?? new Uint8Array());
    expect(await typedIn(workbook)).toEqual([]);
  }
});
