/** Digits of each group of a Kemendagri area code (docs/spec/domain.md 13.1). */
export const codeGroups = { kabupaten: [2, 2], kecamatan: [2, 2, 2], desa: [2, 2, 2, 4] } as const;

/** The beginning of a code that has so many groups. */
export const codeExample = (groups: readonly number[]): string =>
  '33.26.11.2001'.split('.').slice(0, groups.length).join('.');

/** Fourth group of the code: 1xxx is a kelurahan (docs/spec/domain.md 13.1). */
export const jenisOfCode = (kodeDesa: string): 'Desa' | 'Kelurahan' =>
  kodeDesa.split('.')[3]?.startsWith('1') === true ? 'Kelurahan' : 'Desa';

/** What the Nomor Bukti of an opening row, and that of a reversal, begin with (docs/spec/ledger.md 3 and 8). */
export const openingPrefix = 'SA-';
export const reversalPrefix = 'K-';
