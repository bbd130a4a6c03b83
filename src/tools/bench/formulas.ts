/**
 * `npm run bench:formulas`: how long LibreOffice takes to open and calculate the report of 8 kecamatan with 100,000 loans, with formulas and with numbers
 * only. The goal is twice the time at most.
 */
import { join } from 'node:path';
import { areaFiles } from '../../cli/areas';
import { translator } from '../../messages';
import { reportTexts } from '../../messages/reportTexts';
import { writeWorkbookFile } from '../../workbook/file';
import { inPlace, kabupatenWithLoans } from '../verify/cases';
import { withoutResults } from '../verify/compare';
import { Calculator, ensureLibreOffice } from '../verify/libreoffice';

const loanCount = Number(process.argv[2] ?? 100_000);
const rounds = 5;
const areas = areaFiles(join(import.meta.dirname, '..', '..', '..', 'dist', 'wilayah'));
const texts = reportTexts('id', translator('id'));

ensureLibreOffice();
const data = await kabupatenWithLoans(loanCount, areas);
async function written(formulas: boolean): Promise<Uint8Array> {
  const workbook = await inPlace(data, areas, texts, formulas);
  return writeWorkbookFile({ ...workbook, report: workbook.report && withoutResults(workbook.report) });
}
const variants = { numbers: await written(false), formulas: await written(true) };
const seconds = { numbers: [] as number[], formulas: [] as number[] };
const calculator = await Calculator.start();
// The first opening also lays out the profile.
await calculator.secondsFor(variants.numbers);
for (let round = 0; round < rounds; round += 1) {
  seconds.numbers.push(await calculator.secondsFor(variants.numbers));
  seconds.formulas.push(await calculator.secondsFor(variants.formulas));
}
await calculator.stop();

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const [numbers, formulas] = [median(seconds.numbers), median(seconds.formulas)];
console.log(`${loanCount} loans, LibreOffice opens and calculates the report, median of ${rounds} rounds`);
console.log(
  `numbers only ${numbers.toFixed(1)} s, with formulas ${formulas.toFixed(1)} s: ${(formulas / numbers).toFixed(2)} x`,
);
