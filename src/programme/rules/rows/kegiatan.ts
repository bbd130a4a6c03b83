import { at, codeAt, exceeds, type RowRule } from '../../../engine/check';
import { bidangKegiatan, jenisKegiatan, satuanKegiatan, type JenisKegiatan } from '../../lists';
import { tables } from '../../tables';
import { code } from '../choices';
import { rowRule } from '../rowRule';

/** Choice columns are coded by their list, so a code leads straight to the entry. */
const jenisAt = (code: number): JenisKegiatan | undefined => jenisKegiatan[code];

const kind = rowRule({
  id: 'activity-kind',
  severity: 'error',
  phase: 'row',
  table: 'Kegiatan',
  reads: ['Jenis Kegiatan', 'Bidang'],
  column: 'Jenis Kegiatan',
  prepare(table) {
    const jenis = table.text('Jenis Kegiatan').codes;
    const bidang = table.text('Bidang').codes;
    return (row) => {
      const entry = jenisAt(codeAt(jenis, row));
      const given = bidangKegiatan[codeAt(bidang, row)];
      if (entry === undefined || given === undefined || entry.bidang === null || entry.bidang === given) return null;
      return { params: { jenis: entry.name, bidang: entry.bidang, given } };
    };
  },
});

const unit = rowRule({
  id: 'activity-unit',
  severity: 'error',
  phase: 'row',
  table: 'Kegiatan',
  reads: ['Satuan', 'Jenis Kegiatan'],
  column: 'Satuan',
  prepare(table) {
    const satuan = table.text('Satuan').codes;
    const jenis = table.text('Jenis Kegiatan').codes;
    return (row) => {
      const entry = jenisAt(codeAt(jenis, row));
      const given = satuanKegiatan[codeAt(satuan, row)];
      if (entry === undefined || given === undefined || entry.satuan.includes(given)) return null;
      const [only, ...others] = entry.satuan;
      const fix = others.length === 0 ? { fix: { value: only, certain: false } } : {};
      return { params: { jenis: entry.name, given, allowed: entry.satuan.join(', ') }, ...fix };
    };
  },
});

const cost = rowRule({
  id: 'activity-cost',
  severity: 'error',
  phase: 'row',
  table: 'Kegiatan',
  reads: ['Dana BLM', 'Dana Swadaya', 'Dana Lain'],
  column: 'Dana BLM',
  prepare(table) {
    const blm = table.number('Dana BLM').values;
    const swadaya = table.number('Dana Swadaya').values;
    const lain = table.number('Dana Lain').values;
    return (row) => (at(blm, row) + at(swadaya, row) + at(lain, row) > 0 ? null : {});
  },
});

/** Progres is 1 exactly when the activity is finished, and 0 when it is only planned. */
const progress = rowRule({
  id: 'activity-progress',
  severity: 'error',
  phase: 'row',
  table: 'Kegiatan',
  reads: ['Progres', 'Status'],
  column: 'Progres',
  prepare(table) {
    const progres = table.number('Progres').values;
    const status = table.text('Status').codes;
    return (row) => {
      const given = codeAt(status, row);
      const read = at(progres, row);
      if ((read === 1) === (given === code.selesai) && (given !== code.rencana || read === 0)) return null;
      const variant = given === code.selesai ? 'finished' : given === code.rencana ? 'planned' : 'running';
      return { variant, params: { unit: 'percent', read } };
    };
  },
});

const condition = rowRule({
  id: 'activity-condition',
  severity: 'warning',
  phase: 'row',
  table: 'Kegiatan',
  reads: ['Kondisi', 'Status', 'Bidang'],
  column: 'Kondisi',
  prepare(table) {
    const status = table.text('Status').codes;
    const bidang = table.text('Bidang').codes;
    return (row) => (codeAt(status, row) === code.selesai && codeAt(bidang, row) === code.lingkungan ? null : {});
  },
});

export const kegiatanRules: readonly RowRule[] = [
  kind,
  unit,
  cost,
  exceeds('activity-poor', tables.Kegiatan, 'KK Miskin Penerima Manfaat', 'KK Penerima Manfaat'),
  progress,
  condition,
];
