import { continuedWorkbook } from '../../src/app';
import { entryTexts } from '../../src/messages/entryTexts';
import { writeWorkbookFile } from '../../src/workbook/file';
import { baseApp, baseWorkbook, edited } from './base';
import { wordsIn } from './programme';

/** The base workbook as it is prepared for the next month, with formulas in its calculated columns, but for UPK!R3 (Laba), where 123 was typed. */
export async function typedOver(): Promise<Uint8Array> {
  const words = wordsIn('id');
  const typed = edited(baseWorkbook(), ['UPK', 3, 'Laba', 123]);
  const source = { name: 'desember.xlsx', workbook: { readTables: () => Promise.resolve(typed) } };
  const { spec } = await continuedWorkbook(source, baseApp, entryTexts('id', words), words);
  return writeWorkbookFile(spec);
}
