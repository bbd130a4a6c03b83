import { defineProgramme } from '../engine/defineProgramme';
import type { PrefilledRow } from '../engine/programme';
import { collection } from './arrears/collection';
import { jenisOfCode } from './codes';
import { imports } from './imports';
import { catalogue } from './indicators';
import { syntheticAuthor, templateVersion } from './profil';
import { proposals } from './proposals';
import { recalculatedFrom, recalculatedLoans } from './loans/recalculation';
import { paperChoices, papers } from './papers';
import { rules } from './rules';
import { schema, type Header, type TableName } from './schema';
import { own } from './settings/settings';
import { settingBook } from './settings/settingNames';
import { leaderSheets, sheets, upperSheets } from './sheets';
import { sectionSheets } from './sheets/sections';
import { silentBoards } from './silentBoards';
import { slides } from './slides';
import { photoFiles } from './slides/foto';
import { summary } from './summary';
import { monthWork, tasks } from './tasks';
import { texts } from './texts';
import { trial } from './trial';

type Row<Name extends TableName> = Partial<Record<Header<Name>, PrefilledRow[string]>>;

/** PNPM Mandiri Perkotaan. */
export const programme = defineProgramme({
  schema,
  rules,
  catalogue,
  settingBook,
  sheets,
  leaderSheets,
  upperSheets,
  sectionSheets,
  slides,
  pictureFiles: photoFiles,
  summary,
  recalculate: recalculatedLoans,
  recalculatedFrom,
  papers,
  paperChoices,
  work: collection,
  silent: silentBoards,
  proposals,
  imports,
  tasks,
  monthWork,
  trial,
  prefill: (places) => ({
    Desa: places.map(({ area, within }): Row<'Desa'> => ({
      'Kode Desa': area.code,
      Kecamatan: within[0]?.name ?? null,
      'Desa/Kelurahan': area.name,
      Jenis: jenisOfCode(area.code),
    })),
    BKM: places.map(({ area }): Row<'BKM'> => ({ 'Kode BKM': `BKM-${area.code}`, 'Kode Desa': area.code })),
  }),
  classSteps: (settings) => ({
    Kolektibilitas: own(settings).collectability.map(({ fromMonths, kolektibilitas }) => ({
      from: fromMonths,
      value: kolektibilitas,
    })),
  }),
  templateVersion,
  syntheticAuthor,
  texts,
});
