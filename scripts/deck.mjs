// Prints the programme deck's table (the figures of Kabupaten Pekalongan's deck) from the JSON of `indikator indicators`.

const whole = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('id-ID', {
  style: 'percent',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const billions = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** Works that stand for people or groups are no physical ones. */
const isPhysical = ({ satuan }) => satuan !== 'orang' && satuan !== 'KSM';

/** Finished physical works by kind, each with volume and unit. */
const works = (finished) =>
  finished
    .filter(isPhysical)
    .map(({ jenis, satuan, volume }, index) => [
      index === 0 ? 'Capaian fisik' : '',
      jenis,
      `${decimal.format(volume)} ${satuan}`,
    ]);

const change = (amount) => `${amount > 0 ? 'naik' : 'turun'} Rp ${whole.format(Math.abs(amount))}`;

/** The deck's lines: section, words, and the figure made from the values of the kabupaten. */
function lines({ values, period }, kecamatan) {
  const year = period.slice(0, 4);
  const n = (id) => whole.format(values[id]);
  const rp = (id) => `Rp ${n(id)}`;
  const milyar = (id) => `Rp ${billions.format(values[id] / 1e9)} miliar`;
  return [
    ['Wilayah dampingan', 'Kecamatan', `${n('wil.kecamatan')} dari ${n('wil.kecamatan_kabupaten')}`],
    ['', 'Desa/kelurahan', n('wil.desa')],
    ['', 'per kecamatan', kecamatan.map((area) => `${area.name} ${whole.format(area.values['wil.desa'])}`).join(', ')],
    ['', 'P2KP 2002 / Replikasi', `${n('wil.p2kp2002')} / ${n('wil.replikasi')} lokasi`],
    ['', 'PNPM-P2KP 2007 / PNPM Mandiri Perkotaan 2008', `${n('wil.p2kp2007')} / ${n('wil.pnpm2008')} lokasi`],
    ['', 'PLPBK', `${n('wil.plpbk')} lokasi`],
    ['Pemanfaatan BLM', 'BLM cair', rp('blm.cair')],
    ['', 'dari APBN', rp('blm.apbn')],
    ['', 'dari APBD', rp('blm.apbd')],
    ['', 'KK penerima manfaat', `${n('blm.kk_penerima')}, ${percent.format(values['blm.persen_miskin'])} KK miskin`],
    ...works(values['fis.selesai']),
    ['Capaian non-fisik', 'Aset dana yang dikelola UPK', milyar('upk.aset')],
    ['', 'dari modal awal', milyar('upk.modal_awal')],
    ['', 'UPK melapor', `${n('upk.pelapor')} dari ${n('upk.wajib')}`],
    ['', 'Infrastruktur', `${n('man.infrastruktur')} KK`],
    ['', 'Pelayanan sosial', `${n('man.sosial')} KK`],
    ['', 'Akses ekonomi', `${n('man.ekonomi')} KK`],
    ['Aset kelembagaan', 'BKM', n('bkm.jumlah')],
    ['', 'Menuju Madani / Mandiri / Berdaya', `${n('bkm.menuju_madani')} / ${n('bkm.mandiri')} / ${n('bkm.berdaya')}`],
    ['', 'Pengurus', `${n('bkm.pengurus')} orang, ${percent.format(values['bkm.perempuan'])} perempuan`],
    ['', 'Relawan', `${n('bkm.relawan')} orang`],
    ['Inovasi', `Pinjaman lain-lain selesai ${year - 1}`, `Rp ${whole.format(values['ino.lain_selesai'][year - 1])}`],
    ['', 'Saldo menunggak sejak Desember tahun lalu', change(values['ino.tunggakan_turun'])],
    ['', `Desa/kelurahan BKM Award ${year}`, whole.format(values['ino.award'][year])],
  ];
}

/** The table as text. `result` is the JSON of `indicators` with all levels. */
export function deckTable({ period, areas }) {
  const kabupaten = areas.find((area) => area.level === 'kabupaten');
  const kecamatan = areas.filter((area) => area.level === 'kecamatan');
  const rows = lines({ values: kabupaten.values, period }, kecamatan);
  const width = (column) => Math.max(...rows.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  return [
    `${kabupaten.name}, ${period} (data contoh, sintetis)`,
    ...rows.map(([section, words, figure]) => `${section.padEnd(first)}  ${words.padEnd(second)}  ${figure}`),
  ].join('\n');
}
