import { languageIn } from '../../app';
import { programme } from '../../programme';
import { excelProbe, excelWorkbook } from '../../workbook/excel';

/** The programme and the workbook that is open in Excel: what is loaded after the start page. */
export function openExcel() {
  const workbook = excelWorkbook(programme.schema, (version) =>
    Office.context.requirements.isSetSupported('ExcelApi', version),
  );
  return { programme, workbook, probe: excelProbe, languageAsked: () => languageIn(workbook, programme) };
}
