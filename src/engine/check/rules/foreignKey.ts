import { oneNear, textAt, type DataTable, type Fix } from '../../dataset';
import { linksOf, tableNames, tableOf, type Link, type Schema } from '../../schema';
import { codeAt, type RowRule } from '../rule';
import { joins } from '../keyIndex';

/** Comparisons spent on near keys: with many unknown keys it is no typing error but another list, and looking on would only cost time. */
const mostComparisons = 1_000_000;

/** A key that the table it refers to does not have. Withheld while a row there has no readable key. */
function foreignKeyOf(schema: Schema, { table: name, column: header, to: target }: Link): RowRule {
  const [key] = tableOf(schema, target).key;
  return {
    id: 'foreign-key',
    severity: 'error',
    phase: 'key',
    table: name,
    reads: [header],
    column: header,
    prepare(table, subject) {
      if (!subject.has(target) || !subject.get(joins).index(target).complete) return null;
      const rows = subject.get(joins).rows(name, header);
      const keys = table.text(header);
      const suggest = suggester(subject.state(target).table, key);
      return (row) => {
        if (codeAt(rows, row) !== -1) return null;
        const fix = suggest(textAt(keys, row));
        return { params: { other: target }, ...(fix === null ? {} : { fix }) };
      };
    },
  };
}

function suggester(table: DataTable, key: string): (text: string) => Fix | null {
  const { dictionary } = table.text(key);
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

/** Every reference names a row that is there. */
export const foreignKeyRules = (schema: Schema): readonly RowRule[] =>
  tableNames(schema).flatMap((name) => linksOf(schema, name).map((link) => foreignKeyOf(schema, link)));
