import type { PaperData } from './common';

/** Codes of the programme's common set of accounts (docs/spec/statements.md 7 and 8), by line of balance sheet and income. */
const codes: Readonly<Record<string, string>> = {
  kas: '11010, 11021, 11022',
  pinjaman: '11030',
  cadangan: '12010',
  inventaris: '12020, 12021',
  kewajiban: '21010, 21020',
  modalAwal: '31010',
  modalLain: '31020',
  jasa: '41010',
  other: '41020',
  cost: '51010 … 51080',
};

/** Lines that a BUM Desa Bersama calls otherwise. */
const ofBersama: readonly string[] = ['pinjaman', 'cadangan', 'inventaris', 'kewajiban', 'modalAwal', 'modalLain'];

/** Name of a line of Neraca or Laba Rugi in the form that Pengaturan says. */
export function accountName({ context, settings }: PaperData, statement: 'neraca' | 'labaRugi', line: string): string {
  const { texts } = context;
  const { bentukNeraca } = settings;
  if (bentukNeraca === 'BUM Desa Bersama LKD' && ofBersama.includes(line)) return texts.text(`paper.bersama.${line}`);
  const name = texts.text(`paper.${statement}.${line}`);
  const code = codes[line];
  return bentukNeraca === 'Dengan kode akun' && code !== undefined ? `${name} (${code})` : name;
}
