import { addressOf } from '../../dataset';
import { classedIndicators, limitEnds, type Catalogue, type LimitEnd, type ParameterDefinition } from '../../measure';
import { limitName } from './classPosition';
import { keyTables } from './criterion';
import { parameterCell, type FormulaProgramme } from './scope';
import { cellReference } from './notation';

/** A cell, zero-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** Code of the area, and its name. */
export const areaCodeColumn = 0;
export const areaNameColumn = 1;

/** Parameters stand in the first rows, to the right of the title: labels here, values two columns further on. */
export const parameterLabelColumn = 5;
const parameterColumn = parameterLabelColumn + 2;

/** The class limits stand to the right of the parameters, one indicator a row below their heading: its name, then its two limits. */
export const limitLabelColumn = parameterColumn + 2;

/** Parameters in their order: period and its month, then those of the programme. */
export const basisParameters = ({ parameters }: Catalogue): readonly string[] => [
  'period',
  'month',
  ...parameters.map(({ id }) => id),
];

/** Whether a parameter's cell holds its setting as it is, so that people may type another there; others are calculated. */
export const isTypedParameter = (own: ParameterDefinition): own is ParameterDefinition & { readonly setting: string } =>
  own.formula === undefined && own.setting !== undefined;

/** Name of the cell that keeps what the setting in a cell was when the report was made. */
export const originName = (cell: string): string => `Asal_${cell}`;

/** Where things stand on the sheet `Dasar Perhitungan`, zero-based. Title, programme and state of the data take the first three rows. */
export class BasisLayout {
  /** Tables whose keys stand behind the name of the area. */
  readonly keyTables: readonly string[];
  /** First column with measures. */
  readonly firstMeasureColumn: number;
  /** What each column measures; the row below says how. */
  readonly headerRow: number;
  /** Row of the whole; the other areas, and the rows that reach none, follow. */
  readonly firstAreaRow: number;
  private readonly classed: readonly string[];
  private readonly parameters: readonly string[];

  constructor(private readonly programme: FormulaProgramme) {
    const { catalogue } = programme;
    this.keyTables = keyTables(programme);
    this.firstMeasureColumn = areaNameColumn + 1 + this.keyTables.length;
    this.classed = classedIndicators(catalogue).map(({ id }) => id);
    this.parameters = basisParameters(catalogue);
    this.headerRow = Math.max(4, 2 + this.classed.length, 1 + this.parameters.length);
    this.firstAreaRow = this.headerRow + 2;
  }

  /** Column with the keys of a table. */
  keyColumn(table: string): number {
    return areaNameColumn + 1 + this.keyTables.indexOf(table);
  }

  /** Place of a limit's value. */
  limitPlace(id: string, end: LimitEnd): Place {
    return { row: 1 + this.classed.indexOf(id), column: limitLabelColumn + 1 + limitEnds.indexOf(end) };
  }

  /** Place of a parameter's value. */
  parameterPlace(id: string): Place {
    return { row: this.parameters.indexOf(id), column: parameterColumn };
  }

  /** Place where what a setting was when the report was made is kept: beside a parameter, and behind both limits. */
  originPlace(of: { readonly parameter: string } | { readonly id: string; readonly end: LimitEnd }): Place {
    if ('parameter' in of) return { row: this.parameterPlace(of.parameter).row, column: parameterColumn + 1 };
    const { row, column } = this.limitPlace(of.id, of.end);
    return { row, column: column + limitEnds.length };
  }

  /** Names of the cells that formulas refer to by name, and of those that keep what settings were. */
  get namedCells(): readonly (Place & { readonly name: string })[] {
    const { catalogue } = this.programme;
    const parameters = this.parameters.filter((id) => id !== 'month');
    return [
      ...parameters.map((id) => ({ name: parameterCell(catalogue, id), ...this.parameterPlace(id) })),
      ...catalogue.parameters
        .filter(isTypedParameter)
        .map(({ id, cell }) => ({ name: originName(cell), ...this.originPlace({ parameter: id }) })),
      ...this.classed.flatMap((id) =>
        limitEnds.flatMap((end) => {
          const name = limitName(catalogue.scale, id, end);
          return [
            { name, ...this.limitPlace(id, end) },
            { name: originName(name), ...this.originPlace({ id, end }) },
          ];
        }),
      ),
    ];
  }

  /** The table by month stands below that of the areas, which is `areas` rows high: a title, two header rows, the months. */
  monthTitleRow(areas: number): number {
    return this.firstAreaRow + areas + 1;
  }

  firstMonthRow(areas: number): number {
    return this.monthTitleRow(areas) + 3;
  }

  /** Tables of breakdowns stand below that of the months, one below the other: a title, two header rows, the lines. */
  breakdownTitleRow(areas: number, months: number, linesBefore: readonly number[]): number {
    const first = months === 0 ? this.monthTitleRow(areas) : this.firstMonthRow(areas) + months + 1;
    return linesBefore.reduce((row, lines) => (lines === 0 ? row : row + lines + 4), first);
  }

  firstLineRow(areas: number, months: number, linesBefore: readonly number[]): number {
    return this.breakdownTitleRow(areas, months, linesBefore) + 3;
  }
}

/** A cell of the sheet, seen from another sheet. */
export function basisReference(sheet: string, row: number, column: number): string {
  return cellReference(sheet, addressOf(row, column));
}
