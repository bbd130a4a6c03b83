import type { WorkLine, WorkList, WorkNote } from '../../engine/entry';

/** A row of a list as it is drawn: the head of a group, a line, or a folded list at the end. */
export type WorkRow =
  | { readonly kind: 'group'; readonly key: string; readonly place: string; readonly note: WorkNote | null }
  | {
      readonly kind: 'line';
      readonly key: string;
      readonly list: WorkList;
      readonly line: WorkLine;
      /** True for a line inside another one. */
      readonly isInner: boolean;
      /** Whether its inner lines are shown; null where it has none. */
      readonly isOpen: boolean | null;
    }
  | { readonly kind: 'folded'; readonly key: string; readonly list: WorkList; readonly isOpen: boolean };

/** The rows of a list and of those folded into it. `opened` holds keys of rows that are open. */
export function workRows(list: WorkList, folded: readonly WorkList[], opened: ReadonlySet<string>): readonly WorkRow[] {
  return [
    ...(list.isGrouped ? groupedRows(list, opened) : linesOf(list, list.lines, opened)),
    ...folded
      .filter(({ lines }) => lines.length > 0)
      .flatMap((each): readonly WorkRow[] => {
        const key = `list ${each.id}`;
        const isOpen = opened.has(key);
        return [{ kind: 'folded', key, list: each, isOpen }, ...(isOpen ? linesOf(each, each.lines, opened) : [])];
      }),
  ];
}

/** Groups with lines in their order, then those of which there is only something to be told. */
function groupedRows(list: WorkList, opened: ReadonlySet<string>): readonly WorkRow[] {
  const { lines, groups = [] } = list;
  const byGroup = new Map<string, WorkLine[]>();
  for (const line of lines) {
    const known = byGroup.get(line.group);
    if (known === undefined) byGroup.set(line.group, [line]);
    else known.push(line);
  }
  const noteOf = new Map(groups.map(({ group, note }) => [group, note]));
  const head = (group: string, place: string): WorkRow => ({
    kind: 'group',
    key: `group ${group}`,
    place,
    note: noteOf.get(group) ?? null,
  });
  return [
    ...[...byGroup].flatMap(([group, own]) => [head(group, own[0]?.place ?? ''), ...linesOf(list, own, opened)]),
    ...groups.filter(({ group }) => !byGroup.has(group)).map(({ group, place }) => head(group, place)),
  ];
}

function linesOf(list: WorkList, lines: readonly WorkLine[], opened: ReadonlySet<string>): readonly WorkRow[] {
  // Instalments of one loan have its key.
  const times = new Map<string, number>();
  return lines.flatMap((line): readonly WorkRow[] => {
    const time = times.get(line.key) ?? 0;
    times.set(line.key, time + 1);
    const key = `${list.id} ${line.key} ${time}`;
    const { lines: inner } = line;
    const isOpen = inner === undefined ? null : opened.has(key);
    const row: WorkRow = { kind: 'line', key, list, line, isInner: false, isOpen };
    if (inner === undefined || isOpen !== true) return [row];
    return [
      row,
      ...inner.map((each): WorkRow => ({
        kind: 'line',
        key: `${key} ${each.key}`,
        list,
        line: each,
        isInner: true,
        isOpen: null,
      })),
    ];
  });
}
