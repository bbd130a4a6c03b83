import { keyOf, type Dataset } from '../core/dataset';
import { dataSheet, profilSheet, type DataSheet } from '../core/report';
import { columnsOf, tableNames, templateVersion, type CellValue, type TableName } from '../core/schema';
import type { Progress, Workbook } from '../workbook/port';
import { checkTables, checkedTables } from './check';
import { rawWorkbookOf, repairedRows } from './dataSheets';
import type { AppContext, CheckResult } from './types';

/** One sub-district workbook to be consolidated. */
export interface SourceFile {
  /** File name as users know it. */
  readonly name: string;
  readonly workbook: Workbook;
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
  /** The check of each source file, in the order of the files given. */
  readonly sources: readonly { readonly name: string; readonly check: CheckResult }[];
}

interface Part {
  readonly name: string;
  readonly kecamatan: string;
  readonly check: CheckResult;
}

/** Tables whose own keys get the kecamatan code in front when two files use the same one. */
const prefixedTables = ['BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'Angsuran'] as const satisfies readonly TableName[];
type PrefixedTable = (typeof prefixedTables)[number];

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

/** Keys of a table that occur in more than one file, in the form in which keys are compared. */
function sharedKeys(parts: readonly Part[], table: PrefixedTable): ReadonlySet<string> {
  const [keyHeader = ''] = keyHeaders(table);
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { check } of parts) {
    const own = new Set(check.dataset.tables[table].text(keyHeader as never).dictionary.map(keyOf));
    for (const key of own) (seen.has(key) ? shared : seen).add(key);
  }
  return shared;
}

const keyHeaders = (table: TableName): readonly string[] =>
  columnsOf(table)
    .slice(0, 1)
    .map((column) => column.header);

/** Columns of a table that hold keys which may get a prefix, with the table whose key each is. */
function keyColumns(table: TableName): readonly { readonly index: number; readonly of: PrefixedTable }[] {
  const isPrefixed = (name: string | undefined): name is PrefixedTable =>
    prefixedTables.some((prefixed) => prefixed === name);
  return columnsOf(table).flatMap((column, index) => {
    const target = index === 0 && isPrefixed(table) ? table : column.refersTo;
    return isPrefixed(target) ? [{ index, of: target }] : [];
  });
}

/** All rows of one table, keys made unique, each with its file and sheet row. */
function joinRows(
  parts: readonly Part[],
  table: TableName,
  shared: ReadonlyMap<PrefixedTable, ReadonlySet<string>>,
): CellValue[][] {
  const keys = keyColumns(table);
  return parts.flatMap(({ name, kecamatan, check }) => {
    const source = check.dataset.tables[table];
    return repairedRows(source).map((cells, row) => {
      for (const { index, of } of keys) {
        const value = cells[index];
        if (typeof value === 'string' && shared.get(of)?.has(keyOf(value))) cells[index] = `${kecamatan}/${value}`;
      }
      return [...cells, name, (source.sheetRows[row] ?? 0) + 1];
    });
  });
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
    const check = await checkTables(await workbook.readTables(checkedTables), context);
    const kecamatan = kecamatanOf(check.dataset);
    if (kecamatan === null) throw new ConsolidationError('no-kecamatan', name);
    parts.push({ name, kecamatan, check });
  }
  requireFit(parts);
  const sources = parts.map(({ name, check }) => ({ name, check }));
  const ordered = [...parts].sort((a, b) => (a.kecamatan < b.kecamatan ? -1 : 1));
  const shared = new Map(prefixedTables.map((table) => [table, sharedKeys(ordered, table)]));
  const present = tableNames.filter((table) => ordered.some(({ check }) => check.dataset.present.has(table)));
  const dataSheets = [
    kabupatenProfil(ordered),
    ...present.map((table) => dataSheet(table, joinRows(ordered, table, shared), { origin: true })),
  ];
  return { dataSheets, check: await checkTables(rawWorkbookOf(dataSheets), context, progress), sources };
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
