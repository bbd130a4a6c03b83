import { mark, monthKey, parts, tableIn, type Dataset } from '../../../src/engine/dataset';
import { tableNames, tableOf, yesNo, type OfficialArea } from '../../../src/engine/schema';
import { contentsTable, faultyHeaders, officialTable, sqlType } from '../../../src/engine/sql';

type Value = string | number | boolean | null;

const isoDay = (serial: number): string => {
  const { year, month, day } = parts(serial);
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
};

function literal(value: Value): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value).toUpperCase();
}

const insert = (table: string, rows: readonly (readonly Value[])[]): string =>
  rows.length === 0
    ? ''
    : `INSERT INTO "${table}" VALUES\n${rows.map((row) => `(${row.map(literal).join(', ')})`).join(',\n')};\n`;

/** The rows of a dataset as statements that put them into the tables of a store. */
export function insertsOf(dataset: Dataset, file: string): string {
  const { schema, profile } = dataset;
  const period = monthKey(profile.period ?? 0);
  const whole = profile.codes[schema.areas.levels[0].id] ?? '';
  const origin = [file, period, whole];
  const tables = tableNames(schema).map((name) => {
    const table = tableIn(dataset, name);
    const { columns } = tableOf(schema, name);
    const rows = Array.from({ length: table.rowCount }, (_, row): Value[] => {
      const faulty = columns.filter(({ header }) => table.column(header).marks[row] === mark.faulty);
      const cells = columns.map(({ header, type }): Value => {
        const column = table.column(header);
        if (column.kind === 'number') {
          const value = column.values[row] ?? NaN;
          if (Number.isNaN(value)) return null;
          return sqlType(type) === 'date' ? isoDay(value) : value;
        }
        const text = column.dictionary[column.codes[row] ?? -1] ?? null;
        return type === 'yesno' && text !== null ? text === yesNo[0] : text;
      });
      return [...origin, table.sheetRows[row] ?? row, faultyHeaders(faulty.map(({ header }) => header)), ...cells];
    });
    return insert(name, rows);
  });
  const contents = [...dataset.present]
    .filter((name) => Object.hasOwn(schema.tables, name))
    .map((name) => [...origin, name]);
  return [...tables, insert(contentsTable.name, contents)].join('');
}

/** The official list as a statement. */
export function officialInsert(wholes: readonly OfficialArea[]): string {
  const rows: Value[][] = [];
  const add = ({ code, name, areas }: OfficialArea): void => {
    if (areas.length === 0) return;
    rows.push([code, name, areas.length]);
    areas.forEach(add);
  };
  wholes.forEach(add);
  return insert(officialTable.name, rows);
}
