import type { DataSheet } from '../../engine/report';
import { columnName } from '../xmlText';
import { paperCodes } from './print';
import { escapeXml } from './xml';
import type { ZipFile } from './zip';

/**
 * Adds to data sheets what hucre cannot write: the F4 paper, and that a column of the Table is calculated, so that Excel gives new rows its formula.
 * @param first number of report sheets before them: data sheet n is part first + n
 */
export async function finishDataSheets(zip: ZipFile, sheets: readonly DataSheet[], first: number): Promise<void> {
  for (const [index, { columns, paper }] of sheets.entries()) {
    if (paper !== undefined) {
      const path = `xl/worksheets/sheet${first + index + 1}.xml`;
      const xml = await zip.text(path);
      await zip.setText(path, xml.replace(/(<pageSetup [^>]*paperSize=)"\d+"/, `$1"${paperCodes[paper]}"`));
    }
    const calculated = columns.filter(({ formula }) => formula !== undefined);
    if (calculated.length === 0) continue;
    const path = `xl/tables/table${index + 1}.xml`;
    let xml = await zip.text(path);
    for (const { header, formula = '' } of calculated) {
      const name = `name="${escapeXml(columnName(header))}"`;
      xml = xml.replace(new RegExp(`<tableColumn( [^>]*${escapeRegExp(name)}[^>]*)/>`), (_, inside: string) => {
        const content = `<calculatedColumnFormula>${escapeXml(formula.slice(1))}</calculatedColumnFormula>`;
        return `<tableColumn${inside}>${content}</tableColumn>`;
      });
    }
    await zip.setText(path, xml);
  }
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
