import { oneNear, type DataTable, type Fix } from '../../dataset';
import { columnsOf, tableNames, tables, type ColumnSchema, type TableName, type TextHeader } from '../../schema';
import { codeAt, rowRule, type RowRule } from '../rule';
import { joins } from '../keyIndex';

/** Comparisons spent on near keys: with many unknown keys it is no typing error but another list, and looking on would only cost time. */
const mostComparisons = 1_000_000;

/** A key that the table it refers to does not have. Withheld while a row there has no readable key. */
function foreignKeyOf(name: TableName, schema: ColumnSchema, target: TableName): RowRule {
  const header = schema.header as TextHeader<TableName>;
  return rowRule({
    id: 'foreign-key',
    severity: 'error',
    phase: 'key',
    table: name,
    reads: [header],
    column: header,
    prepare(table, subject) {
      if (!subject.has(target) || !subject.get(joins).index(target).complete) return null;
      const rows = subject.get(joins).rows(name, header, target);
      const { codes, dictionary } = table.text(header);
      const suggest = suggester(subject.state(target).table, target);
      return (row) => {
        if (codeAt(rows, row) !== -1) return null;
        const fix = suggest(dictionary[codeAt(codes, row)] ?? '');
        return { params: { other: target }, ...(fix === null ? {} : { fix }) };
      };
    },
  });
}

function suggester(table: DataTable, target: TableName): (text: string) => Fix | null {
  const [key] = tables[target].key;
  const { dictionary } = table.text(key as TextHeader<TableName>);
  const mostLookups = Math.max(10, mostComparisons / dictionary.length);
  const known = new Map<string, Fix | null>();
  return (text) => {
    if (!known.has(text) && known.size < mostLookups) {
      const near = oneNear(dictionary, text);
      known.set(text, near === null ? null : { value: near, certain: false });
    }
    return known.get(text) ?? null;
  };
}

export const foreignKeyRules: readonly RowRule[] = tableNames.flatMap((name) =>
  columnsOf(name).flatMap((schema) => (isTable(schema.refersTo) ? [foreignKeyOf(name, schema, schema.refersTo)] : [])),
);

function isTable(name: string | undefined): name is TableName {
  return name !== undefined && name in tables;
}
