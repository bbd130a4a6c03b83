import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/programme/indicators';
import { indicatorPage } from '../../scripts/docs/indicators';

const page = indicatorPage();

test('docs/indikator.md is what `npm run docs` gives', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'indikator.md'), 'utf8')).toBe(page);
});

test('every indicator stands in it once for each language', () => {
  const ids = [...page.matchAll(/^### .* \(`([^`]+)`\)$/gm)].map(([, id]) => id);
  const expected = catalogue.indicators.map(({ id }) => id);
  expect(ids.slice(0, expected.length).toSorted()).toEqual(expected.toSorted());
  expect(ids.slice(expected.length).toSorted()).toEqual(expected.toSorted());
});

test('an entry says what the indicator means, how it is computed, its limits and its source', () => {
  expect(page).toContain(
    [
      '### CCr (pendapatan terhadap biaya) (`upk.ccr`)',
      '',
      'Cost Coverage ratio: pendapatan UPK menutup berapa persen dari biayanya sejak Januari. Di atas 100% berarti untung.',
      '',
      '- Rumus: (Jumlah Pendapatan di tabel UPK: Periode = Hari terakhir Periode) ÷ (Jumlah Biaya di tabel UPK: Periode = Hari terakhir Periode)',
      '- Satuan: persen',
      '- Batas: Memuaskan > 125%; Minimum 100% s.d. 125%; Penundaan < 100%',
      '- Sumber: POB Pinjaman Bergulir PNPM Mandiri Perkotaan 2013',
    ].join('\n'),
  );
});
