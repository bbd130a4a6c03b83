import { start } from './start';

test('sheets: added, named, moved, hidden, coloured, deleted', async () => {
  const { Excel, host } = await start();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getItem('Sheet1');
    const second = worksheets.add();
    second.name = 'UPK dan Pinjaman';
    second.position = 0;
    second.tabColor = '#0B5A4A';
    second.showGridlines = false;
    second.activate();
    const third = worksheets.add('Hapus');
    await context.sync();
    third.delete();
    first.visibility = Excel.SheetVisibility.hidden;
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    const active = worksheets.getActiveWorksheet();
    active.load('name,tabColor,showGridlines,position');
    const gone = worksheets.getItemOrNullObject('Hapus');
    gone.load('name');
    await context.sync();
    expect([count.value, visible.value, gone.isNullObject]).toEqual([2, 1, true]);
    expect(active.toJSON()).toMatchObject({
      name: 'UPK dan Pinjaman',
      tabColor: '#0B5A4A',
      showGridlines: false,
      position: 0,
    });
  });
  expect(host.view().map(({ name, visibility, gridlines }) => [name, visibility, gridlines])).toEqual([
    ['UPK dan Pinjaman', 'Visible', false],
    ['Sheet1', 'Hidden', true],
  ]);
});

test('names of the workbook and of a sheet, for ranges and constants', async () => {
  const { Excel } = await start();
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2').values = [['31 Des']];
    const periode = names.add('Periode', sheet.getRange('B2'), 'Akhir bulan');
    const mark = sheet.names.add('IM_lembar_blm', '="blm"');
    mark.visible = false;
    await context.sync();
    periode.load('formula,type,scope,comment');
    mark.load('value,visible,scope');
    names.load('items/name');
    sheet.names.load('items/name,items/value');
    const range = names.getItem('Periode').getRange();
    const byName = sheet.getRange('Periode');
    range.load('values');
    byName.load('address');
    await context.sync();
    expect(periode.toJSON()).toMatchObject({
      formula: '=Sheet1!$B$2',
      type: 'Range',
      scope: 'Workbook',
      comment: 'Akhir bulan',
    });
    expect(mark.toJSON()).toMatchObject({ value: 'blm', visible: false, scope: 'Worksheet' });
    expect(names.items.map(({ name }) => name)).toEqual(['Periode']);
    expect(sheet.names.items.map(({ value }) => value)).toEqual(['blm']);
    expect([range.values, byName.address]).toEqual([[['31 Des']], 'Sheet1!B2']);
    periode.delete();
    const none = names.getItemOrNullObject('Periode');
    none.load('name');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('settings and custom properties of sheets', async () => {
  const { Excel } = await start();
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('laporan', { versi: 1 });
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.customProperties.add('Lembar', 'blm');
    await context.sync();
    const setting = settings.getItemOrNullObject('laporan');
    setting.load('value');
    const property = sheet.customProperties.getItem('lembar');
    property.load('value');
    const missing = settings.getItemOrNullObject('lain');
    missing.load('value');
    await context.sync();
    expect([setting.value, property.value, missing.isNullObject]).toEqual([{ versi: 1 }, 'blm', true]);
    setting.delete();
    settings.load('items/key');
    await context.sync();
    expect(settings.items).toEqual([]);
  });
});

test('page set-up, breaks and frozen panes', async () => {
  const { Excel, host } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const { pageLayout, freezePanes, horizontalPageBreaks } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'Folio';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.leftMargin = 36;
    pageLayout.setPrintMargins('Centimeters', { top: 2.54 });
    pageLayout.headersFooters.defaultForAllPages.leftFooter = 'Kab. Pekalongan';
    pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P / &N';
    horizontalPageBreaks.add('A10');
    horizontalPageBreaks.add('A5');
    freezePanes.freezeAt(sheet.getRange('A1:B3'));
    await context.sync();
    pageLayout.load('orientation,paperSize,zoom,leftMargin,topMargin,rightMargin');
    horizontalPageBreaks.load('items/rowIndex');
    pageLayout.headersFooters.defaultForAllPages.load('leftFooter,rightFooter');
    const frozen = freezePanes.getLocationOrNullObject();
    frozen.load('address');
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'Folio',
      zoom: { horizontalFitToPages: 1 },
      leftMargin: 36,
      topMargin: 72,
      headersFooters: { defaultForAllPages: { leftFooter: 'Kab. Pekalongan', rightFooter: '&P / &N' } },
    });
    expect(horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([4, 9]);
    expect(frozen.address).toBe('Sheet1!A1:B3');
    horizontalPageBreaks.removePageBreaks();
    freezePanes.unfreeze();
    await context.sync();
  });
  expect(host.view()[0]?.frozen).toEqual({ rows: 0, columns: 0 });
});
