/** Indonesian texts: what the pane and the page without Excel say of areas and tables. Keys are the contract; en/pane.ts must hold the same ones. */
export const idPane = {
  'findings.group.area': 'Per desa',
  'findings.group.noArea': 'Tanpa desa',
} as const satisfies Record<string, string>;
