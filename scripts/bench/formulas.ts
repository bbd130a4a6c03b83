/**
 * `npm run bench:formulas`: processor time that LibreOffice takes to open and calculate the report of 8 kecamatan with 100,000 loans, with formulas and
 * with numbers only, for two orders of the loans. The goal is twice the time at most where the loans of a board stand together.
 */
import { join } from 'node:path';
import { areaFiles } from '../../src/faces/cli/areas';
import { translator } from '../../src/messages';
import { reportTexts } from '../../src/messages/reportTexts';
import { programme } from '../../src/programme';
import { writeWorkbookFile } from '../../src/workbook/file';
import { inPlace, kabupatenWithLoans } from '../verify/cases';
import { Calculator, ensureLibreOffice } from '../verify/libreoffice';

const loanCount = Number(process.argv[2] ?? 100_000);
const rounds = 3;
const areas = areaFiles(join(import.meta.dirname, '..', '..', 'dist', 'wilayah'));
const texts = reportTexts('id', translator('id', programme.texts));
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

ensureLibreOffice();
const calculator = await Calculator.start();
console.log(`${loanCount} loans, median of ${rounds} rounds`);
for (const order of ['boards together', 'kecamatan together'] as const) {
  const data = await kabupatenWithLoans(loanCount, order, areas);
  const numbers = await writeWorkbookFile(await inPlace(data, areas, texts, false));
  const formulas = await writeWorkbookFile(await inPlace(data, areas, texts, true));
  // The first opening also lays out the profile.
  await calculator.secondsFor(numbers);
  const seconds = { numbers: [] as number[], formulas: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    seconds.numbers.push(await calculator.secondsFor(numbers));
    seconds.formulas.push(await calculator.secondsFor(formulas));
  }
  const [plain, live] = [median(seconds.numbers), median(seconds.formulas)];
  const ratio = (live / plain).toFixed(2);
  console.log(`rows of ${order}: numbers only ${plain.toFixed(1)} s, with formulas ${live.toFixed(1)} s: ${ratio} x`);
}
await calculator.stop();
