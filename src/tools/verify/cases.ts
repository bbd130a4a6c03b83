import { checkTables, rawWorkbookOf, reportFiles, reportOf, cellsAsTyped, type SourceFile } from '../../app';
import { sampleKabupaten, sampleWorkbooks, type SampleWorkbook } from '../../app/sample';
import type { ReportTexts, WorkbookSpec } from '../../core/report';
import type { AreaSource } from '../../core/wilayah';
import { openWorkbookFile, writeWorkbookFile } from '../../workbook/file';
import { damaged } from './damage';

/** A workbook whose report is to be calculated. */
export interface VerifyCase {
  readonly name: string;
  readonly workbook: WorkbookSpec;
}

const damagedKecamatan = 4;

async function opened({ fileName, spec }: SampleWorkbook): Promise<SourceFile> {
  return { name: fileName, workbook: await openWorkbookFile(await writeWorkbookFile(spec), fileName) };
}

/** The workbook itself with the report beside its data, as in Excel: nothing is repaired. */
async function inPlace({ spec }: SampleWorkbook, areas: AreaSource, texts: ReportTexts): Promise<WorkbookSpec> {
  const check = await checkTables(rawWorkbookOf(spec.dataSheets), { areas });
  return { ...spec, report: reportOf(check, texts, cellsAsTyped).report };
}

/** The sample, some of its workbooks damaged (reported as files and in place), and all of them damaged and put together. */
export async function verifyCases(areas: AreaSource, texts: ReportTexts): Promise<VerifyCase[]> {
  const kabupaten = await areas(sampleKabupaten);
  if (kabupaten === null) throw new Error('The area codes are not built: npm run build');
  const sample = sampleWorkbooks(kabupaten);
  const ruined = sample.map((workbook, index) => ({ ...workbook, spec: damaged(workbook.spec, index + 1) }));
  const filed = async (name: string, workbooks: readonly SampleWorkbook[]): Promise<VerifyCase> => {
    const { workbook } = await reportFiles(await Promise.all(workbooks.map(opened)), { areas }, texts);
    return { name, workbook };
  };
  const cases = [await filed('sample', sample), await filed('damaged, consolidated', ruined)];
  for (const [index, workbook] of ruined.slice(0, damagedKecamatan).entries()) {
    cases.push(await filed(`damaged ${index + 1}, repaired`, [workbook]));
    cases.push({ name: `damaged ${index + 1}, in place`, workbook: await inPlace(workbook, areas, texts) });
  }
  return cases;
}
