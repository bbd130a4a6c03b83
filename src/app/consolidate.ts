import type { Dataset, RawTable, RawWorkbook } from '../engine/dataset';
import { dataSheet, profilSheet, type DataSheet, type RecapFile } from '../engine/report';
import { originColumns, tableNames, templateVersion, type TableName } from '../engine/schema';
import { countFindings, type Finding, type RuleId } from '../engine/check';
import type { Progress, Workbook } from '../workbook/port';
import { carriedSettings } from './carriedSettings';
import { checkTables, rememberedIn, reportedTables } from './check';
import { rawWorkbookOf, repairedRows } from './dataSheets';
import { JoinedKeys, keyColumns } from './joinedKeys';
import type { AppContext, CheckResult } from './types';

/** One sub-district workbook to be consolidated. */
export interface SourceFile {
  /** File name as users know it. */
  readonly name: string;
  readonly workbook: Pick<Workbook, 'readTables'>;
}

export type ConsolidationProblem =
  'no-kecamatan' | 'no-periode' | 'same-kecamatan' | 'other-periode' | 'other-kabupaten';

/** Files that do not belong into one kabupaten workbook. Its text is `consolidate.<problem>`. */
export class ConsolidationError extends Error {
  override readonly name = 'ConsolidationError';
  constructor(
    readonly problem: ConsolidationProblem,
    /** The file that does not fit, and the one it does not fit with. */
    readonly file: string,
    readonly other: string = '',
  ) {
    super(`${problem}: ${file} ${other}`);
  }
}

/** The consolidated data and their check. */
export interface Consolidation {
  readonly dataSheets: readonly DataSheet[];
  readonly check: CheckResult;
  /** The state in which each file came in, kecamatan by kecamatan. */
  readonly recap: readonly RecapFile[];
  /** What the files remember for reports: their `memoryTables`, just as they stand there. */
  readonly remembered: readonly RawTable[];
}

interface Part {
  readonly name: string;
  readonly raw: RawWorkbook;
  readonly kecamatan: string;
  readonly check: CheckResult;
}

/**
 * Repayments that only some files have are kept under this name, where no rule looks for them: a loan of a file without them
 * would seem never to have been repaid (`loan-instalments`).
 */
const partialAngsuran = 'Angsuran_sebagian';

/** The kecamatan of a workbook: that of Profil, else the only one that its desa name. */
function kecamatanOf({ profil, tables }: Dataset): string | null {
  if (profil.kodeKecamatan !== null) return profil.kodeKecamatan;
  const codes = new Set(tables.Desa.text('Kode Desa').dictionary.map((code) => code.slice(0, code.lastIndexOf('.'))));
  const [only] = codes;
  return codes.size === 1 && only ? only : null;
}

/** Makes sure that the files belong together: one kabupaten, one Periode, each kecamatan once. */
function requireFit(parts: readonly Part[]): void {
  const first = parts[0];
  const seen = new Map<string, string>();
  for (const part of parts) {
    const { profil } = part.check.dataset;
    if (profil.periode === null) throw new ConsolidationError('no-periode', part.name);
    if (!first) continue;
    if (profil.kodeKabupaten !== first.check.dataset.profil.kodeKabupaten) {
      throw new ConsolidationError('other-kabupaten', part.name, first.name);
    }
    if (profil.periode !== first.check.dataset.profil.periode) {
      throw new ConsolidationError('other-periode', part.name, first.name);
    }
    const twin = seen.get(part.kecamatan);
    if (twin !== undefined) throw new ConsolidationError('same-kecamatan', part.name, twin);
    seen.set(part.kecamatan, part.name);
  }
}

/** The user's own columns of a table in any of the files; the origin columns of an earlier consolidation are made anew. */
function ownHeaders(parts: readonly Part[], table: TableName): string[] {
  const made = new Set<string>(originColumns);
  const headers = parts.flatMap(({ check }) => check.dataset.tables[table].ownHeaders);
  return [...new Set(headers)].filter((header) => !made.has(header));
}

/** All rows of one table, keys made unique, each with its file and sheet row. */
function joinTable(parts: readonly Part[], table: TableName, keys: JoinedKeys): DataSheet {
  const own = ownHeaders(parts, table);
  const columns = keyColumns(table);
  const rows = parts.flatMap(({ name, kecamatan, check }, part) => {
    const source = check.dataset.tables[table];
    return repairedRows(source, own).map((cells, row) => {
      for (const { index, of } of columns) {
        const value = cells[index];
        if (typeof value === 'string' && keys.needsPrefix(of, part, value)) cells[index] = `${kecamatan}/${value}`;
      }
      return [...cells, name, (source.sheetRows[row] ?? 0) + 1];
    });
  });
  return dataSheet(table, rows, { origin: true, own });
}

/** Rules about a whole file, whose findings would be lost in the joined data. */
const fileRules: ReadonlySet<RuleId> = new Set<RuleId>([
  'table-missing',
  'table-empty',
  'column-missing',
  'column-duplicate',
  'totals-row',
  'text-row',
  'area-outside',
]);

/** Findings of the files that the joined data do not show any more, each with its file's name. */
function fileFindings(parts: readonly Part[], joined: CheckResult): Finding[] {
  const has = new Set(joined.findings.map(({ rule, value }) => `${rule} ${String(value)}`));
  return parts.flatMap(({ name, check }) =>
    check.findings
      .filter(({ rule, table, severity }) => severity !== 'info' && (fileRules.has(rule) || table === 'Profil'))
      .filter(({ rule, value }) => value === null || !has.has(`${rule} ${String(value)}`))
      .map((finding) => ({ ...finding, file: name })),
  );
}

/** The check of the joined data, together with what is wrong with single files. */
function withFileFindings(check: CheckResult, parts: readonly Part[]): CheckResult {
  const findings = [...fileFindings(parts, check), ...check.findings];
  const counts = countFindings(findings);
  return {
    ...check,
    findings,
    counts,
    ready: check.ready && counts.error === check.counts.error && counts.warning === check.counts.warning,
  };
}

/**
 * Joins sub-district workbooks into the data of one kabupaten workbook, kecamatan by kecamatan (spec/cli.md, `consolidate`).
 * Certain repairs are applied; what could not be read stays as it was typed. Rejects with a `ConsolidationError` when the files
 * do not fit together, with a `WorkbookError` when one cannot be read.
 */
export async function consolidateFiles(
  files: readonly SourceFile[],
  context: AppContext,
  progress?: Progress,
): Promise<Consolidation> {
  const parts: Part[] = [];
  for (const [index, { name, workbook }] of files.entries()) {
    progress?.report('reading', index, files.length);
    const raw = await workbook.readTables(reportedTables);
    const check = await checkTables(raw, context);
    const kecamatan = kecamatanOf(check.dataset);
    if (kecamatan === null) throw new ConsolidationError('no-kecamatan', name);
    parts.push({ name, raw, kecamatan, check });
  }
  requireFit(parts);
  const ordered = [...parts].sort((a, b) => (a.kecamatan < b.kecamatan ? -1 : 1));
  const keys = new JoinedKeys(ordered.map(({ check }) => check.dataset));
  const present = tableNames.filter((table) => ordered.some(({ check }) => check.dataset.present.has(table)));
  const dataSheets = [
    kabupatenProfil(ordered),
    ...present.map((table) => {
      const sheet = joinTable(ordered, table, keys);
      const everywhere = ordered.every(({ check }) => check.dataset.present.has(table));
      return table === 'Angsuran' && !everywhere ? { ...sheet, name: partialAngsuran } : sheet;
    }),
  ];
  const settings = carriedSettings(ordered.map(({ raw }) => raw.tables));
  if (settings !== null) dataSheets.push(settings);
  const check = await checkTables(rawWorkbookOf(dataSheets), context, progress);
  return {
    dataSheets,
    check: withFileFindings(check, ordered),
    recap: ordered.map(({ name, kecamatan, check }) => recapOf(name, kecamatan, check, context)),
    remembered: ordered.flatMap(({ raw }) => rememberedIn(raw)),
  };
}

function recapOf(file: string, code: string, check: CheckResult, { received }: AppContext): RecapFile {
  const { dataset, ready, counts, score, stamp, stampState } = check;
  const state = { ready, counts, score, stamp, stampState };
  return { file, code, profil: dataset.profil, ...state, received: received ?? null };
}

/** Profil of the kabupaten workbook; who and when are taken over where all files agree, the day is the latest. */
function kabupatenProfil(parts: readonly Part[]): DataSheet {
  const profils = parts.map(({ check }) => check.dataset.profil);
  const agreed = <Value>(values: readonly (Value | null)[]): Value | null =>
    values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  const days = profils.flatMap(({ tanggalPenyusunan }) => (tanggalPenyusunan === null ? [] : [tanggalPenyusunan]));
  return profilSheet({
    'Kode Kabupaten': agreed(profils.map((profil) => profil.kodeKabupaten)),
    Kabupaten: parts[0]?.check.kabupaten?.name ?? agreed(profils.map((profil) => profil.kabupaten)),
    Periode: agreed(profils.map((profil) => profil.periode)),
    'Disusun Oleh': agreed(profils.map((profil) => profil.disusunOleh)),
    Jabatan: agreed(profils.map((profil) => profil.jabatan)),
    'Tanggal Penyusunan': days.length > 0 ? Math.max(...days) : null,
    Revisi: 0,
    'Versi Templat': templateVersion,
  });
}
