import type { idLive } from '../id/live';

export const enLive: Record<keyof typeof idLive, string> = {
  'live.switch': 'Check while typing',
  'live.counts': 'Checked again: {errors|error|errors}, {warnings|warning|warnings}, {infos|note|notes}.',
  'live.solved':
    'Put right: {place}. Still there: {errors|error|errors}, {warnings|warning|warnings}, {infos|note|notes}.',
  'live.others.title': 'Somebody else changed this workbook',
  'live.others.body': 'The results below may no longer fit. Press Check again to renew them.',
  'live.again': 'Check again',
};
