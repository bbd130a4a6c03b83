/** The stamp *Siap kirim* in the pane. */
export const idStamp = {
  'stamp.title': 'Stempel Siap kirim',
  'stamp.hint': 'Data sudah siap kirim. Stempel mencatat siapa yang memeriksa dan kode datanya di lembar Pengaturan.',
  'stamp.name': 'Nama pemeriksa',
  'stamp.apply': 'Beri stempel',
  'stamp.again': 'Beri stempel lagi',
  'stamp.valid': 'Kode {code}, diperiksa {by} pada {date}. Data masih sama.',
  'stamp.lapsed': 'Stempel {code} tidak berlaku lagi: data berubah sejak diperiksa {by} pada {date}.',
  'stamp.revise.hint': 'Bila data ini dikirim ulang, naikkan dulu nomor revisinya di Profil.',
  'stamp.revise': 'Jadikan Revisi {revision}',
  'stamp.done': 'Stempel tersimpan dengan kode {code}.',
  'stamp.fact': 'kode {code}',
} as const satisfies Record<string, string>;
