import { writeXlsx } from 'hucre';
import { applyRepairs, checkWorkbook, planRepairs } from '../../src/app';
import type { RawWorkbook } from '../../src/engine/dataset';
import { programme } from '../../src/programme';
import { baseArea, baseWorkbook, brief, edited, mapTable } from '../support/base';
import { benches } from '../support/benches';

const app = { programme, areas: (code: string) => Promise.resolve(code === baseArea.code ? baseArea : null) };
const author = { name: 'Siti', at: 41_989.5 };

/** The small workbook with `desa ` written once for the first two desa. */
function workbookWithMergedCells(): RawWorkbook {
  const raw = edited(baseWorkbook(), ['Desa', 2, 'Jenis', 'desa '], ['Desa', 3, 'Jenis', null]);
  return mapTable(raw, 'Desa', (table) => ({ ...table, merges: [{ top: 1, left: 3, bottom: 2, right: 3 }] }));
}

/** The tables on plain sheets of their names. */
function fileOf({ tables }: RawWorkbook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tables.map(({ sheet, values, merges }) => ({
      name: sheet,
      rows: values.map((row) => [...row]),
      merges: merges.map(({ top, left, bottom, right }) => ({
        startRow: top,
        startCol: left,
        endRow: bottom,
        endCol: right,
      })),
    })),
  });
}

describe.each(benches.filter(({ merges }) => merges))('a cell merged over several rows in $title', (bench) => {
  test('has one finding, whose repair settles it for all its rows', async () => {
    const { workbook } = await bench.open(await fileOf(workbookWithMergedCells()));
    const check = await checkWorkbook(workbook, app);
    expect(check.findings.map(brief)).toEqual(['warning choice Desa!D2 -> Desa!']);

    const { certain, refused } = await planRepairs(workbook, check);
    expect({ certain: certain.length, refused }).toEqual({ certain: 1, refused: [] });
    await applyRepairs(workbook, certain, author);
    expect((await checkWorkbook(workbook, app)).findings.map(brief)).toEqual([]);
  });
});
