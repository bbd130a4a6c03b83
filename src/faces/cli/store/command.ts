import { Command, Option } from 'commander';
import type { StoreEntry } from '../../../app';
import { openCounts } from '../../../engine/check';
import { scoreClassWords } from '../../../engine/report';
import { formatMonth, formatNumber } from '../../../messages/format';
import { reportTexts } from '../../../messages/reportTexts';
import { CliError } from '../error';
import { expandInputs } from '../files';
import { contextOf } from '../gather';
import { formatOption, periodOption, receivedOption } from '../options';
import { localSerial } from '../../../ui/localSerial';
import type { Session } from '../session';
import { loadDuckDB } from './duckdb';
import { takeIntoStore, type TakenFile } from './intake';
import { listStore } from './list';

interface Options {
  readonly into?: string;
  readonly list?: string;
  readonly format: 'text' | 'json' | 'csv';
  readonly period?: number;
  readonly received?: number;
  readonly force?: true;
}

/** What was left out of a file, in words; null where nothing was. */
function leftOutWords({ translate, language }: Session, leftOut: Extract<TakenFile, { leftOut: object }>['leftOut']) {
  const parts = (['cells', 'rows', 'ahead'] as const)
    .filter((kind) => leftOut[kind] > 0)
    .map((kind) => translate(`store.leftOut.${kind}`, { count: formatNumber(leftOut[kind], language) }));
  return parts.length === 0 ? null : translate('store.leftOut', { parts: parts.join(', ') });
}

/** Place, month and revision of an entry, for messages. */
function nameOf({ translate, language }: Session, { partName, part, month, revision, file }: StoreEntry) {
  return translate('store.entry', { file, name: partName, code: part, month: formatMonth(month, language), revision });
}

/** One line about a file, and one about what was left out. */
function tellFile(session: Session, file: TakenFile): void {
  const { translate, language } = session;
  if ('problem' in file) return session.refuse(translate(`store.${file.problem}`, file.params));
  const { entry, fit, leftOut } = file;
  const entryName = nameOf(session, entry);
  if (fit.kind === 'refused')
    return session.refuse(translate(`store.${fit.problem}`, { entry: entryName, other: nameOf(session, fit.other) }));
  if (fit.kind === 'same') return session.print(translate('store.same', { entry: entryName }));
  const texts = reportTexts(language, translate);
  const { ready, counts, dataScore: score, rows, code } = entry;
  session.print(
    translate('store.taken', {
      entry: entryName,
      status: ready ? translate('ui.status.ready') : translate('ui.status.counts', openCounts(counts)),
      score: texts.score(score.value),
      class: scoreClassWords({ score, counts }, texts),
      stamp: translate(`consolidate.stamp.${entry.stampState}`, { code: entry.stampCode, by: '' }),
      code,
      rows: formatNumber(rows, language),
    }),
  );
  if (fit.kind === 'replaces')
    session.print(
      `  ${translate('store.replaces', { others: fit.entries.map((each) => nameOf(session, each)).join('; ') })}`,
    );
  const words = leftOutWords(session, leftOut);
  if (words !== null) session.print(`  ${words}`);
}

async function runStore(session: Session, paths: readonly string[], options: Options): Promise<void> {
  const { into, list, format } = options;
  if (list !== undefined) {
    if (into !== undefined || paths.length > 0) throw new CliError('cli.error.storeList');
    return listStore(session, list, format);
  }
  if (into === undefined || paths.length === 0) throw new CliError('cli.error.storeInto');
  // Before anything is read: without it nothing can be kept.
  await loadDuckDB();
  const { period, received, force } = options;
  const context = { ...contextOf(session, period), ...(received === undefined ? {} : { received }) };
  await takeIntoStore(session, into, await expandInputs(paths), {
    context,
    at: localSerial(new Date()),
    force: force === true,
    tell: (file) => tellFile(session, file),
  });
}

/** `store`: workbooks of any kabupaten into a store of Parquet files, and what it holds. */
export function storeCommand(session: Session): Command {
  const { translate } = session;
  return new Command('store')
    .description(translate('cli.store.about'))
    .argument('[files...]', translate('cli.argument.files'))
    .addOption(new Option('--into <STORE>', translate('cli.option.store')))
    .addOption(new Option('--list <STORE>', translate('cli.option.storeList')))
    .addOption(formatOption(translate, ['text', 'json', 'csv']))
    .addOption(periodOption(translate))
    .addOption(receivedOption(translate))
    .option('--force', translate('cli.option.storeForce'))
    .action((paths: string[], options: Options) => runStore(session, paths, options));
}
