/** The messages of the bridge between Microsoft's client and its host, as far as the stand-in speaks them (docs/standin.md). */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}

/** How the client says which object it means. */
export const pathType = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const actionType = { instantiate: 1, load: 2, call: 3, set: 4, trace: 5, update: 9 } as const;

export interface Query {
  readonly Select?: readonly string[] | null;
  readonly Expand?: readonly string[] | null;
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RequestMessage {
  readonly id: number;
  readonly message: { readonly url: string; readonly body: Batch | string };
}

export interface BatchResult {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/**
 * What the host answers to a request.
 * @param body a `BatchResult` as JSON
 */
export function responseText(id: number, body: string): string {
  return JSON.stringify({
    id,
    type: 2,
    flags: 0,
    message: { statusCode: 200, headers: {}, body },
  });
}

/** What the host says of its own accord. */
export function eventText(entries: readonly object[]): string {
  return JSON.stringify({ type: 3, message: { entries } });
}
