import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx, type WriteSheet } from 'hucre';
import { firstTemplate, plainSheet } from '../../field/workbooks';
import { indikator, newFolder, removeFolders } from '../../support/cli';

/** Headers of two lines as offices type them, where the band above ends the name of its columns (docs/spec/workbook.md, How a table is found, 4). */
afterAll(removeFolders);

/** Bands and what stands below each, by table; columns that none names have their header in the upper line, merged over both. */
const bands: Readonly<Record<string, Readonly<Record<string, readonly [band: string, under: string]>>>> = {
  BLM: {
    'KK Penerima Manfaat': ['Penerima Manfaat', 'KK'],
    'KK Miskin Penerima Manfaat': ['Penerima Manfaat', 'KK Miskin'],
  },
  Kegiatan: {
    'Dana BLM': ['Dana', 'BLM'],
    'Dana Swadaya': ['Dana', 'Swadaya'],
    'Dana Lain': ['Dana', 'Lain'],
    'KK Penerima Manfaat': ['Pemanfaat', 'KK'],
    'KK Miskin Penerima Manfaat': ['Pemanfaat', 'KK Miskin'],
  },
};

/** The sheet with its header in two lines, merged where Excel merges them. */
function inTwoLines(sheet: WriteSheet): WriteSheet {
  const under = bands[sheet.name];
  const [header = [], ...rows] = sheet.rows ?? [];
  if (under === undefined) return sheet;
  const texts = header.map((text) => under[String(text)] ?? [String(text), null]);
  const isFirst = (column: number): boolean => texts[column]?.[0] !== texts[column - 1]?.[0];
  const merges = texts.flatMap(([band, below], column) => {
    if (!isFirst(column)) return [];
    const last = texts.findLastIndex(([text]) => text === band);
    return [{ startRow: 0, startCol: column, endRow: below === null ? 1 : 0, endCol: last }];
  });
  const upper = texts.map(([band], column) => (isFirst(column) ? band : null));
  const lower = texts.map(([, below]) => below);
  return { ...sheet, rows: [upper, lower, ...rows], merges };
}

test('give the same figures and findings as the header in one line', async () => {
  const folder = newFolder();
  const sheets = firstTemplate.map(({ name }) => plainSheet(name));
  const [one, two] = [join(folder, 'satu.xlsx'), join(folder, 'dua.xlsx')];
  writeFileSync(one, await writeXlsx({ sheets }));
  writeFileSync(two, await writeXlsx({ sheets: sheets.map(inTwoLines) }));
  const figures = async (path: string): Promise<unknown> =>
    JSON.parse((await indikator('indicators', '--format', 'json', path)).out);
  expect(await figures(two)).toEqual(await figures(one));

  interface Validated {
    readonly files: readonly [
      { readonly findings: readonly { rule: string; table: string; column: string; row: number | null }[] },
    ];
  }
  /** Findings, their rows counted from the header in one line. */
  const findings = async (path: string, lower: number): Promise<readonly string[]> => {
    const { files } = JSON.parse((await indikator('validate', '--format', 'json', path)).out) as Validated;
    return files[0].findings.map(({ rule, table, column, row }) =>
      [rule, table, column, row === null ? null : row - (table in bands ? lower : 0)].join(' '),
    );
  };
  const before = await findings(one, 0);
  expect(before.length).toBeGreaterThan(0);
  expect(await findings(two, 1)).toEqual(before);
});
