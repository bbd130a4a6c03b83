import { ownTables } from '../../src/engine/schema';
import { markRule } from '../../src/workbook/marks';
import { isMark } from '../../src/workbook/names';
import type { StandInHost } from '../standin';
import { preparedAt } from './commands';

/** What a workbook holds, as far as it can be told apart. */
export interface State {
  /** Cells of the user's sheets by sheet and place. */
  readonly cells: ReadonlyMap<string, string>;
  /** The user's sheets with cells, tables and charts, as one text. */
  readonly users: string;
  /** Every sheet with everything on it, by name. */
  readonly sheets: ReadonlyMap<string, string>;
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
  let users = '';
  for (const { cells: all, ...sheet } of host.view()) {
    const { name, charts, tables } = sheet;
    const held = all
      .filter(({ value, formula }) => value !== null || formula !== undefined)
      .map(({ row, column, value, formula, style }) => ({
        place: `${name}!${row},${column}`,
        text: JSON.stringify([isMoment(value) ? 'now' : value, formula ?? '', style.numFmt ?? 'General']),
        style: JSON.stringify(style),
      }));
    sheets.set(
      name,
      [
        JSON.stringify(sheet),
        ...(looks.get(name) ?? []),
        ...held.map(({ place, text, style }) => `${place} ${text} ${ours.has(name) && !own.has(name) ? style : ''}`),
      ].join('\n'),
    );
    if (ours.has(name)) continue;
    for (const { place, text } of held) cells.set(place, text);
    users += [name, JSON.stringify([charts, tables]), ...held.map(({ place, text }) => `${place} ${text}`), ''].join(
      '\n',
    );
  }
  return { cells, users, sheets, book };
}

/** Where two states differ, in a few lines; empty: nowhere. */
export function differences(found: State, wanted: State): readonly string[] {
  const lines: string[] = [];
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
