/** The SQL of the store on the command line. */
import { dialects, tableDefinitions, viewNames } from '../../../src/engine/sql';
import { programme } from '../../../src/programme';
import { indikator } from '../../support/cli';

test.each(dialects)('%s: the tables first, then a view for every indicator', async (dialect) => {
  const { code, out, errors } = await indikator('sql', '--dialect', dialect, '--folder', 's3://kantor/gudang');
  expect([code, errors]).toEqual([0, []]);
  expect(out.startsWith(tableDefinitions(programme, dialect, 's3://kantor/gudang'))).toBe(true);
  const quote = dialect === 'spark' ? '`' : '"';
  for (const { id } of programme.catalogue.indicators)
    expect(out).toContain(`CREATE OR REPLACE VIEW ${quote}${viewNames.indicator(id)}${quote} AS`);
  expect(out.trimEnd().endsWith(';')).toBe(true);
});

test('a database that is not known is named, and one has to be', async () => {
  const { code, out, errors } = await indikator('sql', '--dialect', 'oracle');
  expect([code, out]).toEqual([2, '']);
  expect(errors).toEqual([expect.stringContaining('oracle')]);
  expect(await indikator('sql')).toMatchObject({ code: 2, errors: [expect.stringContaining('--dialect')] });
});
