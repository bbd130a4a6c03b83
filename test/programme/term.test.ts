import fc from 'fast-check';
import { addMonths, endOfMonth, serialOf } from '../../src/engine/dataset';
import { catalogue } from '../../src/programme/indicators';
import { defaultSettings } from '../../src/programme/settings/settings';
import { firstCurrentTerm } from '../../src/programme/term';
import { openInExcel } from '../support/benches';

const years = 3;
const monthEnds = fc.integer({ min: serialOf(1999, 1, 1), max: serialOf(2035, 12, 31) }).map(endOfMonth);

test('a term is over once the same day years later lies before the end of the period, and not a day earlier', () => {
  fc.assert(
    fc.property(monthEnds, fc.integer({ min: -40, max: 40 }), (period, days) => {
      const elected = addMonths(period, -12 * years) + days;
      expect(elected < firstCurrentTerm(period, years)).toBe(addMonths(elected, 12 * years) < period);
    }),
  );
});

test('Excel finds the same day', async () => {
  const { host } = await openInExcel(null);
  const formula = catalogue.parameters.find(({ id }) => id === 'termStart')?.formula?.('A1', defaultSettings);
  for (const [year, month] of [
    [2014, 12],
    [2015, 2],
    [2016, 2],
    [2020, 2],
    [2014, 6],
  ] as const) {
    const period = endOfMonth(serialOf(year, month, 1));
    host.edit('Sheet1', 'A1:B1', [[period, formula ?? null]]);
    const found = host.view()[0]?.cells.find(({ row, column }) => row === 0 && column === 1)?.value;
    expect([year, month, found]).toEqual([year, month, firstCurrentTerm(period, years)]);
  }
});
