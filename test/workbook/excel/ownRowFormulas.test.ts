import { isOwnRowFormula } from '../../../src/workbook/excel/ownRowColumns';
import { planPreparation, prepareWorkbook, isPreparable } from '../../../src/app';
import { entryTexts } from '../../../src/messages/entryTexts';
import { areaSource } from '../../support/areas';
import { openInExcel } from '../../support/benches';
import { appContext, wordsIn } from '../../support/programme';

test.each([
  ['=IF(OR(Pinjaman[[#This Row],[Pokok]]="",Pinjaman[[#This Row],[Angsuran Pokok]]=""),"",1)', true],
  ['=[@Pokok]-[@[Angsuran Pokok]]', true],
  ['=IF(Pinjaman[@[Lama Tunggakan (bulan)]]="","A1!",LOOKUP([@Lama],\'Daftar\'!$B$2:$B$6,Daftar!$C$2:$C$6))', true],
  ['=[@Pokok]-M3', false],
  ['=SUM(Pinjaman[Pokok])', false],
  ["=[@Pokok]*'Lembar lain'!$A$1", false],
  ['=[@Pokok]*Tarif', false],
  ['=INDIRECT("A1")+[@Pokok]', false],
  ['=ROUND([@Pokok]*1.5,0)', true],
  ['5', false],
])('%s', (formula, expected) => expect(isOwnRowFormula(formula)).toBe(expected));

test('the calculated columns of a prepared workbook are not read again when another row changes', async () => {
  const { workbook, host } = await openInExcel(null);
  const whole = await areaSource('33.26');
  const part = whole?.areas.find(({ code }) => code === '33.26.15') ?? null;
  if (whole === null || !isPreparable(workbook)) throw new Error('this workbook cannot be prepared');
  const texts = entryTexts('id', wordsIn('id'));
  await prepareWorkbook(workbook, await planPreparation(workbook, appContext, texts, { whole, part }, 42_004));
  const { tables } = await workbook.readTables(['Pinjaman']);
  host.edit('Pinjaman', 'L5:M5', [[5_000_000, 1_000_000]]);
  const read = await workbook.readRows(tables, [{ table: 'Pinjaman', rows: [4] }], 10);
  expect(read?.[0]?.rows.map(({ sheetRow }) => sheetRow)).toEqual([4]);
  const saldo = tables[0]?.values[0]?.indexOf('Saldo') ?? -1;
  expect(read?.[0]?.rows[0]?.cells[saldo]).toBe(4_000_000);

  // A formula that looks at another row is read with every edit, as before.
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Pinjaman').columns.getItem('Saldo').getDataBodyRange();
    column.getLastRow().formulas = [['=L5-M5']];
    await context.sync();
  });
  expect(await workbook.readRows(tables, [{ table: 'Pinjaman', rows: [4] }], 10)).toBeNull();
});
