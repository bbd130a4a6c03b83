// Workbooks as the field sends them, made of the sample's: wrong cells, an earlier month, changed settings, payments, foreign codes.
import { readXlsx, writeXlsx } from 'hucre';

/** Numbers from 0 up to 1, the same for the same seed. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const day = (year, month, date) => new Date(Date.UTC(year, month - 1, date));
const isDate = (cell) => cell instanceof Date;
const isText = (cell) => typeof cell === 'string';
const isNumber = (cell) => typeof cell === 'number';
const two = (number) => String(number).padStart(2, '0');
const dayMonthYear = (date) => `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
const swapped = (date) => day(date.getUTCFullYear(), date.getUTCDate(), date.getUTCMonth() + 1);

/** What happens to cells: what a cell becomes, given the one above it and the one beside it; undefined where it cannot happen. */
const slips = [
  () => null,
  () => '?',
  () => '#REF!',
  () => true,
  () => 'TIDAK-ADA',
  (_, above) => above,
  (_, __, beside) => beside,
  (cell) => (isNumber(cell) ? `Rp ${cell.toLocaleString('id-ID')},00` : undefined),
  (cell) => (isNumber(cell) ? cell.toLocaleString('id-ID') : undefined),
  (cell) => (isNumber(cell) ? -cell : undefined),
  (cell) => (isNumber(cell) ? cell + 0.5 : undefined),
  (cell) => (isNumber(cell) ? cell * 1000 : undefined),
  (cell) => (isNumber(cell) ? Math.round(cell / 1000) : undefined),
  (cell) => (isNumber(cell) ? 'kurang lebih 10' : undefined),
  (cell) => (isText(cell) ? ` ${cell}  ` : undefined),
  (cell) => (isText(cell) ? cell.toUpperCase() : undefined),
  (cell) => (isText(cell) ? cell.toLowerCase() : undefined),
  (cell) => (isText(cell) ? cell.replaceAll('.', '') : undefined),
  (cell) => (isText(cell) ? 7 : undefined),
  (cell) => (isDate(cell) ? dayMonthYear(cell) : undefined),
  (cell) => (isDate(cell) ? `${cell.getUTCDate()} Maret ${cell.getUTCFullYear()}` : undefined),
  (cell) => (isDate(cell) && cell.getUTCDate() <= 12 ? swapped(cell) : undefined),
  (cell) => (isDate(cell) ? day(2031, 2, 3) : undefined),
];

const damagedTables = ['Desa', 'BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'UPK'];

/** Rows below the header with some cells changed; a short table is not ruined altogether. */
function damagedRows(rows, count, random) {
  const pick = (from, length) => from + Math.floor(random() * (length - from));
  const changed = rows.map((cells) => [...cells]);
  for (let left = Math.min(count, rows.length); left > 0;) {
    const [row, column] = [pick(1, rows.length), pick(0, rows[0].length)];
    const { [column]: cell, [column + 1]: beside = null } = rows[row];
    const slip = slips[pick(0, slips.length)](cell, rows[row - 1][column], beside);
    if (slip === undefined) continue;
    changed[row][column] = slip;
    left -= 1;
  }
  return changed;
}

const letter = (column) => String.fromCharCode('A'.charCodeAt(0) + column);

/** A sheet with other rows; its Excel Tables reach as far as they do. */
function withRows(sheet, rows) {
  const range = `A1:${letter(rows[0].length - 1)}${rows.length}`;
  return { ...sheet, rows, tables: sheet.tables?.map((table) => ({ ...table, range })) };
}

/** A sheet whose rows are an Excel Table of its name. */
function tableSheet(name, rows) {
  return withRows({ name, tables: [{ name, columns: rows[0].map((header) => ({ name: header })) }] }, rows);
}

/** Changes the sheets of a workbook's bytes. */
async function changed(bytes, change) {
  const { sheets } = await readXlsx(bytes);
  return writeXlsx({ sheets: change(sheets) });
}

const eachSheet = (bytes, change) => changed(bytes, (sheets) => sheets.map(change));

/** The workbook with so many wrong cells in each of several tables. */
export function damaged(bytes, count, seed) {
  const random = seeded(seed);
  return eachSheet(bytes, (sheet) =>
    damagedTables.includes(sheet.name) ? withRows(sheet, damagedRows(sheet.rows, count, random)) : sheet,
  );
}

const profilWith = (rows, entry, value) => rows.map((cells) => (cells[0] === entry ? [entry, value] : cells));

/** The workbook a month earlier: fewer KK, and loans that do not quite go on as they were. */
export function earlier(bytes) {
  const change = {
    Profil: (rows) => profilWith(rows, 'Periode', day(2014, 11, 30)),
    Desa: ([header, first, ...others]) => {
      const kk = header.indexOf('KK');
      return [header, first.map((cell, column) => (column === kk ? cell - 7 : cell)), ...others];
    },
    Pinjaman: (rows) =>
      rows.map((cells, row) => {
        if (row === 0 || row % 9 > 0) return cells;
        const column = rows[0].indexOf(['Pokok', 'Angsuran Pokok', 'Saldo', 'Nama KSM'][(row / 9) % 4]);
        return cells.with(column, isNumber(cells[column]) ? cells[column] + 500_000 : `${cells[column]} Lama`);
      }),
    UPK: (rows) => rows.filter((cells) => !isDate(cells[1]) || cells[1] < day(2014, 12, 1)),
  };
  return eachSheet(bytes, (sheet) => (change[sheet.name] ? withRows(sheet, change[sheet.name](sheet.rows)) : sheet));
}

/** The workbook with rows of Pengaturan. */
export function withSettings(bytes, settings) {
  return changed(bytes, (sheets) => [...sheets, tableSheet('Pengaturan', [['Nama', 'Nilai'], ...settings])]);
}

/** Payments of the loans in three parts; now and then one is missing, is paid twice or belongs to no loan. */
function payments([header, ...loans]) {
  const of = (cells, name) => cells[header.indexOf(name)];
  const rows = loans.flatMap((cells, row) => {
    const [paid, lent] = [of(cells, 'Angsuran Pokok'), of(cells, 'Tanggal Cair')];
    if (!isNumber(paid) || paid === 0 || row % 40 === 39) return [];
    return [1, 2, 3].map((part) => [
      `A-${row}-${row % 50 === 49 ? 1 : part}`,
      row % 60 === 59 ? 'PB-TIDAK-ADA' : of(cells, 'Nomor Pinjaman'),
      day(lent.getUTCFullYear(), lent.getUTCMonth() + 1 + 2 * part, 15),
      part < 3 ? Math.round(paid / 3) : paid - 2 * Math.round(paid / 3),
      Math.round(of(cells, 'Pokok') * of(cells, 'Jasa per Bulan (%)') * 2),
    ]);
  });
  return [['Nomor Bukti', 'Nomor Pinjaman', 'Tanggal', 'Pokok', 'Jasa'], ...rows];
}

/** The workbook with a table Angsuran of other payments than its own. */
export function withPayments(bytes) {
  return changed(bytes, (sheets) => [
    ...sheets.filter(({ name }) => name !== 'Angsuran'),
    tableSheet('Angsuran', payments(sheets.find(({ name }) => name === 'Pinjaman').rows)),
  ]);
}

/** The workbook with keys that other kecamatan have too: `BKM-33.26.14.1002` is `BKM-1`, and so on. */
export function withShortKeys(bytes) {
  const numbers = new Map();
  const short = (cell) => {
    const [, kind] = (isText(cell) && /^(BKM|BLM|KEG|PB|KSM)-(?:\d\d-|\d\d\.\d\d\.)/.exec(cell)) || [];
    if (kind === undefined) return cell;
    if (!numbers.has(cell)) numbers.set(cell, `${kind}-${numbers.size + 1}`);
    return numbers.get(cell);
  };
  return eachSheet(bytes, (sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells.map(short)) }));
}
