/** Indonesian texts: words of the formulas and units of indicators, and of docs/indikator.md. Keys are the contract; en/definitions.ts must hold the same ones. */
export const idDefinitions = {
  'formula.month': 'nomor bulan Periode (1–12)',
  'formula.constant': '{value}',
  'formula.given': '{what}, bila ({condition}) lebih dari 0',
  'formula.per.number': '{what}, untuk setiap {column}',
  'formula.per.year': '{what}, untuk setiap tahun dari {column}',
  'formula.per.month': '{what}, untuk setiap bulan dari {column}',
  'unit.number': 'bilangan',
  'unit.rupiah': 'rupiah',
  'unit.fraction': 'persen',
  'unit.class': 'kelas',
  'unit.list': 'daftar',
  'docs.title': 'Indikator',
  'docs.about':
    'Semua indikator yang dihitung untuk kabupaten/kota, setiap kecamatan, dan setiap desa/kelurahan. Jumlah melewati sel yang kosong; nilai tidak ada (–) bila penyebutnya nol atau datanya tidak ada. Batas dibandingkan sebelum dibulatkan.',
  'docs.generated': 'Berkas ini dibuat oleh `npm run docs` dari katalog indikator; jangan diubah dengan tangan.',
  'docs.formula': 'Rumus',
  'docs.unit': 'Satuan',
  'docs.limits': 'Batas',
  'docs.source': 'Sumber',
} as const satisfies Record<string, string>;
