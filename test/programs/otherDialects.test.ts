/** What Spark and Trino are to run is read by parsers of those databases' own grammars: none of them runs here. */
import { SparkSQL } from 'dt-sql-parser/dist/parser/spark';
import { TrinoSQL } from 'dt-sql-parser/dist/parser/trino';
import { indicatorViews, tableDefinitions, type DialectName } from '../../src/engine/sql';
import type { Programme } from '../../src/engine/programme';
import { programme } from '../../src/programme';
import { perpustakaan } from '../programme-kecil/perpustakaan';

// These grammars are slow on queries within queries.
jest.setTimeout(3_600_000);

const statementsOf = ({ schema, catalogue, settingBook }: Programme, dialect: DialectName): readonly string[] => {
  const subject = { schema, catalogue, settings: settingBook.defaults };
  const text = `${tableDefinitions(subject, dialect)}\n${indicatorViews(subject, dialect)}`;
  return text.split(/(?<=;\n)/);
};

const cases = (['spark', 'trino'] as const).flatMap((dialect) =>
  [['perpustakaan', perpustakaan] as const, ['programme', programme] as const].map(
    ([name, own]) => [dialect, name, own] as const,
  ),
);

/** What a parser of a database finds wrong with statements, each read by itself. */
function faultsOf(dialect: 'spark' | 'trino', statements: readonly string[]): readonly string[] {
  const parser = dialect === 'spark' ? new SparkSQL() : new TrinoSQL();
  return statements.flatMap((statement) =>
    parser
      .validate(statement)
      .map(({ startLine, message }) => `${statement.split('\n')[startLine - 1] ?? ''}: ${message}`),
  );
}

test.each(cases)('%s reads every table and view of %s', (dialect, _name, own) => {
  const statements = statementsOf(own, dialect);
  expect(statements.length).toBeGreaterThan(own.catalogue.indicators.length);
  expect(faultsOf(dialect, statements)).toEqual([]);
});

test.each(['spark', 'trino'] as const)('%s would notice what it does not know', (dialect) => {
  const quote = dialect === 'spark' ? '"' : '`';
  expect(faultsOf(dialect, [`CREATE TABLE ${quote}Desa${quote} (SELECT;`])).not.toEqual([]);
});
