/** Indonesian texts: *Bantuan*. Its chapters are docs/panduan. Keys are the contract; en/bantuan.ts must hold the same ones. */
export const idBantuan = {
  'ui.page.bantuan': 'Bantuan',
  'bantuan.chapter': 'Bab',
  'bantuan.back': 'Kembali ke {page}',
} as const satisfies Record<string, string>;
