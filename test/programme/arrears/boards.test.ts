import { checkTables, indicatorsOf } from '../../../src/app';
import type { ClassedValue } from '../../../src/engine/measure';
import { arrearsLoans } from '../../../src/programme/arrears/arrearsLoan';
import { boardTargets, byBoard, ratiosAfter } from '../../../src/programme/arrears/boards';
import { listDay } from '../../../src/programme/arrears/day';
import { own } from '../../../src/programme/settings/settings';
import { baseWorkbook } from '../../support/base';
import { day } from '../../support/loanBook';
import { appContext, openFile, programme } from '../../support/programme';
import { sampleFiles } from '../../support/sample';

const end = { day: day('2014-12-31'), mode: 'lunasi' } as const;

/** Each board's PAR, LAR and RR, and those of the desa that it is of. */
async function ratios(raw: Parameters<typeof checkTables>[0]) {
  const check = await checkTables(raw, appContext);
  const settings = own(check.settings);
  const { areas } = indicatorsOf(check);
  const { loans } = arrearsLoans(check.dataset, settings, end.day);
  return {
    loans,
    settings,
    boards: Array.from(byBoard(loans).values(), (of) => ({
      of,
      desa: areas.find(({ code }) => code === of[0]?.desaCode)?.values,
      ratios: ratiosAfter(of, new Set(), settings, end),
    })),
  };
}

test('with nothing marked the ratios are those of the indicators, board by board', async () => {
  const [file] = await sampleFiles();
  if (file === undefined) throw new Error('The sample is empty.');
  const names = [...Object.keys(programme.schema.tables), 'Profil'];
  for (const raw of [baseWorkbook(), await (await openFile(file.bytes)).readTables(names)]) {
    const { boards } = await ratios(raw);
    expect(boards.length).toBeGreaterThan(2);
    for (const { desa, ratios: own } of boards) {
      const found = ['upk.par', 'upk.lar', 'upk.rr'].map((id) => desa?.[id] as ClassedValue);
      expect([own.par, own.lar, own.rr]).toEqual(found);
    }
  }
});

test('collecting the loans of the target brings the board to the class that the target promises', async () => {
  const [file] = await sampleFiles();
  if (file === undefined) throw new Error('The sample is empty.');
  const raw = await (await openFile(file.bytes)).readTables([...Object.keys(programme.schema.tables), 'Profil']);
  const { loans, settings } = await ratios(raw);
  for (const mode of ['lunasi', 'keluar'] as const) {
    const targets = boardTargets(loans, settings, { day: end.day, mode });
    expect(targets.some((target) => target.loans.length > 0)).toBe(true);
    for (const target of targets) {
      const of = loans.filter(({ board }) => board === target.board);
      const marked = new Set(target.loans.map(({ loan }) => loan.row));
      const { par } = ratiosAfter(of, marked, settings, { day: end.day, mode });
      expect(par.value).toBe(target.parAfter);
      if (par.value !== null) expect(par.class).toBe('memuaskan');
    }
  }
});

test('the day of a list is today within Periode and the month after it, else the end of Periode', () => {
  const periode = day('2014-12-31');
  const cases = [
    ['2014-11-30', '2014-12-31'],
    ['2014-12-01', '2014-12-01'],
    ['2015-01-31', '2015-01-31'],
    ['2015-02-01', '2014-12-31'],
  ] as const;
  for (const [today, wanted] of cases) expect(listDay(periode, day(today))).toBe(day(wanted));
});
