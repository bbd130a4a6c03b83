import {
  cellsAsTyped,
  checkTables,
  consolidateFiles,
  rawWorkbookOf,
  reportFiles,
  reportOf,
  type SourceFile,
} from '../../src/app';
import { programme } from '../../src/programme';
import { sampleKabupaten, sampleWorkbooks, type SampleWorkbook } from '../../src/programme/sample';
import type { ReportTexts, WorkbookSpec } from '../../src/engine/report';
import type { AreaSource } from '../../src/areas';
import { openWorkbookFile, writeWorkbookFile } from '../../src/workbook/file';
import { damaged } from './damage';
import { settingsTable, variants, type Variant } from './variants';
import { withManyLoans, type LoanOrder } from './many';

/** A workbook whose report is to be calculated. */
export interface VerifyCase {
  readonly name: string;
  readonly workbook: WorkbookSpec;
  /** False where the report must hold no formula. */
  readonly formulas?: boolean;
}

const damagedKecamatan = 4;
/** Enough that formulas look only at the rows between an area's first and last one. */
const manyLoans = 12_000;

async function opened({ fileName, spec }: SampleWorkbook): Promise<SourceFile> {
  return {
    name: fileName,
    workbook: await openWorkbookFile(programme.schema, await writeWorkbookFile(spec), fileName),
  };
}

/** A workbook with the report beside its data as they are, as in Excel: nothing is repaired. Without formulas it holds numbers only. */
export async function inPlace(
  spec: WorkbookSpec,
  areas: AreaSource,
  texts: ReportTexts,
  formulas = true,
  { settings, plain }: Pick<Variant, 'settings' | 'plain'> = { settings: [], plain: [] },
): Promise<WorkbookSpec> {
  const tables = rawWorkbookOf(programme.schema, spec.dataSheets).tables.map((table) =>
    plain.some((name) => name === table.name) ? { ...table, kind: 'range' as const } : table,
  );
  const check = await checkTables({ tables: [...tables, settingsTable(settings)] }, { programme, areas });
  return { ...spec, report: reportOf(check, texts, formulas ? cellsAsTyped : null).report };
}

/** The eight workbooks of the sample. */
async function sampleOf(areas: AreaSource): Promise<readonly SampleWorkbook[]> {
  const kabupaten = await areas(sampleKabupaten);
  if (kabupaten === null) throw new Error('The area codes are not built: npm run build');
  return sampleWorkbooks(kabupaten);
}

/** The sample's kabupaten with as many loans as wanted, without a report. */
export async function kabupatenWithLoans(count: number, order: LoanOrder, areas: AreaSource): Promise<WorkbookSpec> {
  const files = await Promise.all((await sampleOf(areas)).map(opened));
  const { dataSheets } = await consolidateFiles(files, { programme, areas });
  return { title: `${count}`, dataSheets: withManyLoans(dataSheets, count, order), report: null };
}

/** The sample, some of its workbooks damaged (reported as files and in place), and all of them damaged and put together. */
export async function verifyCases(areas: AreaSource, texts: ReportTexts): Promise<VerifyCase[]> {
  const sample = await sampleOf(areas);
  const ruined = sample.map((workbook, index) => ({ ...workbook, spec: damaged(workbook.spec, index + 1) }));
  const filed = async (name: string, workbooks: readonly SampleWorkbook[]): Promise<VerifyCase> => {
    const { workbook } = await reportFiles(await Promise.all(workbooks.map(opened)), { programme, areas }, texts);
    return { name, workbook };
  };
  const cases = [await filed('sample', sample), await filed('damaged, consolidated', ruined)];
  for (const [index, workbook] of ruined.slice(0, damagedKecamatan).entries()) {
    cases.push(await filed(`damaged ${index + 1}, repaired`, [workbook]));
    cases.push({ name: `damaged ${index + 1}, in place`, workbook: await inPlace(workbook.spec, areas, texts) });
  }
  const kecamatan = sample[0]?.spec;
  if (kecamatan === undefined) throw new Error('The sample is empty');
  for (const variant of variants(kecamatan)) {
    cases.push({ name: variant.name, workbook: await inPlace(variant.spec, areas, texts, true, variant) });
  }
  const numbers = await inPlace(kecamatan, areas, texts, false);
  cases.push({ name: 'numbers only', workbook: numbers, formulas: false });
  const many = await inPlace(await kabupatenWithLoans(manyLoans, 'kecamatan together', areas), areas, texts);
  return [...cases, { name: `sample with ${manyLoans} loans`, workbook: many }];
}
