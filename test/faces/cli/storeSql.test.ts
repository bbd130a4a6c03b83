/** The Parquet files of a store are what `indikator sql` defines: its views over them say what `indicators` says. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsTable, indicatorViews, officialTable, tableDefinitions, viewNames } from '../../../src/engine/sql';
import { isClassed, type IndicatorValue } from '../../../src/engine/measure';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { tinySpecOf } from '../../support/otherPlace';
import { inMonth, withColumn } from '../../support/parts';
import { programme, schema } from '../../support/programme';
import { duckdb } from '../../support/store/duckdb';

jest.setTimeout(180_000);
afterAll(removeFolders);

interface Catalogue {
  readonly partitions: readonly { readonly files: Readonly<Record<string, string>> }[];
  readonly official: string;
}

test('views over the files of a store have the values of `indicators`, at every level', async () => {
  const folder = newFolder();
  const at = (...names: readonly string[]): string => join(folder, ...names);
  mkdirSync(at('masuk'));
  const unreadable = withColumn(tinySpecOf('33.26', 0), 'BKM', 'Tanggal Pemilihan Terakhir', () => 'tidak tahu');
  for (const [name, spec] of [
    ['a.xlsx', inMonth(unreadable, 12)],
    ['b.xlsx', tinySpecOf('33.26', 1)],
    ['c.xlsx', tinySpecOf('34.02', 2)],
    ['d.xlsx', inMonth(tinySpecOf('34.02', 2), 11)],
  ] as const)
    writeFileSync(at('masuk', name), await writeWorkbookFile(spec));
  expect((await indikator('store', at('masuk'), '--into', at('gudang'))).code).toBe(0);
  const catalogue = JSON.parse(readFileSync(at('gudang', 'gudang.json'), 'utf8')) as Catalogue;
  const filled = [...Object.keys(schema.tables), contentsTable.name].flatMap((table) => {
    const files = catalogue.partitions.flatMap(({ files: own }) => own[table] ?? []);
    const list = files.map((file) => `'${at('gudang', file)}'`).join(', ');
    const from = `read_parquet([${list}], hive_partitioning = true, hive_types_autocast = false)`;
    return files.length === 0 ? [] : [`INSERT INTO "${table}" BY NAME SELECT * FROM ${from};`];
  });
  const official = `INSERT INTO ${officialTable.name} SELECT * FROM '${at('gudang', catalogue.official)}';`;
  const subject = { schema, catalogue: programme.catalogue, settings: programme.settingBook.defaults };
  const database = await duckdb(
    [tableDefinitions(subject, 'duckdb'), ...filled, official, indicatorViews(subject, 'duckdb')].join('\n'),
  );
  const rows = await database.ask(`SELECT * FROM ${viewNames.all}`);
  database.close();
  let compared = 0;
  for (const period of ['2014-12', '2014-11']) {
    const { out } = await indikator('indicators', at('gudang'), '--period', period, '--format', 'json', '--quiet');
    const { areas } = JSON.parse(out) as {
      areas: { level: string; code: string; values: Record<string, IndicatorValue> }[];
    };
    for (const { level, code, values } of areas) {
      const row = rows.find((each) => each['periode'] === period && each['tingkat'] === level && each['kode'] === code);
      for (const { id, kind } of programme.catalogue.indicators) {
        if (kind !== 'value' && kind !== 'classed') continue;
        const value = values[id] ?? null;
        const own = isClassed(value) ? value.value : (value as number | null);
        const said = row?.[viewNames.indicator(id)] ?? null;
        if (own === null || said === null)
          expect([period, level, code, id, said]).toEqual([period, level, code, id, own]);
        else expect(Math.abs(Number(said) - own)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(own)));
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(1_000);
});
