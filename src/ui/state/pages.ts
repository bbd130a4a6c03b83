/** The pages of the pane, in the order in which *Lainnya* lists them. */
export const pages = [
  'beranda',
  'isi',
  'periksa',
  'indikator',
  'siapkan',
  'impor',
  'tunggakan',
  'hitung',
  'cetak',
  'rekap',
  'pengaturan',
  'uji',
  'bantuan',
] as const;
export type Page = (typeof pages)[number];
export const isPage = (name: string | null): name is Page => pages.some((page) => page === name);

/** A part of the pane that is loaded when it is first shown: every page but the first, what the first says of checked data, and the dialogs. */
export type LatePart = Exclude<Page, 'beranda'> | 'fresh' | 'work' | 'dialogs';
