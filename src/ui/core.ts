/**
 * Everything of the pane that its start page can be shown without: the use cases with the engine, the other pages, the dialogs. It is loaded when the
 * pane has nothing else to do, or with the first click that needs it; pages and dialogs are parts of their own behind it.
 */
import type { ComponentType } from 'react';
import type { LatePart } from './state/types';

export {
  applyRepairs,
  checkedTables,
  checkWorkbook,
  indicatorsInTurns,
  languageIn,
  LiveCheck,
  marksOf,
  readProfile,
  reportOffers,
} from '../app';
export { checkSheetId } from '../engine/report';
export { reportTexts } from '../messages/reportTexts';
export { reportIntoExcel } from './reportIntoExcel';

/** Where each part is loaded from. A new page is an entry here. */
export const parts: Readonly<Record<LatePart, () => Promise<ComponentType>>> = {
  isi: async () => (await import('./pages/Isi')).Isi,
  periksa: async () => (await import('./pages/Periksa')).Periksa,
  indikator: async () => (await import('./pages/Indikator')).Indikator,
  siapkan: async () => (await import('./pages/Siapkan')).Siapkan,
  tunggakan: async () => (await import('./pages/Tunggakan')).Tunggakan,
  hitung: async () => (await import('./pages/Hitung')).Hitung,
  rekap: async () => (await import('./pages/Rekap')).Rekap,
  gabung: async () => (await import('./pages/Gabung')).Gabung,
  cetak: async () => (await import('./pages/Cetak')).Cetak,
  impor: async () => (await import('./pages/Impor')).Impor,
  pengaturan: async () => (await import('./pages/Pengaturan')).Pengaturan,
  uji: async () => (await import('./pages/Uji')).Uji,
  bantuan: async () => (await import('./pages/Bantuan')).Bantuan,
  fresh: async () => (await import('./components/CheckedStart')).Fresh,
  work: async () => (await import('./components/CheckedStart')).Work,
  dialogs: async () => (await import('./dialogs')).Dialogs,
};
