import type { idNames } from '../id/names';

/** English texts: the names behind a count. */
export const enNames: Readonly<Record<keyof typeof idNames, string>> = {
  'ui.work.names': 'Writing the list of names',
  'ui.failed.names': 'The sheet with the list of names was not written',
  'names.sheet': 'Daftar Nama',
  'names.write': 'Write as a sheet',
  'names.done': 'The sheet {name} is written.',
  'names.title': '{title}: {count}',
  'names.number': 'No',
  'names.key': 'Key',
  'names.name': 'Name',
  'names.place': 'Place',
  'names.value': 'Value',
  'names.nothing': 'None.',
  'names.more': '{count} more are not written in this sheet.',
  'names.notReported': 'Not reported yet',
  'names.left': '{count} left',
  'names.left.title': '{task}: who is left',
};
