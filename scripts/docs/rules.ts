import type { RawTable, RawWorkbook } from '../../src/engine/dataset';
import { columnsOf, isTable, requiredTableNames, tableNames, type CellValue } from '../../src/engine/schema';
import { registryOf, type Finding, type Severity } from '../../src/engine/check';
import { translator, type Language, type Translate } from '../../src/messages';
import { findingMessage, ruleTitle, valueText } from '../../src/messages/finding';
import { programme } from '../../src/programme';
import type { RuleId } from '../../src/programme/rules/ids';
import { findingsOf, ruleExamples, type RuleExample, type RulePart, type View } from '../../test/corpus/ruleExamples';

const { schema, rules } = programme;
const { profile } = schema;
/** Those that every workbook has come first. */
const tablesInOrder = [...new Set([...requiredTableNames(schema), ...tableNames(schema)])];

/** Severities of a rule; those of some tables only name them. */
function severityOf(rule: RuleId, translate: Translate): string {
  const entries = registryOf(schema, rules).all.filter(({ id }) => id === rule);
  const word = (severity: Severity): string => translate(`ui.severity.${severity}`);
  const words = [...new Set(entries.map(({ severity }) => word(severity)))];
  for (const entry of entries) {
    if (entry.phase !== 'reading') continue;
    words.push(...Object.values(entry.severityOf ?? {}).map(word));
    for (const severity of new Set(Object.values(entry.severityIn ?? {}))) {
      const tables = tablesInOrder.filter((table) => entry.severityIn?.[table] === severity);
      words.push(translate('docs.rules.severityIn', { severity: word(severity), tables: tables.join(', ') }));
    }
  }
  return words.join('; ');
}

/** Column type in which a cell is shown; Profil has a type for each row. */
function unitOf(table: string, header: string, label: CellValue): string {
  if (table === profile.name) return profile.entries.find((entry) => entry.header === label)?.type ?? 'text';
  if (!isTable(schema, table)) return 'text';
  return columnsOf(schema, table).find((column) => column.header === header)?.type ?? 'text';
}

/** A cell as people see it; spaces that Markdown would swallow are kept by showing the text as code. */
function cellText(value: CellValue, unit: string, language: Language): string {
  const text = valueText(value, unit, language).replaceAll('|', '\\|');
  return /^\s|\s\s|\s$/.test(text) ? `\` ${text} \`` : text;
}

function viewText(
  view: View,
  rows: readonly number[],
  raw: RawWorkbook,
  finding: Finding | undefined,
  translate: Translate,
  language: Language,
): string {
  const table: RawTable | undefined = raw.tables.find(({ name }) => name === view.table);
  if (table === undefined) return translate('docs.rules.noTable', { table: view.table });
  const header = (table.values[0] ?? []).map((cell) => String(cell ?? ''));
  const columns = view.columns.filter((column) => header.includes(column));
  const isAt = (row: number, column: string): boolean =>
    finding?.table === view.table &&
    finding.row === row &&
    (finding.column === column ||
      (view.table === profile.name && column === profile.valueHeader) ||
      finding.column === null);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.flatMap((row) => {
    const cells = table.values[row - 1];
    if (cells === undefined) return [];
    const texts = columns.map((column) => {
      const value = cells[header.indexOf(column)] ?? null;
      const text = cellText(value, unitOf(view.table, column, cells[0] ?? null), language);
      return isAt(row, column) ? `**${text === '' ? '…' : text}**` : text;
    });
    return [line([String(row), ...texts])];
  });
  if (body.length === 0) return translate('docs.rules.noRows', { table: view.table });
  const head = [translate('docs.rules.row'), ...columns];
  return [`${view.table}:`, '', line(head), line(head.map(() => '---')), ...body].join('\n');
}

/** The entry of one rule: severity, reason, a good and a bad example, and what the check says about the bad one. */
function entry(example: RuleExample, language: Language): string {
  const translate = translator(language, programme.texts);
  const { rule, good, bad, views, previous } = example;
  const why = `rule.${rule}.why`;
  if (!translate.has(why)) throw new Error(`no text ${why}`);
  const [finding] = findingsOf(example, bad);
  if (finding === undefined) throw new Error(`the example of ${rule} is not found`);
  const view = (part: View, raw: RawWorkbook, rows: readonly number[], found?: Finding): string =>
    viewText(part, rows, raw, found, translate, language);
  const place = finding.cell === null ? finding.table : `${finding.sheet ?? finding.table}!${finding.cell}`;
  return [
    `### ${ruleTitle(translate, rule)} (\`${rule}\`)`,
    [
      `- ${translate('docs.rules.severity')}: ${severityOf(rule, translate)}`,
      `- ${translate('docs.rules.why')}: ${translate(why)}`,
    ].join('\n'),
    ...(previous === undefined
      ? []
      : [translate('docs.rules.previous'), view(previous.view, previous.workbook, previous.view.rows)]),
    translate('docs.rules.good'),
    ...views.map((part) => view(part, good, part.goodRows ?? part.rows)),
    translate('docs.rules.bad'),
    ...views.map((part) => view(part, bad, part.rows, finding)),
    `> ${place}: ${findingMessage(translate, finding)}`,
  ].join('\n\n');
}

function part(language: Language): string {
  const translate = translator(language, programme.texts);
  return [
    `# ${translate('docs.rules.title')}`,
    translate('docs.rules.about'),
    translate('docs.rules.generated'),
    ...Object.entries(ruleExamples).flatMap(([name, examples]) => [
      `## ${translate(`docs.rules.part.${name as RulePart}`)}`,
      ...examples.map((example) => entry(example, language)),
    ]),
  ].join('\n\n');
}

/** The page `docs/aturan.md`: every rule of the registry in Indonesian, then in English. */
export function rulePage(): string {
  return `${part('id')}\n\n---\n\n${part('en')}\n`;
}
