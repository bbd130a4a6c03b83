import { enCli } from './en/cli';
import { enConsolidate } from './en/consolidate';
import { enDeck } from './en/deck';
import { enDefinitions } from './en/definitions';
import { enEntry } from './en/entry';
import { enErrors } from './en/errors';
import { enFindings } from './en/findings';
import { enHitung } from './en/hitung';
import { enImpor } from './en/impor';
import { enIndicatorPage } from './en/indicatorPage';
import { enIsi } from './en/isi';
import { enLive } from './en/live';
import { enReport } from './en/report';
import { enRuleReasons } from './en/ruleReasons';
import { enRules } from './en/rules';
import { enSheets } from './en/sheets';
import { enTrace } from './en/trace';
import { enSettings } from './en/settings';
import { enSiapkan } from './en/siapkan';
import { enStamp } from './en/stamp';
import { enUi } from './en/ui';
import { enUji } from './en/uji';
import { idCli } from './id/cli';
import { idConsolidate } from './id/consolidate';
import { idDeck } from './id/deck';
import { idDefinitions } from './id/definitions';
import { idEntry } from './id/entry';
import { idErrors } from './id/errors';
import { idFindings } from './id/findings';
import { idHitung } from './id/hitung';
import { idImpor } from './id/impor';
import { idIndicatorPage } from './id/indicatorPage';
import { idIsi } from './id/isi';
import { idLive } from './id/live';
import { idReport } from './id/report';
import { idRuleReasons } from './id/ruleReasons';
import { idRules } from './id/rules';
import { idSheets } from './id/sheets';
import { idTrace } from './id/trace';
import { idSettings } from './id/settings';
import { idSiapkan } from './id/siapkan';
import { idStamp } from './id/stamp';
import { idUi } from './id/ui';
import { idUji } from './id/uji';

/** The product's own texts, whatever the programme. The Indonesian keys are the contract; the compiler holds English to the same ones. */
const idTexts = {
  ...idCli,
  ...idConsolidate,
  ...idDeck,
  ...idDefinitions,
  ...idEntry,
  ...idErrors,
  ...idFindings,
  ...idHitung,
  ...idImpor,
  ...idIndicatorPage,
  ...idIsi,
  ...idLive,
  ...idReport,
  ...idRuleReasons,
  ...idRules,
  ...idSettings,
  ...idSheets,
  ...idTrace,
  ...idSiapkan,
  ...idStamp,
  ...idUi,
  ...idUji,
};

/** Key of a text of the product. */
export type MessageKey = keyof typeof idTexts;

export const catalogues: Readonly<Record<'id' | 'en', Readonly<Record<MessageKey, string>>>> = {
  id: idTexts,
  en: {
    ...enCli,
    ...enConsolidate,
    ...enDeck,
    ...enDefinitions,
    ...enEntry,
    ...enErrors,
    ...enFindings,
    ...enHitung,
    ...enImpor,
    ...enIndicatorPage,
    ...enIsi,
    ...enLive,
    ...enReport,
    ...enRuleReasons,
    ...enRules,
    ...enSettings,
    ...enSheets,
    ...enTrace,
    ...enSiapkan,
    ...enStamp,
    ...enUi,
    ...enUji,
  },
};
