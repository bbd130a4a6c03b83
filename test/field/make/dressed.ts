/** Writes the dressed workbook to a file, for the programs that are to save it anew: `make.sh`. */
import { writeFileSync } from 'node:fs';
import { dressedFile } from '../workbooks';

const [path = 'dressed.xlsx'] = process.argv.slice(2);
writeFileSync(path, await dressedFile());
