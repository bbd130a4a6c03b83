import type { idUi } from '../id/ui';

export const enUi: Record<keyof typeof idUi, string> = {
  'ui.product': 'Indikator Mandiri',
};
