import { enCli } from './en/cli';
import { enConsolidate } from './en/consolidate';
import { enDeck } from './en/deck';
import { enDefinitions } from './en/definitions';
import { enErrors } from './en/errors';
import { enFindings } from './en/findings';
import { enIndicatorPage } from './en/indicatorPage';
import { enIndicators } from './en/indicators';
import { enLive } from './en/live';
import { enReport } from './en/report';
import { enRuleReasons } from './en/ruleReasons';
import { enRules } from './en/rules';
import { enSheets } from './en/sheets';
import { enTrace } from './en/trace';
import { enSettings } from './en/settings';
import { enStamp } from './en/stamp';
import { enUi } from './en/ui';
import { idCli } from './id/cli';
import { idConsolidate } from './id/consolidate';
import { idDeck } from './id/deck';
import { idDefinitions } from './id/definitions';
import { idErrors } from './id/errors';
import { idFindings } from './id/findings';
import { idIndicatorPage } from './id/indicatorPage';
import { idIndicators } from './id/indicators';
import { idLive } from './id/live';
import { idReport } from './id/report';
import { idRuleReasons } from './id/ruleReasons';
import { idRules } from './id/rules';
import { idSheets } from './id/sheets';
import { idTrace } from './id/trace';
import { idSettings } from './id/settings';
import { idStamp } from './id/stamp';
import { idUi } from './id/ui';

const idTexts = {
  ...idCli,
  ...idConsolidate,
  ...idDeck,
  ...idDefinitions,
  ...idErrors,
  ...idFindings,
  ...idIndicatorPage,
  ...idIndicators,
  ...idLive,
  ...idReport,
  ...idRuleReasons,
  ...idRules,
  ...idSettings,
  ...idSheets,
  ...idTrace,
  ...idStamp,
  ...idUi,
};

/** Every text's key; `ui.language` … are joined from the catalogues. */
export type MessageKey = keyof typeof idTexts;
export type Language = 'id' | 'en';
/** Values put into a text's `{name}` places. Numbers are shown in the language's own style. */
export type MessageParams = Readonly<Record<string, string | number | boolean | null>>;

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  id: idTexts,
  en: {
    ...enCli,
    ...enConsolidate,
    ...enDeck,
    ...enDefinitions,
    ...enErrors,
    ...enFindings,
    ...enIndicatorPage,
    ...enIndicators,
    ...enLive,
    ...enReport,
    ...enRuleReasons,
    ...enRules,
    ...enSettings,
    ...enSheets,
    ...enTrace,
    ...enStamp,
    ...enUi,
  },
};

/** Gives a text in one language, with its places filled in. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** True when a key assembled at run time (`rule.type.date`) names a text. */
export function isMessageKey(key: string): key is MessageKey {
  return key in idTexts;
}

/** A place of a text: `{name}`, or `{name|one|many}`, a number with the word that goes with it: `1 error`, `2 errors`. */
const places = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** The texts of one language. */
export function translator(language: Language): Translate {
  const texts = catalogues[language];
  const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 10 });
  return (key, params = {}) =>
    texts[key].replace(places, (place, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return place;
      const text = typeof value === 'number' ? number.format(value) : String(value ?? '');
      return one === undefined ? text : `${text} ${text === '1' ? one : (many ?? '')}`;
    });
}
