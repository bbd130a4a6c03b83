/** English texts: *Bantuan*; the same keys as id/bantuan.ts. */
export const enBantuan = {
  'ui.page.bantuan': 'Help',
  'bantuan.chapter': 'Chapter',
  'bantuan.back': 'Back to {page}',
} as const satisfies Record<string, string>;
