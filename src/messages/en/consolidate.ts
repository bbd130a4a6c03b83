import type { idConsolidate } from '../id/consolidate';

export const enConsolidate: Record<keyof typeof idConsolidate, string> = {
  'consolidate.no-tables':
    '{file}: none of its sheets or tables is known (Profil, Desa, BKM and others). Perhaps it is another file; use a workbook made from the template.',
  'consolidate.no-part':
    '{file}: its kecamatan is not known. Fill in Kode Kecamatan on the sheet Profil and try again.',
  'consolidate.no-period':
    '{file}: Periode on the sheet Profil is blank or cannot be read. Fill in the month and try again.',
  'consolidate.same-part': '{file} and {other} hold the same kecamatan. Use one file for each kecamatan.',
  'consolidate.other-period': 'The Periode of {file} differs from that of {other}. Join files of the same month only.',
  'consolidate.other-whole':
    'The Kode Kabupaten of {file} differs from that of {other}. Join files of one kabupaten/kota only.',
  'consolidate.file': '{file}: Kec. {kecamatan}, {period}, {status}, data score {score} ({class}), {stamp}.',
  'consolidate.stamp.none': 'not stamped',
  'consolidate.stamp.valid': 'the same as when {by} checked it (code {code})',
  'consolidate.stamp.lapsed': 'changed after {by} checked it (code {code}): ask for a new check and stamp',
};
