import type { StoreEntry } from '../../../app';
import { formatMonth, formatNumber } from '../../../messages/format';
import { reportTexts } from '../../../messages/reportTexts';
import { csvLine } from '../csv';
import { isoDay } from '../isoDay';
import type { Session } from '../session';
import { readCatalogue } from './catalogue';

/** A workbook of a store for JSON (docs/spec/cli.md); stable. */
const shown = (entry: StoreEntry) => ({
  period: entry.month,
  kabupaten: { code: entry.whole, name: entry.wholeName },
  place: { code: entry.part, name: entry.partName },
  file: entry.file,
  revision: entry.revision,
  score: entry.score,
  class: entry.dataScore.class,
  errors: entry.errors,
  warnings: entry.warnings,
  code: entry.code,
  stamp: entry.stampState,
  received: entry.received === null ? null : isoDay(entry.received),
  taken: entry.at === null ? null : isoDay(Math.floor(entry.at)),
  rows: entry.rows,
});

const columns = [
  ...['period', 'kabupaten', 'kabupaten_name', 'place', 'place_name', 'file', 'revision', 'score', 'class'],
  ...['errors', 'warnings', 'code', 'stamp', 'received', 'taken', 'rows'],
];

const csvOf = (entry: StoreEntry): string => {
  const { period, kabupaten, place, file, revision, score, class: words, ...rest } = shown(entry);
  const { errors, warnings, code, stamp, received, taken, rows } = rest;
  return csvLine([
    ...[period, kabupaten.code, kabupaten.name, place.code, place.name, file, revision, score, words],
    ...[errors, warnings, code, stamp, received, taken, rows],
  ]);
};

function lineOf({ translate, language }: Session, entry: StoreEntry): string {
  const { received, at } = entry;
  const day = received ?? at;
  return `  ${translate(received === null ? 'store.line.taken' : 'store.line.received', {
    ...{ name: entry.partName, place: entry.part, file: entry.file, revision: entry.revision, code: entry.code },
    score: reportTexts(language, translate).score(entry.dataScore.value),
    errors: formatNumber(entry.errors, language),
    day: day === null ? '' : isoDay(Math.floor(day)),
  })}`;
}

/** The workbooks of a store as a list to read, month by month and kabupaten by kabupaten. */
function textOf(session: Session, entries: readonly StoreEntry[]): string {
  const { translate, language } = session;
  if (entries.length === 0) return translate('store.empty');
  let heading = '';
  return entries
    .flatMap((entry) => {
      const own = `${entry.wholeName} (${entry.whole}) · ${formatMonth(entry.month, language)}`;
      const lines = own === heading ? [] : [own];
      heading = own;
      return [...lines, lineOf(session, entry)];
    })
    .join('\n');
}

/** Prints what a store holds. */
export async function listStore(session: Session, folder: string, format: 'text' | 'json' | 'csv'): Promise<void> {
  const { entries } = await readCatalogue(folder);
  switch (format) {
    case 'json':
      return session.printData(JSON.stringify({ entries: entries.map(shown) }));
    case 'csv':
      return session.printData([columns.join(','), ...entries.map(csvOf)].join('\n'));
    case 'text':
      return session.print(textOf(session, entries));
  }
}
