import { writeXlsx } from 'hucre';
import type { ConditionalRule } from 'hucre';
import { styles } from '../../src/engine/report';
import type { ReportCell, ReportSheet, WordLook } from '../../src/engine/report';
import { ZipFile } from '../../src/workbook/file/zip';
import { benches } from '../support/benches';
import { faultsOfPackage } from '../support/package';
import { blmSheet } from '../support/report';
import { cellAt, model, only, sheetOf, usersWorkbook, written } from '../support/written';

describe.each(benches)('looks of calculated words in $title', (bench) => {
  const classes: readonly WordLook[] = [
    { begins: 'Memuaskan', style: 'classGood' },
    { begins: 'Penundaan', style: 'classBad' },
  ];
  const reserve: readonly WordLook[] = [{ begins: 'Kurang & "kecil"', style: 'classBad' }];
  const word = (looks: readonly WordLook[], value: string): ReportCell => {
    return { value, style: 'center', formula: `=IF(A1>0,"${value}","–")`, looks };
  };
  const sheet: ReportSheet = {
    ...blmSheet,
    charts: [],
    rows: [
      [{ value: 1, style: 'whole' }, word(classes, 'Memuaskan')],
      [null, word(classes, 'Penundaan (tepat di batas)')],
      [null, { value: 'Penundaan', style: 'classBad' }],
      [null, word(classes, 'Memuaskan'), word(reserve, 'Cukup')],
    ],
  };
  const [good, bad] = [styles.classGood, styles.classBad];
  const wanted = [
    ['B1:B2', 'Memuaskan', good.fill, good.color, false],
    ['B1:B2', 'Penundaan', bad.fill, bad.color, true],
    ['B4', 'Memuaskan', good.fill, good.color, false],
    ['B4', 'Penundaan', bad.fill, bad.color, true],
    ['C4', 'Kurang & "kecil"', bad.fill, bad.color, true],
  ];
  /** What each rule of a sheet compares texts with, and the look it gives, in the order of the places. */
  const rulesOf = async (bytes: Uint8Array, name = blmSheet.name): Promise<unknown[][]> =>
    (sheetOf(await model(bytes), name)?.conditionalRules ?? [])
      .map(({ type, range, text, style }) => {
        const fill = style?.fill?.type === 'pattern' ? style.fill.bgColor?.rgb : undefined;
        expect(type).toBe('beginsWith');
        return [range.replace(/^(\w+):\1$/, '$1'), text, fill, style?.font?.color?.rgb, style?.font?.bold === true];
      })
      .sort((one, other) =>
        `${String(one[0])} ${String(one[1])}` < `${String(other[0])} ${String(other[1])}` ? -1 : 1,
      );

  test('follow the word, in place of the cell’s own; a word that is no formula keeps its own', async () => {
    const { bytes } = await written(bench, await usersWorkbook(), only(sheet));
    expect(await rulesOf(bytes)).toEqual(wanted);
    const back = sheetOf(await model(bytes), sheet.name);
    expect([0, 1, 3].map((row) => cellAt(back, row, 1)?.style?.fill)).toEqual([undefined, undefined, undefined]);
    expect(cellAt(back, 2, 1)?.style?.fill).toMatchObject({ fgColor: { rgb: bad.fill } });
    expect(await faultsOfPackage(bytes)).toEqual([]);
  });

  test('are there once, however often the report is written, whatever the user made of them', async () => {
    const first = await written(bench, await usersWorkbook(), only(sheet), only(sheet));
    expect(await rulesOf(first.bytes)).toEqual(wanted);
    const zip = ZipFile.open(first.bytes, '');
    const path = 'xl/worksheets/sheet3.xml';
    const xml = await zip.text(path);
    expect(xml).toContain('sqref="B1:B2"');
    await zip.setText(path, xml.replaceAll('sqref="B1:B2"', 'sqref="B1:B900"'));
    expect(await rulesOf((await written(bench, zip.save(), only(sheet))).bytes)).toEqual(wanted);
    const { bytes } = await written(bench, first.bytes, only({ ...sheet, rows: sheet.rows.slice(0, 1) }));
    expect((await rulesOf(bytes)).map(([range]) => range)).toEqual(['B1', 'B1']);
  });

  test('leave the user’s own conditional formats on other sheets alone', async () => {
    const own: ConditionalRule = {
      type: 'expression',
      priority: 1,
      range: 'A2:A9',
      formula: 'A2=""',
      style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFCC00' } } },
    };
    const users = await writeXlsx({ sheets: [{ name: 'Desa', rows: [['Kode']], conditionalRules: [own] }] });
    const { bytes } = await written(bench, users, only(sheet), only(sheet));
    expect(sheetOf(await model(bytes), 'Desa')?.conditionalRules).toEqual([own]);
    expect(await rulesOf(bytes)).toEqual(wanted);
    expect(await faultsOfPackage(bytes)).toEqual([]);
  });
});
