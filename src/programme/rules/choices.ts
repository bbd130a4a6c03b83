import { yesNo } from '../../engine/schema';
import { bidangKegiatan, jenisPinjaman, statusKegiatan, statusPinjaman } from '../lists';

/** Codes of list entries that rules ask for: choice columns are coded by their list. */
export const code = {
  ya: yesNo.indexOf('Ya'),
  bergulir: jenisPinjaman.indexOf('Bergulir'),
  lainLain: jenisPinjaman.indexOf('Lain-lain'),
  aktif: statusPinjaman.indexOf('Aktif'),
  lunas: statusPinjaman.indexOf('Lunas'),
  rencana: statusKegiatan.indexOf('Rencana'),
  selesai: statusKegiatan.indexOf('Selesai'),
  lingkungan: bidangKegiatan.indexOf('Lingkungan'),
} as const;
