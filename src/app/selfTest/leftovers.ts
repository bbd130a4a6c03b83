import { memoryTables } from '../../engine/report';
import { ownTables, programmeTables, type Schema } from '../../engine/schema';
import { isMark } from '../../workbook/names';
import type { ExcelProbe, Leftovers, ProbedSheet, ProbedWorkbook } from '../../workbook/probe';
import { checkedTables } from '../check';
import { newLists } from '../prepare/template';
import type { AppContext } from '../types';
import { compare } from './compare';
import { scratchPlain, scratchRules, scratchTable } from './scratch';
import type { Difference } from './types';

/** Whether Excel may be tried in a workbook: nothing in it could be taken for ours, or be lost. */
export const isBlankWorkbook = ({ sheets, tables, names }: ProbedWorkbook): boolean =>
  tables.length === 0 && names.length === 0 && sheets.every(({ isBlank, isMarked }) => isBlank && !isMarked);

/** Names that sheets of ours and defined names have. */
function ownNames({ programme }: AppContext): {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
} {
  const { schema, settingBook } = programme;
  const { sheet: lists } = newLists(programme, settingBook.defaults);
  return {
    sheets: lowered([...[scratchTable, scratchPlain, scratchRules, lists.name], ...allTables(schema)]),
    names: lowered(lists.names.map(({ name }) => name)),
  };
}

const lowered = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()));
const allTables = (schema: Schema): readonly string[] => [
  ...checkedTables(schema),
  ...memoryTables,
  ...programmeTables(schema),
  ...Object.keys(ownTables),
];

/** What the trial has made in a workbook and not taken away: a sheet that somebody added meanwhile under another name is none of it. */
function leftoversIn(before: ProbedWorkbook, now: ProbedWorkbook, app: AppContext): Leftovers {
  const own = ownNames(app);
  const known = new Set(before.sheets.map(({ id }) => id));
  const isOurs = ({ id, name, isMarked }: ProbedSheet): boolean =>
    !known.has(id) && (isMarked || isMark(name) || own.sheets.has(name.toLowerCase()));
  return {
    sheets: now.sheets.filter(isOurs).map(({ name }) => name),
    names: now.names.filter(
      (name) =>
        !before.names.includes(name) && (own.names.has(name.toLowerCase()) || name.toLowerCase().startsWith('im_')),
    ),
    front: before.active,
  };
}

/** Most times that taking away is tried: Excel may be busy, or somebody may be typing. */
const mostTries = 3;

/** Takes away everything that was made, and says what is not as it was before. Rejects with a `WorkbookError` where Excel keeps something. */
export async function cleanUp(
  probe: ExcelProbe,
  before: ProbedWorkbook,
  app: AppContext,
): Promise<readonly Difference[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await probe.remove(leftoversIn(before, await probe.look(), app));
      break;
    } catch (error) {
      if (attempt >= mostTries) throw error;
    }
  }
  const now = await probe.look();
  const named = ({ sheets }: ProbedWorkbook): readonly string[] => sheets.map(({ name }) => name);
  return [
    ...compare('sheets', named(before), named(now)),
    ...compare('sheet in front', before.active, now.active),
    ...compare('tables', before.tables, now.tables),
    ...compare('names', before.names, now.names),
  ];
}
