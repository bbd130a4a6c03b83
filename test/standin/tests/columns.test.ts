import { start, codeOf } from './start';

/** A Table `Pinjaman` with the calculated column `Saldo`, and a formula elsewhere that names its columns. */
async function opened() {
  const client = await start();
  const run = (batch: (sheet: Excel.Worksheet, table: Excel.Table) => unknown): Promise<void> =>
    client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      await batch(sheet, context.workbook.tables.getItem('Pinjaman'));
      await context.sync();
    });
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C3').values = [
      ['Pokok', 'Sudah Dibayar', 'Saldo'],
      [500, 200, ''],
      [300, 100, ''],
    ];
    sheet.tables.add('A1:C3', true).name = 'Pinjaman';
    const formula = '=Pinjaman[[#This Row],[Pokok]]-Pinjaman[[#This Row],[Sudah Dibayar]]';
    sheet.getRange('C2:C3').formulas = [[formula], [formula]];
    sheet.getRange('E1:E2').formulas = [['=SUM(Pinjaman[Sudah Dibayar])'], ['="Pinjaman[Pokok]"']];
    context.workbook.names.add('Keduanya', '=Pinjaman[[Pokok]:[Sudah Dibayar]]');
    await context.sync();
  });
  const cells = async (address: string) => {
    let found: { formulas: unknown[]; values: unknown[] } = { formulas: [], values: [] };
    await run(async (sheet) => {
      const range = sheet.getRange(address).load('formulas,values');
      await sheet.context.sync();
      found = { formulas: range.formulas.flat(), values: range.values.flat() };
    });
    return found;
  };
  return { ...client, run, cells };
}

const saldo = '=Pinjaman[[#This Row],[Pokok]]-Pinjaman[[#This Row],[Sudah Dibayar]]';

describe('structured references follow a column that is renamed', () => {
  const renamed = {
    formulas: ['=SUM(Pinjaman[Angsuran (Rp)])', '="Pinjaman[Pokok]"'],
    values: [300, 'Pinjaman[Pokok]'],
  };

  test('by its name', async () => {
    const { run, cells } = await opened();
    await run((_sheet, table) => void (table.columns.getItem('Sudah Dibayar').name = 'Angsuran (Rp)'));
    expect(await cells('E1:E2')).toEqual(renamed);
    expect((await cells('C2')).formulas).toEqual([saldo.replace('Sudah Dibayar', 'Angsuran (Rp)')]);
  });

  test('by the cell of its header', async () => {
    const { run, cells, host } = await opened();
    await run((sheet) => void (sheet.getRange('B1').values = [['Angsuran (Rp)']]));
    expect(await cells('E1:E2')).toEqual(renamed);
    host.edit('Sheet1', 'A1', [['Pinjaman [awal]']]);
    let name: string | undefined;
    host.byUser((book) => (name = book.name('Keduanya', null)?.formula));
    expect(name).toBe("Pinjaman[[Pinjaman '[awal']]:[Angsuran (Rp)]]");
  });

  test('two that change places', async () => {
    const { run, cells } = await opened();
    await run((sheet) => void (sheet.getRange('A1:B1').values = [['Sudah Dibayar', 'Pokok']]));
    expect((await cells('E1')).formulas).toEqual(['=SUM(Pinjaman[Pokok])']);
    expect((await cells('C2')).values).toEqual([300]);
  });
});

describe('columns come with a name, and go', () => {
  test('at the right end, with what names them', async () => {
    const { run, cells } = await opened();
    await run((sheet, table) => {
      table.columns.add(undefined, undefined, 'Catatan');
      sheet.getRange('D3').values = [[7]];
      sheet.getRange('F1').formulas = [['=SUM(Pinjaman[Catatan])']];
    });
    expect((await cells('D1')).values).toEqual(['Catatan']);
    expect((await cells('F1')).values).toEqual([7]);
  });

  test('the last one only', async () => {
    const { run, cells } = await opened();
    await run((sheet) => sheet.getRange('E1:E2').clear());
    await run((sheet, table) => {
      sheet.getRange('A9').formulas = [['=SUM(Pinjaman[Saldo])']];
      table.columns.getItem('Saldo').delete();
    });
    expect((await cells('C1:C3')).values).toEqual(['', '', '']);
    expect((await cells('A9')).formulas).toEqual(['=SUM(#REF!)']);
    expect(await codeOf(run((_sheet, table) => table.columns.getItem('Pokok').delete()))).toBe('NotImplemented');
  });
});

describe('calculated columns are filled in new rows', () => {
  test.each([
    ['added', (_sheet: Excel.Worksheet, table: Excel.Table) => table.rows.add()],
    ['taken in by resizing', (_sheet: Excel.Worksheet, table: Excel.Table) => table.resize('A1:C4')],
  ])('%s', async (_title, grow) => {
    const { run, cells } = await opened();
    await run(grow);
    expect((await cells('C4')).formulas).toEqual([saldo]);
    await run((sheet) => void (sheet.getRange('A4:B4').values = [[900, 50]]));
    expect((await cells('C4')).values).toEqual([850]);
  });

  test('put in by a user', async () => {
    const { host, cells } = await opened();
    host.insertRows('Sheet1', 3, 1);
    expect((await cells('C2:C4')).formulas).toEqual([saldo, saldo, saldo]);
  });

  test('but not over what is given, and not where cells of the column differ', async () => {
    const { run, cells } = await opened();
    await run((_sheet, table) => table.rows.add(undefined, [[1, 2, 7]]));
    expect((await cells('C4')).formulas).toEqual([7]);
    await run((_sheet, table) => table.rows.add());
    expect((await cells('C5')).formulas).toEqual(['']);
  });
});
