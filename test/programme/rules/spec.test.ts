/** The rule book is the one of docs/spec/rules.md: each rule's severity, when it runs, and the cells that its findings name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registryOf, type Rule } from '../../../src/engine/check';
import { tableNames } from '../../../src/engine/schema';
import { rules } from '../../../src/programme/rules';
import { schema } from '../../support/programme';

const spec = readFileSync(join(__dirname, '../../../docs/spec/rules.md'), 'utf8');

/** Lines of the table below a heading, as cells. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const part = spec.split('\n## ').find((text) => text.startsWith(heading)) ?? '';
  return [...part.matchAll(/^\| `.*$/gm)].map(([line]) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The rule that the first cell of a line names. */
const named = (cell: string | undefined): string => /^`([^`]+)`$/.exec(cell ?? '')?.[1] ?? '';

const registered: readonly Rule[] = registryOf(schema, rules).all;
const entriesOf = (id: string): readonly Rule[] => registered.filter((rule) => rule.id === id);

describe.each<readonly [heading: string, phases: readonly Rule['phase'][]]>([
  ['Keys and references', ['key', 'across', 'absence']],
  ['Rows', ['row']],
  ['Across tables', ['across', 'absence']],
  ['Continuity with an earlier workbook', ['across', 'absence']],
])('%s', (heading, phases) => {
  const lines = tableUnder(heading);

  test('has rules', () => {
    expect(lines.length).toBeGreaterThan(5);
  });

  test.each(lines)('%s: %s', (cell, severity) => {
    const entries = entriesOf(named(cell));
    expect(entries).not.toEqual([]);
    expect(new Set(entries.map((entry) => entry.severity))).toEqual(new Set([severity]));
    expect(phases).toEqual(expect.arrayContaining(entries.map(({ phase }) => phase)));
  });
});

test.each(tableUnder('Rows'))('%s (%s) is about %s', (cell, _severity, place = '') => {
  const [table, ...columns] = place.split(/, | or |where .*/);
  for (const entry of entriesOf(named(cell))) {
    if (entry.phase !== 'row') throw new Error(`${entry.id} is about no row`);
    expect(entry.table).toBe(table);
    if (columns[0] !== "the smaller figure's column") expect(columns.join(' ')).toContain(entry.column);
  }
});

const ascending = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

test.each(tableNames(schema))('rules of %s run in the order of the specification', (table) => {
  const own = rules.rows.filter((rule) => rule.table === table);
  const phases = own.map(({ phase }) => (['key', 'row', 'across'] as const).indexOf(phase));
  expect(phases).toEqual(ascending(phases));
  const ids = tableUnder('Rows').map(([cell]) => named(cell));
  const places = own.filter(({ phase }) => phase === 'row').map(({ id }) => ids.indexOf(id));
  expect(places).toEqual(ascending(places));
});
