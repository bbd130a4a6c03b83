import { fail } from '../errors';
import type { Session } from '../session';
import { HostObject, type RangeValue } from './values';
import type { Sheet } from '../model/book';

export * from './values';

/** What a class has, with the ExcelApi version that brought it. Names are the client's own (first letter upper case). */
interface Member {
  /** Version of ExcelApi. */
  readonly since: string;
}

/** A property: a value, or (with `object`) an object of its own. */
export interface Property<V> extends Member {
  get?(target: V, session: Session): unknown;
  set?(target: V, input: unknown, session: Session): void;
  object?(target: V, session: Session): HostObject | null;
}

export interface Method<V> extends Member {
  /** Answers plain data, an object, or null for the null object. */
  call(target: V, args: Args, session: Session): unknown;
}

export interface ClassSpec<V> {
  readonly properties: Readonly<Record<string, Property<V>>>;
  readonly methods?: Readonly<Record<string, Method<V>>>;
  /** A collection's items, in order. */
  items?(target: V): HostObject[];
  /** A collection's item by name, id or index; null when there is none. */
  item?(target: V, key: unknown): HostObject | null;
  /** By which the client finds the object again, and under which name it is told so. */
  id?(target: V): { readonly name: 'Id' | '_Id'; readonly value: string | number };
}

/** Activating, selecting and adding sheets fail while the user looks at another workbook (docs: excel-add-ins-troubleshooting). */
export function guardFocus({ isElsewhere }: Session): void {
  if (isElsewhere) fail('GeneralException', 'There was an internal error while processing the request.');
}

/** The arguments of a call, checked as they are taken. */
export class Args {
  constructor(private readonly list: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.list[index] ?? null;
  }

  text(index: number): string {
    const value = this.raw(index);
    return typeof value === 'string' ? value : fail('InvalidArgument', `Argument ${index + 1} must be a text.`);
  }

  optionalText(index: number): string | null {
    return this.raw(index) === null ? null : this.text(index);
  }

  whole(index: number): number {
    const value = this.raw(index);
    return typeof value === 'number' && Number.isInteger(value)
      ? value
      : fail('InvalidArgument', `Argument ${index + 1} must be a whole number.`);
  }

  flag(index: number): boolean {
    return this.raw(index) === true;
  }

  /** A range object, or an address on the given sheet (or on the sheet that the address names). */
  range(index: number, on: Sheet, session: Session): RangeValue {
    const value = this.raw(index);
    if (value instanceof HostObject) {
      if (value.type === 'Range') return value.value as RangeValue;
      fail('InvalidArgument', `Argument ${index + 1} must be a range.`);
    }
    return session.locate(this.text(index), on);
  }
}
