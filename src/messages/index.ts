import { catalogues, type MessageKey } from './catalogues';

export type { MessageKey };
export type Language = 'id' | 'en';

/** Families of keys whose words a programme has. Some hold keys of the product too: `class.onLimit`, `setting.paper`. */
export type OwnTextKey =
  | `section.${string}`
  | `class.${string}`
  | `level.${string}`
  | `indicator.${string}`
  | `source.${string}`
  | `short.${string}`
  | `formula.own.${string}`
  | `rule.${string}.${string}`
  | `setting.${string}`
  | `settings.${'section' | 'about' | 'option'}.${string}`
  | `report.${'sheet' | 'table' | 'chart' | 'axis' | 'work' | 'level'}.${string}`
  | `report.basis.${'special' | 'distinct' | 'parameter' | 'bound' | 'reason'}.${string}`
  | 'report.basis.positions'
  | 'report.basis.reports'
  | 'trace.reports'
  | `trace.${'parameter' | 'group'}.${string}`
  | 'trace.classes'
  | `leader.${'problem' | 'proposal'}.${string}`
  | `scorecard.${string}`
  | `paper.${string}`
  | `work.${string}`
  | `comparison.rank.${string}`
  | 'comparison.both'
  | 'comparison.source.within'
  | `deck.${string}`
  | `summary.${string}`
  | `table.${string}`
  | `column.${string}`
  | `task.${string}`
  | `refusal.${string}`
  | `report.${'programme' | 'readingNote' | 'reporting' | 'late' | 'unlinked'}`
  | `findings.${'group.area' | 'group.noArea' | 'summary.rest'}`
  | `ui.${'beranda.intro' | 'beranda.fill.todo' | 'unknown.body' | 'file.recap' | 'file.recapHint'}`
  | 'area.unlinked';

/** Key of a text that may be said: the product's, or one that a programme may have. */
export type TextKey = MessageKey | OwnTextKey;

/** The words of a programme by language. */
export type OwnTexts = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Values put into a text's `{name}` places. Numbers are shown in the language's own style. */
export type MessageParams = Readonly<Record<string, string | number | boolean | null>>;

/** Gives a text in one language, with its places filled in; the key itself where there is no such text. */
export interface Translate {
  (key: TextKey, params?: MessageParams): string;
  readonly language: Language;
  /** Whether there is a text of that key, of the product or of the programme. */
  has(key: string): key is TextKey;
}

/** A place of a text: `{name}`, or `{name|one|many}`, a number with the word that goes with it: `1 error`, `2 errors`. */
const places = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

const noTexts: OwnTexts = { id: {}, en: {} };

/** The texts of one language: the product's, and those of a programme where one is given. */
export function translator(language: Language, own: OwnTexts = noTexts): Translate {
  const product: Readonly<Record<string, string>> = catalogues[language];
  const programme = own[language];
  const textOf = (key: string): string | undefined => product[key] ?? programme[key];
  const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 10 });
  const translate = (key: TextKey, params: MessageParams = {}): string =>
    (textOf(key) ?? key).replace(places, (place, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return place;
      const text = typeof value === 'number' ? number.format(value) : String(value ?? '');
      return one === undefined ? text : `${text} ${text === '1' ? one : (many ?? '')}`;
    });
  return Object.assign(translate, { language, has: (key: string): key is TextKey => textOf(key) !== undefined });
}
