import type { idFindings } from '../id/findings';

/** English texts: work on findings (page Periksa). */
export const enFindings = {
  'findings.filter': 'Filter the results of the check',
  'findings.groupBy': 'Group by',
  'findings.group.rule': 'By problem',
  'findings.group.table': 'By table',
  'findings.group.desa': 'By village',
  'findings.group.severity': 'By severity',
  'findings.group.noDesa': 'Without a village',
  'findings.only': 'Group shown',
  'findings.only.all': 'All',
  'findings.search': 'Find a cell, column or entry',
  'findings.fold': 'Close all groups',
  'findings.unfold': 'Open all groups',
  'findings.keys': 'Alt+↓ next, Alt+↑ previous',
  'findings.why': 'Why it matters',

  'findings.reveal.title': 'This cell is out of sight',
  'findings.reveal.hidden': '{place} is in a hidden row, column or sheet. Show it again?',
  'findings.reveal.filtered': '{place} is out of sight because of a filter. Clear that filter?',
  'findings.reveal.show': 'Show',
  'findings.reveal.clear': 'Clear the filter',
} as const satisfies Record<keyof typeof idFindings, string>;
