import type { Change, Session } from '../session';
import { formatArea, sheetColumns, type Area } from '../model/area';
import type { Method } from './types';
import { object } from './types';
import type { Sheet } from '../model/book';

/** Numbers by which client and host know the events of sheets, and the names of the methods that ask for them. */
const events: Readonly<Record<Change['kind'], { readonly number: number; readonly method: string }>> = {
  changed: { number: 10, method: 'DataChangedEvent' },
  inserted: { number: 10, method: 'DataChangedEvent' },
  deleted: { number: 10, method: 'DataChangedEvent' },
  activated: { number: 11, method: 'ActivatedEvent' },
  added: { number: 13, method: 'AddedEvent' },
  selected: { number: 14, method: 'SelectionChangedEvent' },
};

/** Target of events for all sheets. */
const workbookTarget = 'Workbook';

/** Methods by which a class's events are asked for and given up; `sheetOf` is the sheet concerned, null for all. */
export function eventMethods<V>(
  sheetOf: (target: V) => Sheet | null,
  since: Readonly<Partial<Record<Change['kind'], string>>>,
): Record<string, Method<V>> {
  const methods: Record<string, Method<V>> = {};
  for (const kind of Object.keys(since) as Change['kind'][]) {
    const { number, method } = events[kind];
    const version = since[kind] ?? '1.1';
    methods[`_Register${method}`] = {
      since: version,
      call: (target, _args, session) => session.subscribe(number, sheetOf(target), true),
    };
    methods[`_Unregister${method}`] = {
      since: version,
      call: (target, _args, session) => session.subscribe(number, sheetOf(target), false),
    };
  }
  return methods;
}

/** Who made a change: a batch of the add-in, the user at this computer, or somebody else in the same workbook. */
export type Author = 'addin' | 'user' | 'remote';

/** A message to the client about one event. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** The event's arguments as JSON. */
  readonly message: string;
}

/** The messages that the client's handlers wait for; none for events that nobody asked for. */
export function eventEntries(session: Session, changes: readonly Change[], author: Author): EventEntry[] {
  return changes.flatMap((change) => {
    const { number } = events[change.kind];
    const entry = (targetId: string): EventEntry => ({
      messageCategory: 65_536,
      messageType: number,
      targetId,
      message: JSON.stringify(eventArguments(session, change, author)),
    });
    const wanted = (key: string): boolean => (session.subscriptions.get(key) ?? 0) > 0;
    return [
      ...(wanted(`${number}:${change.sheet.id}`) ? [entry(change.sheet.id)] : []),
      ...(wanted(String(number)) ? [entry(workbookTarget)] : []),
    ];
  });
}

/** What kind of change it was, and how cells moved by it. */
function shiftOf(kind: Change['kind'], area: Area): { readonly changeType: string; readonly shiftDirection: string } {
  if (kind !== 'inserted' && kind !== 'deleted') return { changeType: 'RangeEdited', shiftDirection: 'None' };
  const what = area.columns === sheetColumns ? 'Row' : 'Cell';
  return kind === 'inserted'
    ? { changeType: `${what}Inserted`, shiftDirection: 'Down' }
    : { changeType: `${what}Deleted`, shiftDirection: 'Up' };
}

function eventArguments(session: Session, change: Change, author: Author): object {
  const { kind, sheet, area } = change;
  const isChange = kind === 'changed' || kind === 'inserted' || kind === 'deleted';
  return {
    worksheetId: sheet.id,
    source: author === 'remote' ? 'Remote' : 'Local',
    ...(isChange || kind === 'selected' ? { address: formatArea(area) } : {}),
    ...(isChange
      ? {
          ...shiftOf(kind, area),
          // The client gets at the range of the event by this id.
          referenceId: session.keep(object('Range', { sheet, area })),
          ...(session.supports('1.14') ? { triggerSource: author === 'addin' ? 'ThisLocalAddin' : 'Unknown' } : {}),
        }
      : {}),
  };
}
