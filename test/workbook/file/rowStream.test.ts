/** Changing rows while a sheet streams by gives what changing the whole sheet gives. */
import { seeded } from '../../../src/programme/sample/random';
import { WorkbookError } from '../../../src/workbook/errors';
import { changedSheet } from '../../../src/workbook/file/patch/rowStream';
import { SheetPart } from '../../../src/workbook/file/patch/sheetPart';
import { ZipFile } from '../../../src/workbook/file/zip';
import { effort } from '../../support/effort';
import { oddWorkbook } from '../../support/oddWorkbook';

type Puts = ReadonlyMap<number, readonly (readonly [column: number, value: string | number])[]>;

function applied(sheet: SheetPart, row: number, puts: Puts): void {
  for (const [column, value] of puts.get(row) ?? []) sheet.put(row, column, value, sheet.style(row, column));
}

const orRefusal = async (make: () => string | Promise<string>): Promise<string> => {
  try {
    return await make();
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
};

/** The sheet in pieces of a few bytes each. */
async function* piecesOf(xml: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(xml);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
}

async function streamed(xml: string, puts: Puts, size: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  const row = (number: number, own: string, head: string): string =>
    SheetPart.changedRow(head, own, 'Desa', (sheet) => applied(sheet, number, puts));
  const rows = [...puts.keys()].sort((a, b) => a - b);
  for await (const piece of changedSheet(piecesOf(xml, size), 'Desa', { rows, row }))
    text += decoder.decode(piece, { stream: true });
  return text;
}

function whole(xml: string, puts: Puts): string {
  const sheet = new SheetPart(xml, 'Desa');
  for (const row of puts.keys()) applied(sheet, row, puts);
  return sheet.toXml();
}

test('odd sheets, rows that are there and rows that are not, pieces of any size', async () => {
  let changed = 0;
  for (let seed = 1; seed <= effort.runs(60, 1_000); seed += 1) {
    const random = seeded(seed);
    const odd = await ZipFile.open(await oddWorkbook(seed, { tame: true }), '').text('xl/worksheets/sheet1.xml');
    // Closing tags with blanks in them are left to the whole sheet.
    const tidy = odd.replace(/(<\/[\w:]+)\s+>/g, '$1>');
    // A comment is refused by both.
    const xml = seed % 8 === 0 ? tidy : tidy.replace(/<!--.*?-->/g, '');
    const puts: Puts = new Map(
      Array.from({ length: random.int(1, 6) }, () => [random.int(0, 40), [[random.int(0, 12), seed]]] as const),
    );
    const expected = await orRefusal(() => whole(xml, puts));
    expect({ seed, xml: await orRefusal(() => streamed(xml, puts, random.int(1, 300))) }).toEqual({
      seed,
      xml: expected,
    });
    if (expected !== 'file-rare') changed += 1;
  }
  expect(changed).toBeGreaterThan(20);
});

test('what stands behind the rows is changed, and nothing else', async () => {
  const xml = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells/></worksheet>';
  const decoder = new TextDecoder();
  for (const [from, to] of [
    [xml, xml],
    ['<worksheet><sheetData/><mergeCells/></worksheet>', '<worksheet><sheetData></sheetData><mergeCells/></worksheet>'],
  ] as const) {
    let text = '';
    const tail = (behind: string): string => behind.replace('<mergeCells/>', '<x/>');
    for await (const piece of changedSheet(piecesOf(from, 7), 'Desa', { rows: [], row: () => '', tail }))
      text += decoder.decode(piece, { stream: true });
    expect(text).toBe(to.replace('<mergeCells/>', '<x/>'));
  }
});
