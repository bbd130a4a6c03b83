import type { idPane } from '../id/pane';

/** English texts: what the pane and the page without Excel say of areas and tables. */
export const enPane: Readonly<Record<keyof typeof idPane, string>> = {
  'findings.group.area': 'By village',
  'findings.group.noArea': 'Without a village',
};
