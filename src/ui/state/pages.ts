/** The pages of the pane, in the order of the list. */
export const pages = [
  'beranda',
  'isi',
  'periksa',
  'indikator',
  'siapkan',
  'tunggakan',
  'hitung',
  'cetak',
  'pengaturan',
  'uji',
] as const;
export type Page = (typeof pages)[number];

/** Whether a name is that of a page. */
export const isPage = (name: string | null): name is Page => pages.some((page) => page === name);
