import { seeded, type Random } from '../../src/programme/sample/random';
import type { DataSheet, WorkbookSpec } from '../../src/engine/report';
import type { CellValue } from '../../src/engine/schema';
import { profil } from '../../src/programme/profil';

type Row = CellValue[];

/** What happens to field workbooks: how often (of 1000 cells or rows), and what it makes of a cell. */
const slips: readonly (readonly [perMille: number, (cell: CellValue, random: Random) => CellValue])[] = [
  [12, () => null],
  [4, (cell) => (typeof cell === 'number' ? `Rp ${cell.toLocaleString('id-ID')},00` : cell)],
  [4, (cell) => (typeof cell === 'string' ? ` ${cell} ` : cell)],
  [4, (cell) => (typeof cell === 'string' ? cell.toLowerCase() : cell)],
  [3, (cell) => (typeof cell === 'string' ? cell.replaceAll('.', '') : cell)],
  [3, (cell) => (typeof cell === 'number' ? cell + 0.5 : cell)],
  [3, () => '?'],
  [3, () => '#REF!'],
  [2, (cell) => (typeof cell === 'number' ? -cell : cell)],
];

/** Codes of boards that COUNTIFS would not take at their word, or that are no boards. */
const oddCodes: readonly string[] = ['001', 'BKM*', 'BKM-?', '>5', 'DES-12', 'TIDAK-ADA', 'BKM~1', '33'];

function damageRows(rows: readonly (readonly CellValue[])[], random: Random): Row[] {
  return rows.flatMap((cells) => {
    if (random.chance(0.06)) return [];
    const row = cells.map((cell) => {
      const slip = slips.find(([perMille]) => random.chance(perMille / 1000));
      return slip === undefined ? cell : slip[1](cell, random);
    });
    return random.chance(0.03) ? [row, [...row]] : [row];
  });
}

/** Gives some boards an odd code, in every table alike, and moves one board into the desa of another. */
function recode(sheets: readonly DataSheet[], random: Random): DataSheet[] {
  const boards = sheets.find(({ name }) => name === 'BKM');
  const known = [...(boards?.rows ?? [])].flatMap(([code]) => (typeof code === 'string' ? [code] : []));
  const [first = '', second = '', ...others] = random.shuffle(known);
  const renamed = new Map(oddCodes.map((odd, index) => [others[index] ?? odd, odd]));
  const desaOf = new Map(boards?.rows.map(([code, desa]) => [code, desa]));
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) => {
      const row = cells.map((cell) => (typeof cell === 'string' ? (renamed.get(cell) ?? cell) : cell));
      if (sheet.name === 'BKM' && cells[0] === first) row[1] = desaOf.get(second) ?? null;
      return row;
    }),
  }));
}

/** A workbook as it might come back from the field; the same seed gives the same damage. */
export function damaged(spec: WorkbookSpec, seed: number): WorkbookSpec {
  const random = seeded(seed);
  const dataSheets = recode(spec.dataSheets, random).map((sheet) =>
    sheet.name === profil.name ? sheet : { ...sheet, rows: damageRows([...sheet.rows], random) },
  );
  return { ...spec, dataSheets };
}
