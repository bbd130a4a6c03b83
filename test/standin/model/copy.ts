/** A copy of plain data and objects of classes, in which whatever was one object is one object again. Bytes, dates and functions are shared. */
export function copied<T>(original: T): T {
  return copyOf(original, new Map()) as T;
}

function copyOf(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date) return value;
  const copy = known.get(value);
  if (copy !== undefined) return copy;
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    known.set(value, map);
    for (const [key, item] of value) map.set(copyOf(key, known), copyOf(item, known));
    return map;
  }
  if (value instanceof Set) {
    const set = new Set<unknown>();
    known.set(value, set);
    for (const item of value) set.add(copyOf(item, known));
    return set;
  }
  const made: object = Array.isArray(value)
    ? new Array<unknown>(value.length)
    : (Object.create(Object.getPrototypeOf(value) as object | null) as object);
  known.set(value, made);
  // Rows of cells have gaps, which stay gaps.
  for (const [key, item] of Object.entries(value)) Reflect.set(made, key, copyOf(item, known));
  return made;
}
