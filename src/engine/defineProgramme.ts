import type { RuleBook } from './check';
import {
  classedIndicators,
  formulaLeaves,
  formulaOf,
  measuresOfIndicator,
  type Catalogue,
  type IndicatorDefinition,
  type Measure,
} from './measure';
import type { Programme } from './programme';
import { allLevels, isTable, requireSound, tableNames, tableOf, type Schema } from './schema';

/** What is wrong with columns that are named: the table, or one of them, is not there. */
function columnFaults(schema: Schema, table: string, headers: readonly string[]): readonly string[] {
  if (!isTable(schema, table)) return [`there is no table ${table}`];
  const { columns } = tableOf(schema, table);
  return headers.flatMap((header) =>
    columns.some((column) => column.header === header) ? [] : [`${table} has no column ${header}`],
  );
}

const given = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

function measureFaults(schema: Schema, { table, aggregate, where, by }: Measure): readonly string[] {
  const headers = where.map(({ column }) => column);
  if (by !== undefined) headers.push(by.column);
  if (aggregate.kind === 'sum') headers.push(...aggregate.columns, ...given(aggregate.weight));
  if (aggregate.kind === 'distinct') headers.push(...aggregate.of.by, ...given(aggregate.of.within));
  return columnFaults(schema, table, headers);
}

/** Numbers that a formula calculates with, or conditions of its measures compare with, and that the catalogue does not have. */
function parameterFaults({ parameters }: Catalogue, indicator: IndicatorDefinition): readonly string[] {
  const formula = formulaOf(indicator);
  const named = [
    ...(formula === null ? [] : formulaLeaves(formula)).flatMap((leaf) => (leaf.kind === 'parameter' ? [leaf.id] : [])),
    ...measuresOfIndicator(indicator).flatMap(({ where }) =>
      where.flatMap((condition) =>
        'value' in condition && typeof condition.value === 'string' && condition.value !== 'period'
          ? [condition.value]
          : [],
      ),
    ),
  ];
  return named.flatMap((id) => (parameters.some((each) => each.id === id) ? [] : [`there is no parameter ${id}`]));
}

function indicatorFaults(schema: Schema, catalogue: Catalogue, indicator: IndicatorDefinition): readonly string[] {
  const { indicators } = catalogue;
  const faults = measuresOfIndicator(indicator).flatMap((measure) => measureFaults(schema, measure));
  faults.push(...parameterFaults(catalogue, indicator));
  if (indicator.kind === 'breakdown') {
    const { table, where, by, parts } = indicator.breakdown;
    const headers = [...where, ...by].map(({ column }) => column);
    faults.push(...columnFaults(schema, table, [...headers, ...parts.flatMap(({ columns }) => columns ?? [])]));
  }
  const { earlier } = indicator;
  const series = earlier === undefined ? [] : [earlier.series];
  if (earlier?.by === 'month' && earlier.weight !== undefined) series.push(earlier.weight);
  for (const id of series) {
    if (!indicators.some((each) => each.id === id && each.kind === 'series')) faults.push(`there is no series ${id}`);
  }
  return faults.map((fault) => `indicator ${indicator.id}: ${fault}`);
}

/** Everything that a programme says of indicators, where it names them, with the place. */
function namedIndicators({ catalogue, sectionSheets, summary }: Programme): readonly (readonly [string, string])[] {
  const { reportedBy, reporting } = catalogue;
  return [
    ...sectionSheets.flatMap(({ section, tables, charts }) =>
      [
        ...tables.flatMap((table) => (table.kind === 'breakdown' ? [table.indicator] : table.indicators)),
        ...charts.flatMap(({ indicators, limitsOf }) => [...indicators, ...given(limitsOf)]),
      ].map((id) => [`sheet ${section}`, id] as const),
    ),
    ...summary.flatMap(({ key, figures }) => Object.values(figures).map(({ id }) => [key, id] as const)),
    ...[reportedBy, reporting?.have, reporting?.ought].flatMap((id) =>
      id === null || id === undefined ? [] : [['reporting', id] as const],
    ),
  ];
}

function catalogueFaults(programme: Programme): readonly string[] {
  const { schema, catalogue, settingBook } = programme;
  const { indicators, sections } = catalogue;
  const ids = new Set(indicators.map(({ id }) => id));
  const limits = catalogue.limits(settingBook.defaults).of;
  return [
    ...(ids.size < indicators.length ? ['two indicators have one id'] : []),
    ...indicators.flatMap((indicator) => indicatorFaults(schema, catalogue, indicator)),
    ...indicators.flatMap(({ id, section }) =>
      sections.includes(section) ? [] : [`indicator ${id}: no section ${section}`],
    ),
    ...classedIndicators(catalogue).flatMap(({ id }) => (id in limits ? [] : [`indicator ${id}: it has no limits`])),
    ...namedIndicators(programme).flatMap(([place, id]) =>
      ids.has(id) ? [] : [`${place}: there is no indicator ${id}`],
    ),
  ];
}

function ruleFaults(schema: Schema, { rows, absences, followers, expectedRows }: RuleBook): readonly string[] {
  const gathering = [...rows, ...absences].flatMap(({ id, gathers }) =>
    Object.entries(gathers ?? {}).flatMap(([table, headers]) =>
      columnFaults(schema, table, headers).map((fault) => `rule ${id}: ${fault}`),
    ),
  );
  const reading = rows.flatMap(({ id, table, column, reads, optional = [], also = [] }) =>
    columnFaults(schema, table, [column, ...reads, ...optional, ...also]).map((fault) => `rule ${id}: ${fault}`),
  );
  const named = [
    ...absences.map(({ table }) => table),
    ...followers.flatMap(({ edited, table }) => [edited, table]),
    ...Object.keys(expectedRows),
  ];
  return [...reading, ...gathering, ...named.flatMap((table) => columnFaults(schema, table, []))];
}

function settingFaults({
  settingBook: { numbers, choices, ordered, sections },
  catalogue: { parameters },
}: Programme): readonly string[] {
  const keys = new Set(numbers.map(({ key }) => key));
  return [
    ...parameters.flatMap(({ id, setting }) =>
      setting === undefined || keys.has(setting) ? [] : [`parameter ${id}: no setting ${setting}`],
    ),
    ...ordered.flatMap((order) =>
      order.keys.flatMap((key) => (keys.has(key) ? [] : [`there is no setting ${key} to order`])),
    ),
    ...[...numbers, ...choices].flatMap(({ key, section }) =>
      sections.includes(section) ? [] : [`setting ${key}: there is no section ${section}`],
    ),
  ];
}

/** Steps of classes that calculated columns name and the programme does not have. */
function stepFaults({ schema, settingBook, classSteps }: Programme): readonly string[] {
  const steps = classSteps?.(settingBook.defaults) ?? {};
  return tableNames(schema).flatMap((table) =>
    tableOf(schema, table).columns.flatMap(({ header, calculated }) =>
      calculated === undefined || !('steps' in calculated) || calculated.steps in steps
        ? []
        : [`${table}, ${header}: there are no steps ${calculated.steps}`],
    ),
  );
}

/** Tables and columns of the made-up data that are not there. */
function trialFaults({ schema, trial }: Programme): readonly string[] {
  if (trial === undefined) return [];
  const { begun, added, entry, slip, follows } = trial;
  const rows = [...Object.entries(begun), ...[...added, entry].map(({ table, cells }) => [table, cells] as const)];
  const faults = [
    ...rows.flatMap(([table, cells]) => columnFaults(schema, table, Object.keys(cells))),
    ...[slip, follows].flatMap(({ table, header }) => columnFaults(schema, table, [header])),
  ];
  return faults.map((fault) => `trial: ${fault}`);
}

/** What the lists for work name and the programme does not have. */
function workFaults({ schema, work, tasks = [] }: Programme): readonly string[] {
  if (work === undefined) return [];
  const lists = new Set(tasks.flatMap(({ id, kind }) => (kind === 'list' ? [id] : [])));
  return [
    ...columnFaults(schema, work.table, [work.column]),
    ...work.tasks.flatMap((id) => (lists.has(id) ? [] : [`there is no list task ${id}`])),
  ].map((fault) => `work: ${fault}`);
}

/** Texts without which sheets would show the names of keys. */
function textFaults({ schema, catalogue, texts, tasks = [], work }: Programme): readonly string[] {
  const wanted = [
    'report.programme',
    'area.unlinked',
    ...catalogue.sections.map((section) => `section.${section}`),
    ...catalogue.indicators.map(({ id }) => `indicator.${id}`),
    ...catalogue.scale.names.filter((name) => name !== '').map((name) => `class.${name}`),
    ...allLevels(schema).flatMap(({ id }) => [`level.${id}`, `level.${id}.named`]),
    ...allLevels(schema)
      .slice(1)
      .map(({ id }) => `report.level.${id}`),
    ...tasks.flatMap(({ id }) => [`task.${id}.title`, `task.${id}.about`]),
    ...(work?.modes ?? []).map((id) => `work.mode.${id}`),
    ...(work?.tasks ?? []).map((id) => `work.task.${id}`),
  ];
  return (['id', 'en'] as const).flatMap((language) =>
    wanted.flatMap((key) => (key in texts[language] ? [] : [`there is no text ${key} (${language})`])),
  );
}

/** Throws where the parts of a programme do not fit together, with everything that is wrong: at start-up, so that nothing is silently counted as nothing. */
export function defineProgramme(programme: Programme): Programme {
  const { schema, rules } = programme;
  requireSound(schema);
  const faults = [
    ...ruleFaults(schema, rules),
    ...catalogueFaults(programme),
    ...settingFaults(programme),
    ...stepFaults(programme),
    ...trialFaults(programme),
    ...workFaults(programme),
    ...textFaults(programme),
  ];
  if (faults.length > 0) throw new Error(`The programme cannot work: ${faults.join('; ')}`);
  return programme;
}
