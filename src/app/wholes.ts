import type { FindingCounts } from '../engine/check';
import type { RawTable } from '../engine/dataset';
import { IndicatorsOfWholes, type IndicatorResult, type WantedAreas } from '../engine/measure';
import type { Programme } from '../engine/programme';
import { settingsTable, type Schema } from '../engine/schema';
import type { CheckSettings, Preferences } from '../engine/settings';
import { carriedSettings } from './carriedSettings';
import { settingsOf } from './check';
import { ConsolidationError, type SourceFile } from './consolidate';
import { rawWorkbookOf } from './dataSheets';
import { readProfile } from './opening';
import { gatherFiles } from './report';
import type { AppContext } from './types';

/** The files of one whole. */
export interface FilesOfWhole {
  /** Empty where the files do not say. */
  readonly code: string;
  readonly files: readonly SourceFile[];
}

/** Files by the whole that their profile names, in the order of the codes. */
export async function filesByWhole(files: readonly SourceFile[], schema: Schema): Promise<readonly FilesOfWhole[]> {
  const wholes = new Map<string, SourceFile[]>();
  for (const file of files) {
    const profile = await readProfile(file.workbook, schema);
    const code = profile?.codes[schema.areas.levels[0].id] ?? '';
    wholes.set(code, [...(wholes.get(code) ?? []), file]);
  }
  return [...wholes].map(([code, own]) => ({ code, files: own })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** What workbooks that are looked at together agree on. */
function agreed(programme: Programme, files: readonly (readonly RawTable[])[]) {
  const carried = carriedSettings(files);
  return settingsOf(programme, carried === null ? { tables: [] } : rawWorkbookOf(programme.schema, [carried]));
}

/** The settings in force where workbooks are looked at together: those on which all agree. */
export const agreedSettings = (programme: Programme, files: readonly (readonly RawTable[])[]): CheckSettings =>
  agreed(programme, files).settings;

/** What they prefer, where all agree. */
export const agreedPreferences = (programme: Programme, files: readonly (readonly RawTable[])[]): Preferences =>
  agreed(programme, files).preferences;

/**
 * The indicators of files of several wholes, which are consolidated whole by whole, and of the levels above them. Rejects with a `ConsolidationError` when
 * files do not fit together, with a `WorkbookError` when one cannot be read.
 */
export async function indicatorsOfFiles(
  wholes: readonly FilesOfWhole[],
  context: AppContext,
  wanted: WantedAreas,
): Promise<{ readonly indicators: IndicatorResult; readonly counts: readonly FindingCounts[] }> {
  const { programme } = context;
  const { schema, catalogue } = programme;
  const raw: (readonly RawTable[])[] = [];
  for (const { workbook } of wholes.flatMap(({ files }) => files)) {
    raw.push((await workbook.readTables([settingsTable])).tables);
  }
  const computing = new IndicatorsOfWholes(schema, { catalogue, settings: agreedSettings(programme, raw) }, wanted);
  const counts: FindingCounts[] = [];
  let first: { readonly file: string; readonly period: number } | null = null;
  for (const { files } of wholes) {
    const { check } = await gatherFiles(files, context);
    const [{ name: file } = { name: '' }] = files;
    const { period } = check.dataset.profile;
    if (period === null) throw new ConsolidationError([{ problem: 'no-period', file }]);
    first ??= { file, period };
    if (period !== first.period) throw new ConsolidationError([{ problem: 'other-period', file, other: first.file }]);
    computing.add(check.dataset, check.official);
    counts.push(check.counts);
  }
  return { indicators: computing.result(), counts };
}
