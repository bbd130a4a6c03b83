import { ownTables } from '../../src/engine/schema';
import { markRule } from '../../src/workbook/marks';
import { isMark } from '../../src/workbook/names';
import type { StandInHost } from '../standin';
import type { Command } from './command';
import { preparedAt } from './commands';

/** What a workbook holds, as far as it can be told apart. */
export interface State {
  /** Cells of the user's sheets by sheet and place. */
  readonly cells: ReadonlyMap<string, string>;
  /** The user's sheets with cells, tables and charts, as one text. */
  readonly users: string;
  /** Every sheet with everything on it but the rows of own tables, by name. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Rows of own tables, by name. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** The Excel Tables of own tables. */
  readonly ownTables: string;
  /** What belongs to the whole workbook. */
  readonly book: string;
}

const own: ReadonlySet<string> = new Set(Object.keys(ownTables));

/** A moment at which a command was given: each try has its own. */
const isMoment = (value: unknown): boolean => typeof value === 'number' && value > preparedAt && value < preparedAt + 1;

export function stateOf(host: StandInHost): State {
  const ours = new Set(own);
  const looks = new Map<string, string[]>();
  let book = '';
  host.byUser((open) => {
    const number = open.name(markRule, null)?.formula ?? '';
    for (const { name, scope } of open.names) if (scope !== null && isMark(name)) ours.add(scope.name);
    for (const { name, parts } of open.sheets) {
      const rules = (parts.conditionalRules ?? []).map(({ formula, range, style }) => {
        const [text = ''] = [formula].flat().map(String);
        const isCurrent = text === `${markRule}=${number}`;
        // The number grows with each colouring; what matters is whether a rule counts.
        const shown = text.startsWith(`${markRule}=`) ? (isCurrent ? 'colours' : 'out of use') : text;
        return `${shown} ${range} ${JSON.stringify(style)}`;
      });
      looks.set(name, rules.sort());
    }
    const names = open.names
      .map(
        ({ name, formula, scope }) =>
          `${scope?.name ?? ''} ${name} ${name === markRule ? Number(formula) > 0 : formula}`,
      )
      .sort();
    book = JSON.stringify({ names, protected: open.protected, events: open.enableEvents });
  });
  const cells = new Map<string, string>();
  const sheets = new Map<string, string>();
  const rows = new Map<string, readonly string[]>();
  const tablesOfOwn: string[] = [];
  let users = '';
  for (const { cells: all, ...shown } of host.view()) {
    // Which sheet is in front is the user's affair.
    const sheet = { ...shown, active: null };
    const { name, charts, tables } = sheet;
    const held = all
      .filter(({ value, formula }) => value !== null || formula !== undefined)
      .map(({ row, column, value, formula, style }) => ({
        place: `${name}!${row},${column}`,
        row,
        text: JSON.stringify([isMoment(value) ? 'now' : value, formula ?? '', style.numFmt ?? 'General']),
        style: JSON.stringify(style),
      }));
    const lines = [...(looks.get(name) ?? [])];
    if (own.has(name)) {
      const byRow = new Map<number, string>();
      for (const { row, text } of held) byRow.set(row, `${byRow.get(row) ?? ''}${text}`);
      rows.set(name, [...byRow.values()]);
      // Freezing the header is an extra that may fail.
      lines.push(JSON.stringify({ ...sheet, frozen: null, selection: null, tables: null }));
      tablesOfOwn.push(...tables.map((table) => JSON.stringify(table)));
    } else {
      lines.push(JSON.stringify(sheet));
      lines.push(...held.map(({ place, text, style }) => `${place} ${text} ${ours.has(name) ? style : ''}`));
    }
    sheets.set(name, lines.join('\n'));
    if (ours.has(name)) continue;
    for (const { place, text } of held) cells.set(place, text);
    users += [name, JSON.stringify([charts, tables]), ...held.map(({ place, text }) => `${place} ${text}`), ''].join(
      '\n',
    );
  }
  return { cells, users, sheets, rows, ownTables: tablesOfOwn.join('\n'), book };
}

/** How strictly rows of own tables are compared: in their order, as a set (an earlier try may have noted what a later one notes again), or for being told apart only. */
export type Strictness = 'order' | 'set' | 'unlike';

/** Where two states differ, in a few lines; empty: nowhere. */
export function differences(
  found: State,
  wanted: State,
  strictness: Strictness,
  { mayLackTables }: Pick<Command, 'mayLackTables'>,
): readonly string[] {
  const lines: string[] = [];
  for (const name of new Set([...found.rows.keys(), ...wanted.rows.keys()])) {
    const [a, b] = [found, wanted].map(({ rows }) => {
      const all = [...(rows.get(name) ?? [])];
      return (strictness === 'order' ? all : [...new Set(all)].sort()).join('\n');
    }) as [string, string];
    if (strictness !== 'unlike' && a !== b) lines.push(`the table ${name}: ${difference(a, b)}`);
  }
  if (strictness !== 'unlike' && mayLackTables !== true && found.ownTables !== wanted.ownTables)
    lines.push(`the Tables: ${difference(found.ownTables, wanted.ownTables)}`);
  if (found.book !== wanted.book) lines.push(`the workbook: ${difference(found.book, wanted.book)}`);
  for (const name of new Set([...found.sheets.keys(), ...wanted.sheets.keys()])) {
    const [a, b] = [found.sheets.get(name), wanted.sheets.get(name)];
    if (a === undefined || b === undefined)
      lines.push(`the sheet ${name} is ${a === undefined ? 'missing' : 'left over'}`);
    else if (a !== b) lines.push(`the sheet ${name}: ${difference(a, b)}`);
  }
  return lines;
}

/** The first line that differs, from shortly before the first letter that does. */
function difference(found: string, wanted: string): string {
  const [some, others] = [found.split('\n'), wanted.split('\n')];
  const line = some.findIndex((text, index) => text !== others[index]);
  const [a = '', b = ''] = line < 0 ? ['', others[some.length]] : [some[line], others[line]];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `${a.slice(from, at + 120)} instead of ${b.slice(from, at + 120)}`;
}
