import { amountInWords } from '../../src/messages/amountInWords';

test.each([
  [0, 'nol', 'zero'],
  [11, 'sebelas', 'eleven'],
  [17, 'tujuh belas', 'seventeen'],
  [21, 'dua puluh satu', 'twenty-one'],
  [100, 'seratus', 'one hundred'],
  [1_000, 'seribu', 'one thousand'],
  [1_001_000, 'satu juta seribu', 'one million one thousand'],
  [1_150_000, 'satu juta seratus lima puluh ribu', 'one million one hundred fifty thousand'],
  [21_000, 'dua puluh satu ribu', 'twenty-one thousand'],
  [101_000, 'seratus satu ribu', 'one hundred one thousand'],
  [2_000_000_500, 'dua miliar lima ratus', 'two billion five hundred'],
  [-15, 'minus lima belas', 'minus fifteen'],
])('%d', (amount, id, en) => {
  expect([amountInWords(amount), amountInWords(amount, 'en')]).toEqual([id, en]);
});

test('amounts that are no whole rupiah are rounded', () => {
  expect(amountInWords(999.6)).toBe('seribu');
});
