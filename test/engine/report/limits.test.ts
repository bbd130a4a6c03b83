import { readSettings } from '../../../src/engine/settings';
import { limitWords, settingWords } from '../../../src/engine/report';
import { changedLimits } from '../../../src/engine/report/parts/limits';
import { reportWords, limitsBy } from '../../support/programme';
import { defaultSettings } from '../../../src/programme/settings/settings';
import type { ClassedIndicatorId } from '../../../src/programme/settings/classes';
import { settingBook } from '../../../src/programme/settings/settingNames';

const texts = reportWords();
const words = (id: ClassedIndicatorId, limitReading: 'P' | 'Q' | 'R') =>
  Object.values(limitWords(id, limitsBy(limitReading), texts)).join('; ');

/** The table of docs/spec/domain.md 3.2. */
test.each([
  ['upk.par', 'P', '< 10%; 10% s.d. 20%; > 20%'],
  ['upk.par', 'Q', '< 10%; ≥ 10%, < 20%; ≥ 20%'],
  ['upk.par', 'R', '≤ 10%; > 10%, < 20%; ≥ 20%'],
  ['upk.ccr', 'P', '> 125%; 100% s.d. 125%; < 100%'],
  ['upk.ccr', 'Q', '> 125%; > 100%, ≤ 125%; ≤ 100%'],
  ['upk.ccr', 'R', '≥ 125%; ≥ 100%, < 125%; < 100%'],
] as const)('%s by reading %s is %s', (id, reading, expected) => {
  expect(words(id, reading)).toBe(expected);
});

test('limits of a workbook that differ from the defaults are told, each in its unit', () => {
  const { settings } = readSettings(settingBook, [
    ['Batas PAR Memuaskan', '5%'],
    ['Angka Lazim di Atas', 250_000],
    ['Tanggal Paling Awal', '1/6/1998'],
    ['Batas Bulan Menunggak', 4],
  ]);
  expect(changedLimits(settingBook, settings, texts)).toEqual([
    'Batas di lembar Pengaturan yang berbeda dari baku: Batas PAR Memuaskan 5% (baku 10%); Batas Bulan Menunggak 4 (baku 3); ' +
      'Tanggal Paling Awal 1 Jun 1998 (baku 1 Jan 1999); Angka Lazim di Atas Rp 250.000 (baku Rp 100.000).',
  ]);
  expect(changedLimits(settingBook, defaultSettings, texts)).toEqual([]);
  const womenShare = settingBook.numbers.find(({ key }) => key === 'womenShare');
  expect(womenShare && settingWords(womenShare, 0.125, texts)).toBe('12,5%');
});
