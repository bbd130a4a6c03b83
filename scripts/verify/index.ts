/**
 * `npm run verify`: LibreOffice calculates the formulas of reports, and every cell must be what the program computed. The reports are those of the
 * sample and of damaged variants of it, which are the same on every run.
 */
import { join } from 'node:path';
import { areaFiles } from '../../src/faces/cli/areas';
import { translator } from '../../src/messages';
import { reportTexts } from '../../src/messages/reportTexts';
import { programme } from '../../src/programme';
import { writeWorkbookFile } from '../../src/workbook/file';
import { verifyCases } from './cases';
import { compareReport, withoutResults } from './compare';
import { Calculator, ensureLibreOffice } from './libreoffice';

const areas = areaFiles(join(import.meta.dirname, '..', '..', 'dist', 'wilayah'));

ensureLibreOffice();
const calculator = await Calculator.start();
let failed = 0;
const texts = reportTexts('id', translator('id', programme.texts));
for (const { name, workbook, formulas = true } of await verifyCases(areas, texts)) {
  const { report } = workbook;
  if (report === null) throw new Error(`${name} has no report`);
  const bytes = await writeWorkbookFile({ ...workbook, report: withoutResults(report) });
  const { count, differences } = await compareReport(report, await calculator.calculate(bytes));
  failed += differences.length + (count > 0 === formulas ? 0 : 1);
  console.log(`${name}: ${count - differences.length} of ${count} formula cells equal`);
  for (const { sheet, cell, formula, expected, found } of differences.slice(0, 10)) {
    console.log(`  ${sheet}!${cell}: ${String(expected)} expected, ${String(found)} calculated by ${formula}`);
  }
}
await calculator.stop();
process.exitCode = failed > 0 ? 1 : 0;
