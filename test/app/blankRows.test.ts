/** Blank rows at the end of Tables, as a prepared workbook has them, are no rows to the formulas of a report either. */
import { writeXlsx } from 'hucre';
import { reportWorkbook } from '../../src/app';
import type { RawWorkbook } from '../../src/engine/dataset';
import { baseApp, baseWorkbook, edited, mapTable } from '../support/base';
import { openInExcel } from '../support/benches';
import { sheetsOf } from '../support/live';
import { reportWords } from '../support/programme';

/** The workbook with blank rows at the end of every table but the profile. */
const withBlanks = (raw: RawWorkbook): RawWorkbook =>
  raw.tables.reduce(
    (all, { name }) =>
      name === 'Profil'
        ? all
        : mapTable(all, name, (table) => ({
            ...table,
            values: [...table.values, ...Array.from({ length: 5 }, () => table.values[0]?.map(() => null) ?? [])],
          })),
    raw,
  );

/** How many cells of the report are formulas, and where Excel calculates something else than the program. */
async function calculated(raw: RawWorkbook) {
  const { workbook } = await openInExcel(await writeXlsx({ sheets: sheetsOf('table', raw.tables) }));
  const { calculated: found } = await reportWorkbook(workbook, baseApp, reportWords('id'));
  return { count: found?.count ?? 0, differences: found?.differences };
}

test('with blank rows as many cells are formulas as without, and all of them are right', async () => {
  const plain = await calculated(baseWorkbook());
  expect(await calculated(withBlanks(baseWorkbook()))).toEqual({ count: plain.count, differences: [] });
});

test('a row without the code of its board is a row all the same', async () => {
  const raw = edited(baseWorkbook(), ['BLM', 3, 'Kode BKM', null], ['Pinjaman', 9, 'Kode BKM', null]);
  const { count, differences } = await calculated(withBlanks(raw));
  expect(count).toBeGreaterThan(100);
  expect(differences).toEqual([]);
});
