import { enBantuan } from './bantuan';
import { enCetak } from './cetak';
import { enConsolidate } from './consolidate';
import { enDeck } from './deck';
import { enDefinitions } from './definitions';
import { enEntry } from './entry';
import { enErrors } from './errors';
import { enFindings } from './findings';
import { enHitung } from './hitung';
import { enImpor } from './impor';
import { enIndicatorPage } from './indicatorPage';
import { enIsi } from './isi';
import { enLive } from './live';
import { enNames } from './names';
import { enRekap } from './rekap';
import { enReport } from './report';
import { enRuleReasons } from './ruleReasons';
import { enRules } from './rules';
import { enSheets } from './sheets';
import { enTrace } from './trace';
import { enSettings } from './settings';
import { enSiapkan } from './siapkan';
import { enStamp } from './stamp';
import { enTunggakan } from './tunggakan';
import { enUi } from './ui';
import { enUji } from './uji';

/** Everything that the pages say in English; what the command line alone says is in `cli.ts`. */
export const enWords = {
  ...enBantuan,
  ...enCetak,
  ...enConsolidate,
  ...enDeck,
  ...enDefinitions,
  ...enEntry,
  ...enErrors,
  ...enFindings,
  ...enHitung,
  ...enIndicatorPage,
  ...enIsi,
  ...enLive,
  ...enNames,
  ...enReport,
  ...enRuleReasons,
  ...enRules,
  ...enSettings,
  ...enSheets,
  ...enTrace,
  ...enSiapkan,
  ...enStamp,
  ...enTunggakan,
  ...enUi,
  ...enUji,
  ...enRekap,
  ...enImpor,
};
