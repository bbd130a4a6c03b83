import type { idStamp } from '../id/stamp';

export const enStamp: Record<keyof typeof idStamp, string> = {
  'stamp.title': 'Stamp Siap kirim',
  'stamp.hint':
    'The data are ready to send. The stamp records who checked them and the code of the data on the sheet Pengaturan.',
  'stamp.name': 'Checked by',
  'stamp.apply': 'Stamp',
  'stamp.again': 'Stamp again',
  'stamp.valid': 'Code {code}, checked by {by} on {date}. The data are still the same.',
  'stamp.lapsed': 'The stamp {code} has lapsed: the data changed since {by} checked them on {date}.',
  'stamp.revise.hint': 'If these data are sent again, raise the number of the revision in Profil first.',
  'stamp.revise': 'Make it Revisi {revision}',
  'stamp.done': 'The stamp was saved with the code {code}.',
  'stamp.fact': 'code {code}',
};
