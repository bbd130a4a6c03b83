import { summaryText } from '../../src/app';
import { area, indicatorsOf } from '../support/areaIndicators';
import { baseWorkbook, check } from '../support/base';
import { wordsIn, programme } from '../support/programme';

const bojong = area('kecamatan', '33.26.11', 'Bojong', {
  'wil.desa': 22,
  'blm.cair': 1_250_000_000,
  'upk.par': { value: 0.0612, class: 'memuaskan', onLimit: false },
});
const checked = (ready: boolean) => ({ programme, ...check(baseWorkbook()), ready });

test('ten lines: state of the data, numbers in the notation of the language, – for what is not known', () => {
  const indicators = indicatorsOf([bojong]);
  const lines = summaryText(checked(true), indicators, bojong, 'id', wordsIn('id')).split('\n');
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('Indikator PNPM Mandiri Perkotaan Kec. Bojong, Desember 2014');
  expect(lines[1]).toMatch(/^Data siap kirim, skor data \d+,\d\.$/);
  expect(lines[3]).toBe('BLM cair Rp 1.250.000.000; sudah dimanfaatkan –.');
  expect(lines[8]).toBe('LAR –; PAR 6,12% (Memuaskan); CCr –; ROI –; RR –.');
});

test('a draft says so, in English as well', () => {
  const lines = summaryText(checked(false), indicatorsOf([bojong]), bojong, 'en', wordsIn('en')).split('\n');
  expect(lines[0]).toBe('Indicators of PNPM Mandiri Perkotaan, Kec. Bojong, December 2014');
  expect(lines[1]).toMatch(/^DRAFT: /);
});
