import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleWorkbooks } from '../../src/programme/sample';
import { writeWorkbookFile } from '../../src/workbook/file';
import { kabupatenArea } from './areas';

/** The day that `indikator sample` puts into the files' properties. */
const made = new Date(Date.UTC(2015, 0, 3));

/** Makes the sample in a folder, each workbook as data and as a file; see `sample.ts`. The folder is there only once it is complete. */
export async function makeSample(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const workbooks = sampleWorkbooks(kabupatenArea('33.26'));
  for (const [index, workbook] of workbooks.entries()) {
    writeFileSync(join(unfinished, `${index}.json`), JSON.stringify(workbook));
    writeFileSync(join(unfinished, `${index}.xlsx`), await writeWorkbookFile(workbook.spec, made));
  }
  writeFileSync(join(unfinished, 'names.json'), JSON.stringify(workbooks.map(({ fileName }) => fileName)));
  renameSync(unfinished, folder);
}
