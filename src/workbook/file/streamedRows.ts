import { columnLetters } from '../../engine/dataset';
import type { DataSheet } from '../../engine/report';
import { encoded, formulaXml, valueXml } from './cellXml';
import { attributes, elements, escapeXml } from './xml';
import type { ZipFile } from './zip';

/** How many rows the Table of a data sheet has; an empty one has a blank row, whose formats Excel hands on to the rows typed later. */
export const rowCount = ({ rows, blankRows = 0 }: DataSheet): number => Math.max(1, rows.length + blankRows);

/** The looks that rows of a data sheet have: nearly always all have one. */
export class RowLooks {
  /** A row of each look. */
  readonly examples: number[] = [];
  private readonly known = new Map<string, number>();
  private readonly typed = new Map<number, Set<number>>();

  constructor(private readonly sheet: DataSheet) {
    for (const { row, column } of sheet.typed ?? [])
      this.typed.set(row, (this.typed.get(row) ?? new Set()).add(column));
    const differing = [...this.typed.keys(), ...(sheet.cellFormats?.keys() ?? [])];
    const count = rowCount(sheet);
    for (const row of [0, ...differing, count - 1]) if (row < count) this.of(row);
    // The first row that nothing is said of.
    for (let row = 0; row < count && this.known.get('') === undefined && row <= differing.length; row += 1)
      this.of(row);
  }

  /** Number of a row's look. */
  of(row: number): number {
    const { cellFormats } = this.sheet;
    const formats = cellFormats?.[row]?.some((format) => format !== null) === true ? cellFormats[row] : undefined;
    const typed = this.typed.get(row);
    const key = formats === undefined && typed === undefined ? '' : JSON.stringify([formats ?? [], [...(typed ?? [])]]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const look = this.examples.push(row) - 1;
    this.known.set(key, look);
    return look;
  }

  /** Whether a cell of a calculated column holds what was typed instead. */
  isTyped(row: number, column: number): boolean {
    return this.typed.get(row)?.has(column) === true;
  }

  /** The data sheet with no rows but those examples. */
  get sample(): DataSheet {
    const { rows, columns, cellFormats, typed = [], ...rest } = this.sheet;
    const blank = columns.map(() => null);
    const places = new Map(this.examples.map((row, index) => [row, index]));
    return {
      ...rest,
      columns,
      rows: this.examples.map((row) => rows.at(row) ?? blank),
      blankRows: 0,
      ...(cellFormats === undefined ? {} : { cellFormats: this.examples.map((row) => cellFormats[row] ?? []) }),
      typed: typed.flatMap(({ row, column }) => {
        const place = places.get(row);
        return place === undefined ? [] : [{ row: place, column }];
      }),
    };
  }
}

/**
 * Writes the rows of a data sheet below its header, in place of the examples that stand there, each in the format of its example: piece by piece, so that a
 * large table is never held as XML.
 * @param path the sheet's part
 */
export async function streamRows(zip: ZipFile, path: string, sheet: DataSheet, looks: RowLooks): Promise<void> {
  const xml = await zip.text(path);
  const [header = '', ...examples] = elements(xml, 'row');
  const formats = examples.map((row) => {
    const byColumn = new Map(
      elements(row, 'c').map((cell) => [letters(attributes(cell)['r'] ?? ''), attributes(cell)['s']]),
    );
    return sheet.columns.map((_, column) => {
      const format = byColumn.get(columnLetters(column));
      return format === undefined ? '' : ` s="${format}"`;
    });
  });
  const end = xml.indexOf(header) + header.length;
  const area = `A1:${columnLetters(sheet.columns.length - 1)}${rowCount(sheet) + 1}`;
  const before = xml.slice(0, end).replace(/(<dimension ref=)"[^"]*"/, `$1"${area}"`);
  const behind = xml.slice(xml.lastIndexOf('</sheetData>'));
  await zip.setPieces(path, encoded(before, rowsXml(sheet, looks, formats), behind));
}

const letters = (address: string): string => address.replace(/\d+$/, '');

function* rowsXml(sheet: DataSheet, looks: RowLooks, formats: readonly (readonly string[])[]): Generator<string> {
  const names = sheet.columns.map((_, column) => columnLetters(column));
  const formulas = sheet.columns.map(({ formula }) => (formula === undefined ? null : escapeXml(formula.slice(1))));
  const count = rowCount(sheet);
  for (let row = 0; row < count; row += 1) {
    const number = row + 2;
    const own = formats[looks.of(row)] ?? [];
    const values = sheet.rows.at(row);
    let xml = `<row r="${number}">`;
    for (let column = 0; column < names.length; column += 1) {
      const start = `<c r="${names[column] ?? ''}${number}"${own[column] ?? ''}`;
      const formula = formulas[column] ?? null;
      const value = values?.[column] ?? null;
      if (formula !== null && !looks.isTyped(row, column)) xml += start + formulaXml(formula, value ?? '');
      else if (value !== null && value !== '') xml += start + valueXml(value);
      else if (own[column]) xml += `${start}/>`;
    }
    yield `${xml}</row>`;
  }
}
