import { idBantuan } from './bantuan';
import { idCetak } from './cetak';
import { idConsolidate } from './consolidate';
import { idDeck } from './deck';
import { idDefinitions } from './definitions';
import { idEntry } from './entry';
import { idErrors } from './errors';
import { idFindings } from './findings';
import { idHitung } from './hitung';
import { idImpor } from './impor';
import { idIndicatorPage } from './indicatorPage';
import { idIsi } from './isi';
import { idLive } from './live';
import { idNames } from './names';
import { idRekap } from './rekap';
import { idReport } from './report';
import { idRuleReasons } from './ruleReasons';
import { idRules } from './rules';
import { idSheets } from './sheets';
import { idTrace } from './trace';
import { idSettings } from './settings';
import { idSiapkan } from './siapkan';
import { idStamp } from './stamp';
import { idTunggakan } from './tunggakan';
import { idUi } from './ui';
import { idUji } from './uji';

/** Everything that the pages say in Indonesian; what the command line alone says is in `cli.ts`. The keys are the contract. */
export const idWords = {
  ...idBantuan,
  ...idCetak,
  ...idConsolidate,
  ...idDeck,
  ...idDefinitions,
  ...idEntry,
  ...idErrors,
  ...idFindings,
  ...idHitung,
  ...idIndicatorPage,
  ...idIsi,
  ...idLive,
  ...idNames,
  ...idReport,
  ...idRuleReasons,
  ...idRules,
  ...idSettings,
  ...idSheets,
  ...idTrace,
  ...idSiapkan,
  ...idStamp,
  ...idTunggakan,
  ...idUi,
  ...idUji,
  ...idRekap,
  ...idImpor,
};
