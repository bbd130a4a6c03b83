import { fail, HostError } from './errors';
import { classes } from './objects';
import { emptiesUndo } from './objects/emptiesUndo';
import type { ClassSpec, Method, Property } from './objects/types';
import { Args, HostObject, object } from './objects/types';
import type { Action, ArgumentInfo, Batch, BatchResult, ObjectPath, Query } from './protocol';
import { actionType, pathType } from './protocol';
import type { Session } from './session';
import { asHostError } from './session';

const specOf = (target: HostObject): ClassSpec<unknown> => classes[target.type];
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Runs the actions of one request in order. The first that fails ends it; what was done before stays done, as in Excel.
 * @param faultAt error code with which the action of an index is to fail
 */
export function runBatch(
  batch: Batch,
  session: Session,
  faultAt: (index: number) => string | undefined = () => undefined,
): BatchResult {
  const run = new BatchRun(batch, session);
  const results: BatchResult['Results'] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const fault = faultAt(index);
      if (fault !== undefined) throw new HostError(fault, 'A fault was injected.');
      results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (thrown) {
      const error = asHostError(thrown);
      return {
        Results: results,
        Error: { Code: error.code, Message: error.message, Location: run.location(action), ActionIndex: index },
      };
    }
  }
  return { Results: results };
}

/** Properties that the client sets under another name than it reads them. */
const sentNames: Readonly<Record<string, string>> = {
  'Worksheet.Gridlines': 'ShowGridlines',
  'Worksheet.Headings': 'ShowHeadings',
};

class BatchRun {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly session: Session,
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === actionType.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    // Whatever is asked of a null object has no effect, and no answer.
    if (target === null) return null;
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.identity(target);
      case actionType.load:
        return this.load(target, action.QueryInfo ?? {});
      case actionType.call:
        return this.call(target, action.Name, action.ArgumentInfo);
      case actionType.set:
        this.set(target, action.Name, this.args(action.ArgumentInfo).raw(0));
        return null;
      case actionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(target, name, value);
        return null;
      default:
        return fail('ProtocolError', `There is no action of type ${action.ActionType}.`);
    }
  }

  /** Where an error happened, as `Worksheet.getRange`. */
  location(action: Action): string {
    const target = this.objects.get(action.ObjectPathId);
    const path = this.batch.ObjectPaths[action.ObjectPathId];
    if (target !== undefined && target !== null)
      return action.Name === '' ? target.type : `${target.type}.${lowerFirst(action.Name)}`;
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.objects.get(path.ParentObjectPathId);
    const member = path === undefined || path.Name === '' ? 'getItem' : lowerFirst(path.Name);
    return parent === undefined || parent === null ? member : `${parent.type}.${member}`;
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id] ?? fail('ProtocolError', `There is no object path ${id}.`);
    const found = this.follow(path);
    this.objects.set(id, found);
    return found;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathType.root:
        return object('Workbook', this.session.book);
      case pathType.nullObject:
        return null;
      case pathType.reference:
        return this.session.references.get(path.Name) ?? fail('InvalidReference', 'The object is no longer known.');
    }
    const parent = this.resolve(path.ParentObjectPathId ?? fail('ProtocolError', 'An object path has no parent.'));
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case pathType.property:
        return this.child(parent, path.Name);
      case pathType.method: {
        const result = this.call(parent, path.Name, path.ArgumentInfo);
        return result === null || result instanceof HostObject
          ? result
          : fail('ProtocolError', `${parent.type}.${path.Name} gives no object.`);
      }
      case pathType.indexer: {
        const key = this.args(path.ArgumentInfo).raw(0);
        const item = specOf(parent).item?.(parent.value, key);
        if (item === undefined) fail('NotImplemented', `${parent.type}.getItem`);
        return item ?? fail('ItemNotFound', `${parent.type} has no ${String(key)}.`);
      }
      default:
        return fail('ProtocolError', `There is no object path of type ${path.ObjectPathType}.`);
    }
  }

  /** Arguments in which every reference to an object stands as that object. */
  private args(info: ArgumentInfo | undefined): Args {
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Args(
      (info?.Arguments ?? []).map((value, index) =>
        references[index] ? this.resolve(references[index]) : this.withObjects(value),
      ),
    );
  }

  /** An object among the fields of an argument (`{ list: { source: range } }`) comes as `{ _ObjectPathId: … }`. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, this.withObjects(field)]));
  }

  private call(target: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const method = this.available(target, name, specOf(target).methods?.[name]);
    if (name === '_KeepReference') {
      this.session.keep(target);
      return null;
    }
    const result = method.call(target.value, this.args(info), this.session) ?? null;
    this.afterChange(target, name);
    return result;
  }

  private set(target: HostObject, sentName: string, value: unknown): void {
    const name = sentNames[`${target.type}.${sentName}`] ?? sentName;
    const property = this.available(target, name, specOf(target).properties[name]);
    if (property.set === undefined)
      fail(
        property.get === undefined ? 'NotImplemented' : 'InvalidOperation',
        `${target.type}.${lowerFirst(name)} cannot be set.`,
      );
    property.set(target.value, value, this.session);
    this.afterChange(target, name);
  }

  private afterChange(target: HostObject, member: string): void {
    if (emptiesUndo(target.type, member, this.session.traits)) this.session.undo.clear();
  }

  private child(target: HostObject, name: string): HostObject | null {
    const property = this.available(target, name, specOf(target).properties[name]);
    return (property.object ?? fail('NotImplemented', `${target.type}.${lowerFirst(name)}`))(
      target.value,
      this.session,
    );
  }

  /** The member, or the error of an Excel that is too old for it, or of the stand-in when it does not have it. */
  private available<M extends Method<unknown> | Property<unknown>>(
    target: HostObject,
    name: string,
    member: M | undefined,
  ): M {
    const full = `${target.type}.${lowerFirst(name)}`;
    if (member === undefined) fail('NotImplemented', `The stand-in has no ${full}.`);
    if (!this.session.supports(member.since)) fail('ApiNotFound', `${full} needs ExcelApi ${member.since}.`);
    return member;
  }

  /** By which the client finds the object again: its id, and the reference under which it is kept. */
  private identity(target: HostObject): Record<string, unknown> {
    const id = specOf(target).id?.(target.value);
    const reference = this.session.referenceOf(target);
    return {
      ...(id === undefined ? {} : { [id.name]: id.value }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private load(target: HostObject, query: Query): unknown {
    const spec = specOf(target);
    const names = [...(query.Select ?? []), ...(query.Expand ?? []).map((name) => `${name}/*`)];
    const own = names.filter((name) => spec.items === undefined || upperFirst(name) in spec.properties);
    const loaded = {
      ...this.identity(target),
      ...this.loadProperties(target, spec.items === undefined && names.length === 0 ? ['*'] : own),
    };
    if (spec.items === undefined) return loaded;
    const skip = query.Skip ?? 0;
    const items = spec.items(target.value).slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    const ofItems = names.filter((name) => !own.includes(name));
    return { ...loaded, _Items: items.map((item) => this.loadItem(item, names.length === 0 ? ['*'] : ofItems)) };
  }

  private loadItem(item: HostObject, names: readonly string[]): unknown {
    return specOf(item).items === undefined
      ? { ...this.identity(item), ...this.loadProperties(item, names) }
      : this.load(item, { Select: names });
  }

  /** Values of the properties named, e.g. `values`, `format/fill/color`; `*` stands for all plain ones. */
  private loadProperties(target: HostObject, names: readonly string[]): Record<string, unknown> {
    const loaded: Record<string, unknown> = {};
    const below = new Map<string, string[]>();
    for (const name of names) {
      const [first = '', ...rest] = name.split('/');
      if (first === '*' || first === '$all') Object.assign(loaded, this.loadAll(target));
      else if (first === '$none' || first === 'items') continue;
      else {
        const key = upperFirst(first);
        const property = this.available(target, key, specOf(target).properties[key]);
        if (property.object !== undefined) below.set(key, [...(below.get(key) ?? []), rest.join('/') || '*']);
        else if (property.get !== undefined) loaded[key] = property.get(target.value, this.session);
        else fail('NotImplemented', `${target.type}.${first} cannot be read.`);
      }
    }
    for (const [key, inner] of below) {
      const child = this.child(target, key);
      loaded[key] = child === null ? null : this.load(child, { Select: inner });
    }
    return loaded;
  }

  private loadAll(target: HostObject): Record<string, unknown> {
    const all = Object.entries(specOf(target).properties).filter(
      ([, property]) => property.get !== undefined && this.session.supports(property.since),
    );
    return Object.fromEntries(all.map(([key, property]) => [key, property.get?.(target.value, this.session)]));
  }
}
