import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { translator } from '../../src/messages';
import { idRuleReasons } from '../../src/messages/id/ruleReasons';
import { programme } from '../../src/programme';
import { ruleIds } from '../../src/programme/rules/ids';
import { rulePage } from '../../scripts/docs/rules';

const page = rulePage();

test('docs/aturan.md is what `npm run docs` gives', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'aturan.md'), 'utf8')).toBe(page);
});

test('every rule stands in it once for each language', () => {
  const ids = [...page.matchAll(/^### .* \(`([^`]+)`\)$/gm)].map(([, id]) => id);
  const expected = ruleIds.toSorted();
  expect(ids.slice(0, expected.length).toSorted()).toEqual(expected);
  expect(ids.slice(expected.length).toSorted()).toEqual(expected);
});

test('every rule says why it matters, and no reason is left over', () => {
  const reasons = Object.keys({ ...idRuleReasons, ...programme.texts.id }).flatMap(
    (key) => /^rule\.(.+)\.why$/.exec(key)?.[1] ?? [],
  );
  expect(reasons.toSorted()).toEqual(ruleIds.toSorted());
  const translate = translator('id', programme.texts);
  expect(reasons.every((id) => translate.has(`rule.${id}.title`))).toBe(true);
});

test('an entry shows the good rows, the bad ones with the cell in bold, and what the check says', () => {
  expect(page).toContain(
    [
      '### Saldo pinjaman tidak cocok (`loan-balance`)',
      '',
      '- Tingkat: Kesalahan',
      '- Mengapa penting: Saldo menentukan kekayaan UPK; ia harus sama dengan pokok dikurangi angsuran.',
      '',
      'Contoh yang benar:',
      '',
      'Pinjaman:',
      '',
      '| Baris | Nomor Pinjaman | Pokok | Angsuran Pokok | Saldo |',
      '| --- | --- | --- | --- | --- |',
      '| 2 | P-1 | Rp 5.000.000 | Rp 3.000.000 | Rp 2.000.000 |',
      '',
      'Contoh yang salah:',
      '',
      'Pinjaman:',
      '',
      '| Baris | Nomor Pinjaman | Pokok | Angsuran Pokok | Saldo |',
      '| --- | --- | --- | --- | --- |',
      '| 2 | P-1 | Rp 5.000.000 | Rp 3.000.000 | **Rp 1.900.000** |',
      '',
      '> Pinjaman!N2: Saldo Rp 1.900.000, sedangkan Pokok dikurangi Angsuran Pokok Rp 2.000.000 (selisih Rp 100.000). Periksa ketiga angka itu. Mungkin maksudnya Rp 2.000.000.',
    ].join('\n'),
  );
});
