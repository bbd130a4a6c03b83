import { HostError, fail } from './errors';
import { compareVersions, hostTraits, newestApiSet, type ExcelOptions, type HostTraits } from './hosts';
import type { Area } from './model/area';
import { parseReference } from './model/area';
import type { Book, Sheet } from './model/book';
import { UndoStack } from './model/undo';
import type { HostObject, RangeValue } from './objects/values';

/** A change that event handlers hear of; `inserted` and `deleted`: rows, or cells of some columns. */
export interface Change {
  readonly kind: 'changed' | 'inserted' | 'deleted' | 'selected' | 'added' | 'activated';
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What the members of all classes work on: the workbook, the ExcelApi version, kept references and what changed in this batch. */
export class Session {
  readonly references = new Map<string, HostObject>();
  /** Events that the client asked for, as `<event number>` for all sheets or `<event number>:<sheet id>`. */
  readonly subscriptions = new Map<string, number>();
  private readonly referenceIds = new WeakMap<HostObject, string>();
  private changes: Change[] = [];
  private lastReference = 0;

  /** What is special about the kind of Excel that is played. */
  readonly traits: HostTraits;
  /** Newest ExcelApi version that the host has, e.g. `1.9`. */
  readonly apiSet: string;
  /** Papers that the printer has; null: every one. */
  readonly papers: readonly string[] | null;
  readonly undo = new UndoStack();
  /** Workbooks that the add-in opened beside this one. */
  readonly opened: Uint8Array[] = [];
  /** The user looks at another workbook. */
  isElsewhere = false;
  /** What the user has selected; other areas than the sheet's own selection, or a chart. */
  selected: readonly Area[] | 'chart' | null = null;

  constructor(
    readonly book: Book,
    { kind = 'web', apiSet = newestApiSet, papers }: ExcelOptions = {},
  ) {
    this.traits = hostTraits[kind];
    this.apiSet = apiSet;
    this.papers = papers ?? null;
  }

  /** Whether the host has members that this version of ExcelApi brought. */
  supports(version: string): boolean {
    return compareVersions(version, this.apiSet) <= 0;
  }

  /** The id under which the client keeps this object; undefined when it does not. */
  referenceOf(object: HostObject): string | undefined {
    const id = this.referenceIds.get(object);
    return id !== undefined && this.references.has(id) ? id : undefined;
  }

  /** Keeps an object beyond the request and gives the id by which the client names it. */
  keep(object: HostObject): string {
    const known = this.referenceOf(object);
    if (known !== undefined) return known;
    this.lastReference += 1;
    const id = `ref${this.lastReference}`;
    this.references.set(id, object);
    this.referenceIds.set(object, id);
    return id;
  }

  /** Objects on a sheet that is gone are no longer known. */
  forget(sheet: Sheet): void {
    for (const [id, { value }] of this.references)
      if ('sheet' in value && value.sheet === sheet) this.references.delete(id);
  }

  /** Turns an event on or off, for one sheet or (null) for all; each turning on needs a turning off. */
  subscribe(event: number, sheet: Sheet | null, on: boolean): void {
    const key = sheet === null ? String(event) : `${event}:${sheet.id}`;
    this.subscriptions.set(key, Math.max(0, (this.subscriptions.get(key) ?? 0) + (on ? 1 : -1)));
  }

  /** Remembers a change for the event handlers, unless the add-in has turned events off. */
  note(kind: Change['kind'], sheet: Sheet, area: Area): void {
    if (this.book.enableEvents) this.changes.push({ kind, sheet, area });
  }

  /** Another workbook is opened, in a window of its own. */
  openNew(bytes: Uint8Array): null {
    this.opened.push(bytes);
    return null;
  }

  /** What changed since the last call. */
  takeChanges(): Change[] {
    const { changes } = this;
    this.changes = [];
    return changes;
  }

  /** The sheet of a name. Throws `ItemNotFound` when there is none. */
  sheet(name: string): Sheet {
    return this.book.sheet(name) ?? fail('ItemNotFound', `There is no sheet ${name}.`);
  }

  /** The range of an address: A1 notation, or a name or table of the workbook. */
  locate(address: string, on: Sheet): RangeValue {
    const reference = parseReference(address);
    if (reference !== null) {
      const sheet = reference.sheet === null ? on : this.book.sheet(reference.sheet);
      if (sheet === undefined) fail('ItemNotFound', `There is no sheet ${reference.sheet ?? ''}.`);
      return { sheet, area: reference.area };
    }
    const table = this.book.table(address);
    if (table !== undefined) return { sheet: table.sheet, area: table.body };
    const name = this.book.name(address, on) ?? this.book.name(address, null);
    if (name !== undefined) return this.locate(name.formula, on);
    return fail('InvalidArgument', `${address} is no address of a range.`);
  }
}

/** Code and message of anything thrown while an action ran; a programming mistake shows as `GeneralException` with its message. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError('GeneralException', error instanceof Error ? error.message : String(error));
}
