import { writeXlsx } from 'hucre';
import { limitLooks, styles } from '../../src/engine/report';
import { writeWorkbookFile } from '../../src/workbook/file';
import { ZipFile } from '../../src/workbook/file/zip';
import { chartName, markName } from '../../src/workbook/names';
import { benches } from '../support/benches';
import { faultsOfPackage } from '../support/package';
import { blmSheet, exampleReport, exampleSpec } from '../support/report';
import { cellAt, filled, model, only, sheetOf, usersWorkbook, written } from '../support/written';

describe.each(benches)('writing the report into $title', (bench) => {
  test('the sheets come after the user’s, with values, looks and marks', async () => {
    const { bytes, names } = await written(bench, await usersWorkbook(), exampleReport);
    expect(names).toEqual([['Laporan Ringkasan', 'Laporan BLM']]);
    const file = await model(bytes);
    expect(file.sheets.map((sheet) => sheet.name)).toEqual(['Desa', 'Catatan', 'Laporan Ringkasan', 'Laporan BLM']);
    const blm = sheetOf(file, 'Laporan BLM');
    expect(filled(blm)[5]).toEqual([2, 'Wonopringgo', 2_750_500_000, 2_750_500_000, 1]);
    expect(cellAt(blm, 5, 2)?.style).toMatchObject({
      numFmt: styles.rupiah.numberFormat,
      alignment: { horizontal: 'right' },
    });
    expect(cellAt(blm, 3, 1)?.style).toMatchObject({
      font: { name: 'Calibri', bold: true, color: { rgb: styles.header.color } },
      fill: { pattern: 'solid', fgColor: { rgb: styles.header.fill } },
      border: { right: { style: 'thin' }, bottom: { style: 'thin' } },
      alignment: { wrapText: true, horizontal: 'center' },
    });
    expect(blm?.freezePane).toEqual({ rows: 4, columns: 2 });
    expect(blm?.columns?.slice(0, 5).map((column) => Math.round(column.width ?? 0))).toEqual([...blmSheet.widths]);
    expect(blm?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '$4:$4' });
    expect(blm?.pageSetup?.printArea?.replaceAll('$', '')).toBe('A1:E47');
    expect(blm?.headerFooter?.oddFooter).toContain('Kabupaten Pekalongan && sekitarnya');
    for (const [id, name] of [
      ['ringkasan', 'Laporan Ringkasan'],
      ['blm', 'Laporan BLM'],
    ] as const) {
      const marks = (file.namedRanges ?? []).filter((range) => range.name === markName(id));
      expect(marks).toEqual([expect.objectContaining({ scope: name })]);
    }
  });

  test('a sheet too wide for one page is printed at its scale, its first rows and columns on every page', async () => {
    const { print } = blmSheet;
    const wide = { ...blmSheet, charts: [] };
    const across = { ...print, rows: 9, acrossPages: { scale: 60, titleColumns: [0, 1] as const } };
    const { bytes } = await written(bench, await usersWorkbook(), only(wide), only({ ...wide, print: across }));
    const pageSetup = sheetOf(await model(bytes), 'Laporan BLM')?.pageSetup;
    expect(pageSetup).toMatchObject({ scale: 60, printTitlesRow: '$4:$4', printTitlesColumn: '$A:$B' });
    expect(pageSetup?.fitToPage ?? false).toBe(false);
    expect(pageSetup?.printArea?.replaceAll('$', '')).toBe('A1:E9');
  });

  test('limits are dashed lines across the columns, over the same axes, also when the report is written again', async () => {
    const [chart] = blmSheet.charts;
    if (chart === undefined) throw new Error('The example has a chart.');
    const limited = { ...chart, source: { ...chart.source, columns: 4 }, limits: 2 };
    const report = only({ ...blmSheet, charts: [limited] });
    const { bytes } = await written(bench, await usersWorkbook(), report, report);
    const zip = ZipFile.open(bytes, 'laporan.xlsx');
    const parts = zip.paths.filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(parts).toHaveLength(1);
    const text = await zip.text(parts[0] ?? '');
    const group = (kind: string): string => new RegExp(`<c:${kind}>[\\s\\S]*</c:${kind}>`).exec(text)?.[0] ?? '';
    const all = (within: string, pattern: RegExp): string[] =>
      [...within.matchAll(pattern)].map(([, found = '']) => found);
    expect(all(group('barChart'), /<c:order val="(\d)"/g)).toEqual(['0']);
    const lines = group('lineChart');
    expect(all(lines, /<c:order val="(\d)"/g)).toEqual(['1', '2']);
    expect(all(lines, /<a:prstDash val="(\w+)"/g)).toEqual(['dash', 'sysDot']);
    expect(all(lines, /<a:srgbClr val="(\w+)"/g)).toEqual(limitLooks.map(({ color }) => color));
    expect(all(lines, /<c:axId val="(\d+)"/g)).toEqual(all(group('barChart'), /<c:axId val="(\d+)"/g));
    expect(await faultsOfPackage(bytes)).toEqual([]);
  });

  test('texts stay texts, whatever they look like', async () => {
    const texts = [
      '=1+1',
      '+62',
      '-',
      '@akun',
      "'petik",
      '33.26',
      '12.000',
      '03/04/2014',
      'April 2014',
      'TRUE',
      '#N/A?',
      '1E5',
      '007',
    ];
    const sheet = { ...blmSheet, charts: [], rows: texts.map((value) => [{ value, style: 'label' as const }]) };
    const { bytes } = await written(bench, await usersWorkbook(), only(sheet));
    const back = sheetOf(await model(bytes), sheet.name);
    expect(back?.rows.map((row) => row[0])).toEqual(texts);
    expect([...(back?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  test('written twice it is the same, in place, with each chart once', async () => {
    const once = await written(bench, await usersWorkbook(), exampleReport);
    const twice = await written(bench, await usersWorkbook(), exampleReport, exampleReport);
    expect(twice.names[1]).toEqual(twice.names[0]);
    const [first, second] = [await model(once.bytes), await model(twice.bytes)];
    expect(second.sheets.map((sheet) => [sheet.name, filled(sheet)])).toEqual(
      first.sheets.map((sheet) => [sheet.name, filled(sheet)]),
    );
    expect(second.namedRanges?.length).toBe(first.namedRanges?.length);
    const charts = sheetOf(second, 'Laporan BLM')?.charts ?? [];
    expect(await chartNames(twice.bytes)).toEqual(blmSheet.charts.map((chart) => chartName(chart.name)));
    expect(charts.map((chart) => chart.title)).toEqual(blmSheet.charts.map((chart) => chart.title));
  });

  test('a workbook that was saved and opened again is found again', async () => {
    const first = await written(bench, await usersWorkbook(), exampleReport);
    const again = await written(bench, first.bytes, exampleReport);
    const file = await model(again.bytes);
    expect(file.sheets.map((sheet) => sheet.name)).toEqual(['Desa', 'Catatan', 'Laporan Ringkasan', 'Laporan BLM']);
    expect(sheetOf(file, 'Laporan BLM')?.charts).toHaveLength(blmSheet.charts.length);
  });

  test('what the file writer wrote is found again', async () => {
    const bytes = await writeWorkbookFile({ ...exampleSpec, report: exampleReport });
    const before = await model(bytes);
    const file = await model((await written(bench, bytes, exampleReport)).bytes);
    expect(file.sheets.map((sheet) => [sheet.name, filled(sheet)])).toEqual(
      before.sheets.map((sheet) => [sheet.name, filled(sheet)]),
    );
    expect(sheetOf(file, 'Laporan BLM')?.charts).toHaveLength(blmSheet.charts.length);
  });

  test('what is no longer in the report goes: rows, looks and charts', async () => {
    const [chart] = blmSheet.charts;
    const shorter = {
      ...blmSheet,
      rows: blmSheet.rows.slice(0, 6),
      charts: chart === undefined ? [] : [{ ...chart, kind: 'line' as const, title: 'Lain' }],
    };
    const { bytes } = await written(bench, await usersWorkbook(), only(blmSheet), only(shorter));
    const back = sheetOf(await model(bytes), blmSheet.name);
    expect(filled(back).filter((row) => row.length > 0)).toHaveLength(5);
    expect(cellAt(back, 8, 1)?.style?.fill).toBeUndefined();
    expect(back?.charts).toMatchObject([{ title: 'Lain', kinds: ['line'] }]);
  });

  test('the user’s sheets stay as they were', async () => {
    const before = await model(await usersWorkbook());
    const after = await model((await written(bench, await usersWorkbook(), exampleReport, exampleReport)).bytes);
    for (const name of ['Desa', 'Catatan']) expect(filled(sheetOf(after, name))).toEqual(filled(sheetOf(before, name)));
    expect(sheetOf(after, 'Desa')?.tables).toMatchObject([{ name: 'Desa', range: 'A1:B2' }]);
    expect(cellAt(sheetOf(after, 'Catatan'), 0, 0)?.style?.font).toMatchObject({
      name: 'Arial',
      size: 14,
      bold: true,
      color: { rgb: 'C00000' },
    });
    expect(cellAt(sheetOf(after, 'Catatan'), 1, 0)?.style?.numFmt).toBe('0.0%');
  });

  test('a sheet of the user’s with the wanted name is left alone', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'laporan blm', rows: [['punya saya']] }] });
    const { bytes: after, names } = await written(bench, bytes, only(blmSheet), only(blmSheet));
    expect(names).toEqual([['Laporan BLM (2)'], ['Laporan BLM (2)']]);
    expect(filled(sheetOf(await model(after), 'laporan blm'))).toEqual([['punya saya']]);
  });

  test('a report sheet that the user renamed is still ours', async () => {
    const first = await written(bench, await usersWorkbook(), exampleReport);
    const zip = ZipFile.open(first.bytes, '');
    const renamed = (await zip.text('xl/workbook.xml')).replaceAll('Laporan BLM', 'BLM kami');
    await zip.setText('xl/workbook.xml', renamed);
    const { bytes, names } = await written(bench, zip.save(), exampleReport);
    expect(names).toEqual([['Laporan Ringkasan', 'BLM kami']]);
    const file = await model(bytes);
    expect(file.sheets).toHaveLength(4);
    const link = cellAt(sheetOf(file, 'BLM kami'), 4, 1);
    expect(link?.hyperlink?.location ?? link?.formula).toContain("'Laporan Ringkasan'!A1");
  });

  test('a link goes to the sheet that was written, whatever its name became', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Laporan Ringkasan', rows: [['punya saya']] }] });
    const file = await model((await written(bench, bytes, exampleReport)).bytes);
    const link = cellAt(sheetOf(file, 'Laporan BLM'), 4, 1);
    expect(link?.value).toBe('Bojong');
    expect(link?.hyperlink?.location ?? link?.formula).toContain("'Laporan Ringkasan (2)'!A1");
  });

  test('a protected report sheet is refused by name, and nothing is written', async () => {
    const first = await model((await written(bench, await usersWorkbook(), exampleReport)).bytes);
    const locked = await lock((await written(bench, await usersWorkbook(), exampleReport)).bytes, 'Laporan BLM');
    const { workbook, save } = await bench.open(locked);
    await expect(workbook.writeReport(only({ ...blmSheet, rows: [] }))).rejects.toMatchObject({
      code: 'protected',
      place: 'Laporan BLM',
    });
    const after = await model(await save());
    expect(after.sheets.map((sheet) => filled(sheet))).toEqual(first.sheets.map((sheet) => filled(sheet)));
  });

  test('a protected workbook takes no new sheets, but the sheets that are there are written', async () => {
    const locked = async (bytes: Uint8Array): Promise<Uint8Array> => {
      const zip = ZipFile.open(bytes, '');
      const xml = await zip.text('xl/workbook.xml');
      await zip.setText(
        'xl/workbook.xml',
        xml.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
      );
      return zip.save();
    };
    const bare = await bench.open(await locked(await usersWorkbook()));
    await expect(bare.workbook.writeReport(exampleReport)).rejects.toMatchObject({ code: 'protected', place: '' });
    const { bytes } = await written(bench, await usersWorkbook(), exampleReport);
    const { names } = await written(bench, await locked(bytes), exampleReport);
    expect(names).toEqual([['Laporan Ringkasan', 'Laporan BLM']]);
  });

  test('writing can be cancelled', async () => {
    const { workbook, save } = await bench.open(await usersWorkbook());
    const stopped = { report: () => undefined, signal: AbortSignal.abort() };
    await expect(workbook.writeReport(exampleReport, stopped)).rejects.toMatchObject({ code: 'cancelled' });
    expect((await model(await save())).sheets).toHaveLength(2);
  });
});

/** Protects a sheet, as Excel writes it. */
async function lock(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const zip = ZipFile.open(bytes, '');
  const index = (await model(bytes)).sheets.findIndex((sheet) => sheet.name === name);
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  await zip.setText(path, (await zip.text(path)).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'));
  return zip.save();
}

/** Names of all charts in the file, as Excel shows them. */
async function chartNames(bytes: Uint8Array): Promise<string[]> {
  const zip = ZipFile.open(bytes, '');
  const drawings = zip.paths.filter((part) => /^xl\/drawings\/\w+\.xml$/.test(part));
  const texts = await Promise.all(drawings.map((part) => zip.text(part)));
  return texts.flatMap((text) => [...text.matchAll(/cNvPr [^>]*name="([^"]*)"/g)].map(([, name = '']) => name));
}
