/** Indonesian texts: ui. Keys are the contract; en/ui.ts must hold the same ones. */
export const idUi = {
  'ui.product': 'Indikator Mandiri',
} as const satisfies Record<string, string>;
