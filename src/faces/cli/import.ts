import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import {
  checkWorkbook,
  importKinds,
  importTarget,
  incompleteRows,
  inSteps,
  matchSource,
  noMemory,
  plainChoices,
  previewImport,
  rejectedRows,
  writeBatch,
  type ImportPreview,
  type ImportTarget,
  type Matching,
} from '../../app';
import type { RawTable } from '../../engine/dataset';
import { readMapping, type ColumnMapping } from '../../engine/entry';
import { tableNames } from '../../engine/schema';
import { entryTexts } from '../../messages/entryTexts';
import { describeReason } from '../../messages/importReason';
import { refusalText } from '../../messages/refusal';
import { programme } from '../../programme';
import { readSourceFile, writeWorkbookFile } from '../../workbook/file';
import { CliError } from './error';
import { readBytes, refuseOtherKind, refuseUnfitOutput } from './files';
import { contextOf } from './gather';
import { formatOption, looseOutputOption, periodOption } from './options';
import { todaySerial } from './period';
import { openFile } from './reading/open';
import type { Session } from './session';
import { writeWhole } from './writeWhole';

interface Options {
  readonly into: string;
  readonly table: string;
  readonly map?: string;
  readonly sheet?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly rejected?: string;
  readonly output?: string;
  readonly dryRun?: true;
  readonly format: string;
  readonly period?: number;
}

/** The table of that name, whatever its case. Throws a `CliError` where there is none. */
function tableNamed(name: string): string {
  const names = tableNames(programme.schema);
  const found = names.find((each) => each.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new CliError('cli.import.noTable', { table: name, tables: names.join(', ') });
  return found;
}

/** The sheet that is asked for, else the first; throws a `CliError` where there is none. */
function sheetIn(path: string, grids: readonly RawTable[], name: string | undefined): RawTable {
  const grid = name === undefined ? grids[0] : grids.find((each) => each.sheet.toLowerCase() === name.toLowerCase());
  if (grid !== undefined) return grid;
  if (name === undefined) throw new CliError('cli.import.blank', { file: path });
  throw new CliError('cli.import.noSheet', { sheet: name, sheets: grids.map(({ sheet }) => sheet).join(', ') });
}

/** What a file says of columns, in place of what was found for them; of what it does not name that stands, as far as it leaves the column free. */
async function mappingFrom(path: string, target: ImportTarget, { source, mapping }: Matching): Promise<ColumnMapping> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new CliError('cli.import.noMap', { file: path, reason: error instanceof Error ? error.message : '' });
  });
  const fillable = target.columns.flatMap(({ header, calculated }) => (calculated === undefined ? [header] : []));
  const read = readMapping(text.replace(/^\uFEFF/, ''), source, fillable);
  if (read === null) throw new CliError('cli.import.badMap', { file: path });
  const unknown = [...read.unknownHeaders, ...read.unknownColumns];
  if (unknown.length > 0) throw new CliError('cli.import.unknownMap', { file: path, names: unknown.join(', ') });
  const kept = [...mapping].filter(([column, header]) => read.open.includes(header) && !read.mapping.has(column));
  return new Map([...kept, ...read.mapping]);
}

/** Collects `--set "Kolom=isi"`. Throws a `CliError` for anything else. */
function collectSet(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [, column, value] = /^([^=]+)=(.*)$/su.exec(text) ?? [];
  if (column === undefined || value === undefined) throw new CliError('cli.import.badSet', { value: text });
  return { ...before, [column.trim()]: value.trim() };
}

/** What is asked for all rows must be a column. */
function requireColumns({ table, columns }: ImportTarget, set: Options['set']): void {
  const unknown = Object.keys(set).filter((name) => !columns.some(({ header }) => header === name));
  if (unknown.length > 0) throw new CliError('cli.import.noColumn', { table: table.name, columns: unknown.join(', ') });
}

async function importFile(session: Session, path: string, options: Options): Promise<void> {
  const { translate, language } = session;
  const { into, output, rejected } = options;
  const isTrial = options.dryRun === true;
  if (output === undefined && !isTrial) throw new CliError('cli.import.noOutput', {});
  for (const written of [output, rejected])
    if (written !== undefined) await refuseUnfitOutput(written, [{ path }, { path: into }]);
  if (output !== undefined) refuseOtherKind(into, output);
  const name = tableNamed(options.table);
  const grids = await inSteps(await readSourceFile(await readBytes(path), basename(path)));
  const grid = sheetIn(path, grids, options.sheet);
  const workbook = await openFile(into);
  const context = contextOf(session, options.period);
  const check = await checkWorkbook(workbook, context);
  const target = importTarget(check, name);
  requireColumns(target, options.set);
  const found = matchSource(target, grid, noMemory);
  const mapping = options.map === undefined ? found.mapping : await mappingFrom(options.map, target, found);
  const choices = { ...plainChoices, fixed: options.set };
  const preview = await previewImport(target, context, found.source, mapping, choices, todaySerial());
  tell(session, options, preview, mapping, found);
  if (preview.missing.length > 0) {
    session.complain(new CliError('cli.import.missing', { columns: preview.missing.join(', ') }), path);
    return;
  }
  if (preview.counts.rejected > 0) session.raise(1);
  if (isTrial) return;
  if (rejected !== undefined && preview.counts.rejected > 0) {
    const header = translate('impor.reasonHeader');
    const { sheet } = rejectedRows(preview, mapping, translate('impor.rejectedName'), header, ({ reason }) =>
      reason === undefined ? '' : describeReason(translate, reason),
    );
    await writeWhole(rejected, await writeWorkbookFile({ title: sheet.name, dataSheets: [sheet], report: null }));
    session.remark(translate('cli.import.rejected', { file: rejected, count: preview.counts.rejected }));
  }
  if (output === undefined) return;
  if (preview.batch !== null) {
    const author = { name: check.dataset.profile.author ?? '', at: todaySerial() };
    const entry = { app: context, texts: entryTexts(language, translate), author };
    await writeBatch(workbook, entry, check, preview.batch, preview.plan);
  }
  await writeWhole(output, await workbook.save());
  session.remark(translate('cli.import.written', { file: output }));
}

/** Says what was matched and what comes of the rows. */
function tell(
  session: Session,
  { format }: Options,
  preview: ImportPreview,
  mapping: ColumnMapping,
  { matches }: Matching,
): void {
  const { translate } = session;
  const { counts, rows, notes, target, source } = preview;
  const incomplete = incompleteRows(preview);
  const reasons = rows.flatMap(({ row, reason, key }) =>
    reason === undefined ? [] : [{ row: row + 1, key, reason: describeReason(translate, reason) }],
  );
  if (format === 'json') {
    const by = new Map(matches.map(({ column, source: header, by: how }) => [`${column}\n${header}`, how]));
    const columns = [...mapping].map(([column, header]) => ({
      column,
      source: header,
      by: by.get(`${column}\n${header}`) ?? 'map',
    }));
    const blank = incomplete?.rows.map(({ row, key, blanks }) => ({ row: row + 1, key, blanks })) ?? [];
    session.printData(
      JSON.stringify({ table: target.table.name, ...counts, columns, rejectedRows: reasons, incompleteRows: blank }),
    );
    return;
  }
  for (const { header } of source.columns) {
    const column = [...mapping].find(([, from]) => from === header)?.[0];
    session.print(`${header} → ${column ?? translate('impor.none')}`);
  }
  session.print(importKinds.map((kind) => `${counts[kind]} ${translate(`impor.kind.${kind}`)}`).join(', '));
  for (const { row, reason } of reasons) session.print(`  ${translate('impor.row', { row: String(row) })}: ${reason}`);
  if (incomplete !== null) {
    const columns = incomplete.columns.join(', ');
    session.remark(translate('impor.incomplete', { count: incomplete.rows.length, columns }));
  }
  for (const note of notes.slice(0, mostNotes)) session.remark(refusalText(translate, note));
}

/** Notes that are told; they may be as many as loans. */
const mostNotes = 20;

/** `import`: rows of any layout into a table of a workbook, by key. Exit code 1 when rows were rejected, 2 while a required column has no match. */
export function importCommand(session: Session): Command {
  const { translate } = session;
  return new Command('import')
    .description(translate('cli.import.about'))
    .argument('<file>', translate('cli.import.file'))
    .addOption(new Option('--into <BOOK.xlsx>', translate('cli.import.into')).makeOptionMandatory())
    .addOption(new Option('--table <T>', translate('cli.import.table')).makeOptionMandatory())
    .addOption(new Option('--map <MAP.json>', translate('cli.import.map')))
    .addOption(new Option('--sheet <NAME>', translate('cli.import.sheet')))
    .addOption(new Option('--set <KOLOM=ISI>', translate('cli.import.set')).argParser(collectSet).default({}, ''))
    .addOption(new Option('--rejected <REST.xlsx>', translate('cli.import.rejectedFile')))
    .addOption(new Option('--dry-run', translate('cli.import.dryRun')))
    .addOption(looseOutputOption(translate, 'OUT.xlsx'))
    .addOption(formatOption(translate, ['text', 'json']))
    .addOption(periodOption(translate))
    .action(async (path: string, options: Options) => {
      try {
        await importFile(session, path, options);
      } catch (error) {
        session.complain(error, error instanceof CliError ? '' : path);
      }
    });
}
