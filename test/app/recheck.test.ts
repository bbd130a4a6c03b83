import fc from 'fast-check';
import { writeXlsx, type WriteSheet } from 'hucre';
import { checkWorkbook, indicatorsOf, type CheckResult } from '../../src/app';
import { recheck } from '../../src/app/recheck';
import { addressOf } from '../../src/engine/dataset';
import { tableNames, type CellValue } from '../../src/engine/schema';
import { fingerprint } from '../../src/engine/check';
import { openInExcel } from '../support/benches';
import { baseApp, baseWorkbook } from '../support/base';
import { schema } from '../support/programme';
import { effort } from '../support/effort';

const context = baseApp;
const base = baseWorkbook().tables;

/** Formulas that follow other cells: in the row, on another sheet, below the table. */
const formulas: Readonly<Record<string, readonly (readonly [cell: string, formula: string])[]>> = {
  UPK: [
    ...Array.from({ length: 6 }, (_, row) => [`${row + 1},17`, `P${row + 2}-Q${row + 2}`] as const),
    ['3,6', 'SUMIFS(Pinjaman!N2:N10,Pinjaman!B2:B10,A4,Pinjaman!R2:R10,"Aktif")'],
  ],
  Pinjaman: [['2,13', 'L3-M3']],
  BLM: [['5,6', 'SUM(G2:G5)']],
};

const sheets: readonly WriteSheet[] = base.map(({ name, values }) => ({
  name,
  rows: [...values.map((row) => [...row]), ...(name === 'BLM' ? [['Jumlah']] : [])],
  cells: new Map((formulas[name] ?? []).map(([cell, formula]) => [cell, { formula, formulaResult: 0 }])),
}));

/** What people type, mostly into the tables of every workbook: values of the column, and others; one cell, or two under each other. */
const mostTyped = ['Pinjaman', 'Pinjaman', 'UPK', 'UPK', 'Desa'];
const anyEdit = fc.constantFrom(...tableNames(schema), ...mostTyped, ...mostTyped, ...mostTyped).chain((name) => {
  const { values = [] } = base.find((table) => table.name === name) ?? {};
  const [header = []] = values;
  return fc
    .tuple(fc.integer({ min: 1, max: values.length - 1 }), fc.integer({ min: 0, max: header.length - 1 }))
    .chain(([row, column]) => {
      const own = values.slice(1).map((cells) => cells[column] ?? '');
      const value: fc.Arbitrary<CellValue> = fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom<CellValue>(...own) },
        { weight: 1, arbitrary: fc.constantFrom<CellValue>('', 'abc', ' Aktif', 'Rp 1.000.000', 0, 12, 1_000_000) },
      );
      return fc.tuple(fc.constant({ name, row, column }), fc.array(value, { minLength: 1, maxLength: 2 }));
    });
});

/** What must not depend on how a check came about. */
const essence = (check: CheckResult) => ({
  findings: check.findings,
  counts: check.counts,
  score: check.score,
  ready: check.ready,
  code: fingerprint(check.dataset),
  indicators: indicatorsOf(check),
});

test('whatever is typed, a check that follows the edits finds what a full check finds, formulas included', async () => {
  const bytes = await writeXlsx({ sheets: [...sheets] });
  let followed = 0;
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const { host, workbook } = await openInExcel(bytes);
      let check = await checkWorkbook(workbook, context);
      for (const [{ name, row, column }, values] of edits) {
        const address = `${addressOf(row, column)}:${addressOf(row + values.length - 1, column)}`;
        host.edit(
          name,
          address,
          values.map((value) => [value]),
        );
        const result = await recheck(workbook, check, [{ sheet: name, address, source: 'local' }]);
        if (result === null) whole += 1;
        else followed += 1;
        check = result ?? (await checkWorkbook(workbook, context));
        expect({ address, ...essence(check) }).toEqual({
          address,
          ...essence(await checkWorkbook(workbook, context)),
        });
      }
    }),
    { numRuns: effort.runs(12, 150) },
  );
  expect(followed).toBeGreaterThan(whole);
}, 300_000);
