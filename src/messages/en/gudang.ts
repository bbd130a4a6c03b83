import type { idGudang } from '../id/gudang';

/** English texts of the store. */
export const enGudang = {
  'cli.store.about':
    'takes workbooks of any kabupaten/kota into a store (a folder of Parquet files), and lists what it holds',
  'cli.option.store': 'folder of the store; made where it is not there',
  'cli.option.storeList': 'only lists what the store holds',
  'cli.option.storeForce': 'takes a lower Revisi than the one that is there, too',
  'cli.option.storeArea': 'of a store only: code of an area, such as 33 or 33.26; the whole store without it',
  'cli.error.duckdb':
    'A store needs DuckDB, which is not installed on this computer ({platform}). Run "npm install @duckdb/node-api" in the folder of this program, then try again. All other commands work without it.',
  'cli.error.noStore': '{folder} is no store. Make one with: indikator store FILES --into {folder}',
  'cli.error.storeUnreadable':
    '{folder}: the list of what the store holds (gudang.json) cannot be read. Restore that file from a backup, or make a new store from the workbooks.',
  'cli.error.notStore': '{folder} holds other things and is no store. Choose an empty folder, or a new name.',
  'cli.error.storeLocked':
    '{folder} is being filled by another run (computer {computer}, process {process}). Wait until it is done, then try again; if that run is gone, delete {file}.',
  'cli.error.storeChanged': '{folder} changed while it was read: another run has just filled it. Try again.',
  'cli.error.storeList': '--list only lists what a store holds. Run it without files and without --into.',
  'cli.error.storeInto': 'Name the workbooks and the store: indikator store FILES --into STORE (or --list STORE).',
  'cli.error.storeArea':
    '{folder} has no data of area {area} for {period}. See what it holds with: indikator store --list {folder}',
  'cli.error.storeEmpty': '{folder} is still empty. Fill it with: indikator store FILES --into {folder}',
  'cli.error.storePrevious': '{option} does not apply to a store. Run it without that option.',
  'cli.error.areaOfStore': '--area is for a store only (a folder made by indikator store). Run it without --area.',
  'cli.error.storeWrite':
    '{folder} cannot be written ({reason}). Check the disk space and the right to write there, then try again; what the store holds has not changed.',
  'cli.error.storeLevel':
    'There is no report on area {area}. Use the code of a province (33), a kabupaten/kota (33.26) or a kecamatan (33.26.11); without --area the whole store.',
  'cli.store.period': 'Figures of {month}, {count} workbooks.',
  'cli.store.earlier': 'Compared with {month}.',
  'cli.store.unlike':
    'Note: {count} places have data of only one of the two months, so that their sums cannot be compared: {places}',
  'cli.store.otherMonth': 'Note: {count} places of the store have no data of this month and are not counted: {places}',
  'store.entry': '{file}: {name} ({code}), {month}, Revisi {revision}',
  'store.taken': '{entry}: {status}, data score {score} ({class}), {stamp}, code {code}, {rows} rows',
  'store.replaces': 'takes the place of {others}',
  'store.same': '{entry}: is in the store already, unchanged',
  'store.leftOut': 'left out: {parts}',
  'store.leftOut.cells': '{count} cells that are wrong or cannot be read',
  'store.leftOut.rows': '{count} rows of totals or words',
  'store.leftOut.ahead': '{count} rows of the next month',
  'store.no-tables':
    '{file}: none of the known sheets or tables is there (Profil, Desa, BKM and others). It may be another file; use a workbook from the template.',
  'store.no-whole': '{file}: Kode Kabupaten on sheet Profil is blank or cannot be read. Fill it in, then try again.',
  'store.no-part': '{file}: its kecamatan is not known. Fill in Kode Kecamatan on sheet Profil, then try again.',
  'store.no-period': '{file}: Periode on sheet Profil is blank or cannot be read. Fill in the month, then try again.',
  'store.part-elsewhere':
    '{file}: Kode Kecamatan {part} does not lie in kabupaten {whole}. Correct one of them on sheet Profil, then try again.',
  'store.same-part':
    '{entry} is of the same place and month as {other}, which was just taken. Use one file for each place and month.',
  'store.within':
    '{entry} was not taken: the store holds a workbook of the whole kabupaten, {other}. Take a new workbook of the kabupaten, or use another store.',
  'store.older':
    '{entry} was not taken: the store holds a higher Revisi, {other}. Add --force if this Revisi is the right one.',
  'store.empty': 'The store is still empty.',
  'store.line.received':
    '{name} ({place}): Revisi {revision}, data score {score}, {errors} errors, code {code}, received {day}, {file}',
  'store.line.taken':
    '{name} ({place}): Revisi {revision}, data score {score}, {errors} errors, code {code}, taken {day}, {file}',
} as const satisfies Record<keyof typeof idGudang, string>;
