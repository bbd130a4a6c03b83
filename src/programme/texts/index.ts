import type { engineRuleIds } from '../../engine/check';
import type { workFigures, workFilters, workModes, workTasks } from '../arrears/collection';
import type { workColumns, workNotes, workWords } from '../arrears/workLists';
import type { IndicatorId } from '../indicators';
import type { IndicatorSource, Section } from '../indicators/build';
import type { RuleId } from '../rules/ids';
import type { classScale, ClassedIndicatorId, LimitReading } from '../settings/classes';
import type { NumberSettingKey } from '../settings/settingNames';
import type { RefusalCode } from '../loans/refusals';
import type { TaskTextKey } from '../tasks/names';
import type { taskCodes } from '../tasks/codes';
import { enDeck } from './en/deck';
import { enDefinitions } from './en/definitions';
import { enEntry } from './en/entry';
import { enIndicators } from './en/indicators';
import { enPane } from './en/pane';
import { enPapers } from './en/papers';
import { enReport } from './en/report';
import { enRuleReasons } from './en/ruleReasons';
import { enRules } from './en/rules';
import { enSettings } from './en/settings';
import { enSheets } from './en/sheets';
import { enRefusals } from './en/refusals';
import { enSummary } from './en/summary';
import { enTasks } from './en/tasks';
import { enWork } from './en/work';
import { idDeck } from './id/deck';
import { idDefinitions } from './id/definitions';
import { idEntry } from './id/entry';
import { idIndicators } from './id/indicators';
import { idPane } from './id/pane';
import { idPapers } from './id/papers';
import { idReport } from './id/report';
import { idRuleReasons } from './id/ruleReasons';
import { idRules } from './id/rules';
import { idSettings } from './id/settings';
import { idSheets } from './id/sheets';
import { idRefusals } from './id/refusals';
import { idSummary } from './id/summary';
import { idTasks } from './id/tasks';
import { idWork } from './id/work';

/** The rules that are not the engine's own, whose words are in `src/messages`. */
type OwnRuleId = Exclude<RuleId, (typeof engineRuleIds)[number]>;

/** Keys made of the ids of what the programme has: each of these must have its words. */
type NamedKey =
  | `section.${Section}`
  | `class.${(typeof classScale)['names'][number]}`
  | `indicator.${IndicatorId}`
  | `indicator.${IndicatorId}.definition`
  | `source.${IndicatorSource}`
  | `rule.${OwnRuleId}.${'title' | 'message' | 'why'}`
  | `setting.${NumberSettingKey | 'limitReading' | 'jasaSaatPelunasan' | 'bentukNeraca'}`
  | `settings.${'option' | 'about'}.${LimitReading}`
  | `report.sheet.${Section}`
  | `short.${ClassedIndicatorId}`
  | `deck.classed.${ClassedIndicatorId}`
  | `scorecard.reading.${LimitReading}`
  | TaskTextKey
  | `work.${(typeof workWords)[number]}`
  | `work.${'column' | 'head'}.${(typeof workColumns)[number]}`
  | `work.note.${(typeof workNotes)[number]}`
  | `work.mode.${(typeof workModes)[number]}`
  | `work.filter.${(typeof workFilters)[number]}`
  | `work.task.${(typeof workTasks)[number]}`
  | `work.effect.${(typeof workFigures)[number]}`
  | 'work.none'
  | 'work.goal'
  | 'work.goal.none'
  | 'work.mode'
  | `refusal.${RefusalCode | (typeof taskCodes)[number]}`;

const id = {
  ...idDeck,
  ...idDefinitions,
  ...idEntry,
  ...idIndicators,
  ...idPane,
  ...idPapers,
  ...idReport,
  ...idRuleReasons,
  ...idRules,
  ...idSettings,
  ...idSheets,
  ...idRefusals,
  ...idSummary,
  ...idTasks,
  ...idWork,
} satisfies Readonly<Record<NamedKey, string>>;

/** Key of a text of the programme. */
export type ProgrammeTextKey = keyof typeof id;

const en = {
  ...enDeck,
  ...enDefinitions,
  ...enEntry,
  ...enIndicators,
  ...enPane,
  ...enPapers,
  ...enReport,
  ...enRuleReasons,
  ...enRules,
  ...enSettings,
  ...enSheets,
  ...enRefusals,
  ...enSummary,
  ...enTasks,
  ...enWork,
} satisfies Readonly<Record<ProgrammeTextKey, string>>;

/** The words of the programme by language; `src/messages` has those of the product. */
export const texts = { id, en };
