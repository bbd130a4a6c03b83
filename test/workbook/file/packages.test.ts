import { writeWorkbookFile } from '../../../src/workbook/file';
import { ZipFile } from '../../../src/workbook/file/zip';
import { openFile } from '../../support/programme';
import { exampleReport, exampleSpec } from '../../support/report';

/** A package with its parts under other names, whose bytes stay as they are. */
function renamed(bytes: Uint8Array, rename: (path: string) => string): Uint8Array {
  const zip = ZipFile.open(bytes, 'uji');
  for (const path of zip.paths) {
    const name = rename(path);
    if (name === path) continue;
    zip.copyFrom(zip, path, name);
    zip.remove(path);
  }
  return zip.save();
}

async function edited(bytes: Uint8Array, path: string, edit: (text: string) => string): Promise<Uint8Array> {
  const zip = ZipFile.open(bytes, 'uji');
  await zip.setText(path, edit(await zip.text(path)));
  return zip.save();
}

/** A package whose workbook part stands in a folder of its own, its sheets where they were. */
async function withWorkbookElsewhere(bytes: Uint8Array): Promise<Uint8Array> {
  const moved = renamed(bytes, (path) =>
    path
      .replace(/^xl\/workbook\.xml$/, 'dokumen/buku.xml')
      .replace(/^xl\/_rels\/workbook\.xml\.rels$/, 'dokumen/_rels/buku.xml.rels'),
  );
  const steps = [
    ['[Content_Types].xml', (text: string) => text.replace('/xl/workbook.xml', '/dokumen/buku.xml')],
    ['_rels/.rels', (text: string) => text.replace('xl/workbook.xml', 'dokumen/buku.xml')],
    ['dokumen/_rels/buku.xml.rels', (text: string) => text.replaceAll('Target="', 'Target="/xl/')],
  ] as const;
  let result = moved;
  for (const [path, edit] of steps) result = await edited(result, path, edit);
  return result;
}

const variants: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>])[] = [
  ['backslashes in the names of its parts', (bytes) => renamed(bytes, (path) => path.replaceAll('/', '\\'))],
  [
    'names of parts written in other cases than where they are named',
    (bytes) =>
      renamed(
        renamed(bytes, (path) => `x${path}`),
        (path) => path.slice(1).toUpperCase(),
      ),
  ],
  ['names that begin at the root', (bytes) => renamed(bytes, (path) => `/${path}`)],
  ['its workbook part elsewhere', withWorkbookElsewhere],
];

describe.each(variants)('a package with %s', (_title, vary) => {
  const names = exampleSpec.dataSheets.map(({ name }) => name);
  let plain: Uint8Array;
  let varied: Uint8Array;

  beforeAll(async () => {
    plain = await writeWorkbookFile({ ...exampleSpec, report: null });
    varied = await vary(plain);
  });

  test('is read like any other', async () => {
    const expected = await (await openFile(plain)).readTables(names);
    expect(expected.tables.length).toBeGreaterThan(0);
    expect(await (await openFile(varied)).readTables(names)).toEqual(expected);
  });

  test('is written like any other: cells, colours, a report, twice', async () => {
    const file = await openFile(varied);
    const [table] = (await file.readTables(names)).tables;
    if (table === undefined) throw new Error('no table');
    const [row, column] = [table.top + 1, table.left];
    const before = table.values[1]?.[0] ?? null;
    await file.apply([{ sheet: table.sheet, row, column, before, after: 'baru' }], []);
    await file.mark([{ sheet: table.sheet, row, column, kind: 'error' }]);
    await file.writeReport(exampleReport);
    await file.writeReport(exampleReport);
    const again = await openFile(await file.save());
    expect(await again.isMarked()).toBe(true);
    const [changed] = (await again.readTables([table.name])).tables;
    expect(changed?.values[1]?.[0]).toBe('baru');
    const sizes = exampleReport.sheets.map(({ name }) => ({ name, rows: 2, columns: 2 }));
    expect(await again.readSheets(sizes)).toHaveLength(sizes.length);
  });
});
