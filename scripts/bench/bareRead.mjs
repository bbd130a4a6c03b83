/** The measure of `npm run bench:files`: hucre reads a workbook, and nothing is done with it. */
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';

const { sheets } = await readXlsx(readFileSync(process.argv[2]));
console.log(sheets.length);
