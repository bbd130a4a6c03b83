// Where the results of two runs differ: in what was said, and part by part in what was written.
import { readFileSync } from 'node:fs';
import { linesOf, partsOf, sheetNames } from './packages.mjs';

/** How far two texts are searched for the place from which they agree again. */
const reach = 200;
const snippetLength = 110;

/** A piece of two texts around the first sign in which they differ. */
function snippets(before, after) {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = same > 40 ? same - 30 : 0;
  return [before, after].map((text) => {
    const piece = text.slice(from, from + snippetLength).replace(/\s+/g, ' ');
    return `${from > 0 ? '…' : ''}${piece}${from + snippetLength < text.length ? '…' : ''}`;
  });
}

/** A difference: part of an output, place in it, and what stands there before and after. */
function difference(part, place, before, after) {
  const [first, second] = snippets(before ?? '(nothing)', after ?? '(nothing)');
  return { part, place, before: first, after: second };
}

/** The differing lines of two texts as pairs of line numbers; null stands for a line that the other text does not have. */
function* differingLines(before, after) {
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (before[i] === after[j]) {
      i += 1;
      j += 1;
      continue;
    }
    if (before[i + 1] === after[j + 1]) {
      yield [i++, j++];
      continue;
    }
    const gone = before.slice(i + 1, i + reach).indexOf(after[j]);
    const come = after.slice(j + 1, j + reach).indexOf(before[i]);
    if (j < after.length && gone >= 0 && (come < 0 || gone <= come)) yield [i++, null];
    else if (i < before.length && come >= 0) yield [null, j++];
    else yield [i < before.length ? i++ : null, j < after.length ? j++ : null];
  }
}

/** Where a line stands: the cell, where it is one of a sheet. */
function placeOf(lines, index) {
  for (let at = index; at >= 0 && index - at < 20; at -= 1) {
    const [, cell] = /<(?:\w+:)?c [^>]*?r="([A-Z]+\d+)"/.exec(lines[at]) ?? [];
    if (cell !== undefined) return cell;
  }
  return `line ${index + 1}`;
}

const textDifferences = (part, before, after) =>
  [...differingLines(before, after)].map(([i, j]) =>
    difference(part, i === null ? placeOf(after, j) : placeOf(before, i), before[i], after[j]),
  );

const isObject = (value) => typeof value === 'object' && value !== null;

/** The differing values of two JSON texts, whatever the order of their keys. */
function jsonDifferences(before, after, path = '') {
  if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) {
    return Object.is(before, after) ? [] : [difference('', path, JSON.stringify(before), JSON.stringify(after))];
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    jsonDifferences(before[key], after[key], Array.isArray(before) ? `${path}[${key}]` : `${path}.${key}`),
  );
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What was said: exit code, standard output (JSON by its values, anything else by lines), error output. */
function saidDifferences(before, after) {
  const found = textDifferences('exit code', [String(before.code)], [String(after.code)]);
  found.push(...textDifferences('stderr', before.errors.split('\n'), after.errors.split('\n')));
  if (before.out === after.out) return { differences: found };
  const values = [parsed(before.out), parsed(after.out)];
  if (!values.every(isObject)) {
    found.push(...textDifferences('stdout', before.out.split('\n'), after.out.split('\n')));
    return { differences: found };
  }
  const json = jsonDifferences(...values);
  found.push(...json.map((each) => ({ ...each, part: 'stdout' })));
  return { differences: found, ...(json.length === 0 ? { remark: 'JSON differs in the order of its keys only' } : {}) };
}

/** What was written into one package. */
function packageDifferences(before, after) {
  const [old, now] = [partsOf(before), partsOf(after)];
  const sheets = sheetNames(old);
  const found = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    if (!old.has(name) || !now.has(name)) {
      return [difference(name, 'part', old.has(name) ? 'there' : undefined, now.has(name) ? 'there' : undefined)];
    }
    if (name !== 'xl/sharedStrings.xml' && !name.startsWith('xl/worksheets/') && old.get(name).equals(now.get(name))) {
      return [];
    }
    const part = sheets.has(name) ? `${name} (${sheets.get(name)})` : name;
    return textDifferences(part, linesOf(old, name), linesOf(now, name));
  });
  const order = [old, now].map((parts) => [...parts.keys()].join('\n'));
  return {
    differences: found,
    ...(found.length === 0 ? { remark: order[0] === order[1] ? 'packed otherwise' : 'parts in another order' } : {}),
  };
}

function fileDifferences(before, after) {
  if (before === undefined || after === undefined) {
    return { differences: [difference('', 'file', before && 'written', after && 'written')] };
  }
  const bytes = [before, after].map((path) => readFileSync(path));
  return bytes[0].equals(bytes[1]) ? { differences: [] } : packageDifferences(...bytes);
}

/** The outputs of two runs of one job, by their names, each with where they differ and perhaps a remark. */
export function compareResults(before, after) {
  const names = new Set([...before.files.keys(), ...after.files.keys()]);
  return [
    { output: 'screen', ...saidDifferences(before, after) },
    ...[...names].map((name) => ({
      output: name,
      ...fileDifferences(before.files.get(name), after.files.get(name)),
    })),
  ];
}
