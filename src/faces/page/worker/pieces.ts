import { yieldToHost } from '../../../app/yieldToHost';
import { PackedRows } from '../../../engine/dataset';

/**
 * Messages with long lists, such as the rows of a table, sent so that neither side is kept busy: the lists go ahead in pieces, each a message of its
 * own, and the message itself comes last.
 */

/** What of a `MessagePort` or a `Worker` is used. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** Cells, or what is as large, of one piece: some milliseconds to copy. */
const pieceSize = 10_000;

/** Stands where a list stood that was sent ahead. */
interface ListPlace {
  readonly sentAhead: number;
}

/** A part of a list, for the next message that has a place for it. */
interface Piece {
  readonly type: 'piece';
  readonly list: number;
  readonly items: readonly unknown[];
}

/** Whether something is an object of properties alone, wherever it was made: no list, map or bytes. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (!Array.isArray(value) && Object.getPrototypeOf(prototype) === null);
}

/** A list as it is sent ahead; packed rows arrive as an array of rows, made here piece by piece. */
type List = readonly unknown[] | PackedRows;

const isList = (value: unknown): value is List => Array.isArray(value) || value instanceof PackedRows;

const isPiece = (value: unknown): value is Piece => isPlain(value) && value['type'] === 'piece';
const isListPlace = (value: unknown): value is ListPlace => isPlain(value) && typeof value['sentAhead'] === 'number';

/** About how many cells an item of a list is as large as. */
const sizeOf = (item: unknown): number => (Array.isArray(item) ? Math.max(1, item.length) : 8);

/** Where the piece that begins at an item ends: rows of a sheet differ in length, so that each item counts by its own size. */
function pieceEnd(items: List, start: number): number {
  let end = start;
  for (let size = 0; end < items.length; end += 1) {
    size += sizeOf(items.at(end));
    if (size > pieceSize && end > start) break;
  }
  return end;
}

/** The items of a list from one on and before another. */
const itemsBetween = (items: List, start: number, end: number): unknown[] =>
  Array.from({ length: end - start }, (_, index) => items.at(start + index));

/** Sends messages; two that are sent at a time do not mix. */
export function sender(channel: Channel): (message: unknown) => Promise<void> {
  let lists = 0;
  return async (message) => {
    const ahead: { readonly list: number; readonly items: List }[] = [];
    const shortened = (value: unknown): unknown => {
      if (isList(value)) {
        if (pieceEnd(value, 0) === value.length) return value.map((item) => shortened(item));
        const list = lists++;
        ahead.push({ list, items: value });
        return { sentAhead: list } satisfies ListPlace;
      }
      if (!isPlain(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
    };
    const giveWay = yieldToHost();
    const rest = shortened(message);
    for (const { list, items } of ahead) {
      for (let start = 0, end = 0; start < items.length; start = end) {
        await giveWay();
        end = pieceEnd(items, start);
        channel.postMessage({ type: 'piece', list, items: itemsBetween(items, start, end) } satisfies Piece);
      }
    }
    channel.postMessage(rest);
  };
}

/** Hands on what comes in, each message whole. */
export function receive(channel: Channel, listener: (message: unknown) => void): void {
  const lists = new Map<number, unknown[]>();
  const restored = (value: unknown): unknown => {
    if (isListPlace(value)) {
      const items = lists.get(value.sentAhead) ?? [];
      lists.delete(value.sentAhead);
      return items;
    }
    if (Array.isArray(value)) return value.map(restored);
    return isPlain(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, restored(each)]))
      : value;
  };
  channel.addEventListener('message', ({ data }) => {
    if (!isPiece(data)) return listener(restored(data));
    const items = lists.get(data.list) ?? [];
    for (const item of data.items) items.push(item);
    lists.set(data.list, items);
  });
}
