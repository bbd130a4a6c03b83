// What a run has found: the survivors with their places, the rate of each room, and whether it is enough.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { roomOf } from './mutants.mjs';

/** Percent of mutants that tests have to notice. */
const wanted = { total: 85, 'engine/report': 80 };

/**
 * Noticed: a test failed, ran on for ever, or the program refused to start (Stryker's "runtime error": a test file could not even be loaded).
 * A mutant that no test comes by is not noticed.
 */
export const isNoticed = ({ status }) => ['Killed', 'Timeout', 'RuntimeError'].includes(status);

const oneLine = (text) => text.replaceAll(/\s+/g, ' ').trim();
const shortened = (text) => (text.length > 120 ? `${text.slice(0, 80)} … ${text.slice(-30)}` : text);

/** The program's own text at a place. */
function textAt(file, { start, end }) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const text = lines.slice(start.line, end.line + 1);
  text[text.length - 1] = text.at(-1).slice(0, end.column);
  text[0] = text[0].slice(start.column);
  return text.join('\n');
}

export function printSurvivors(results) {
  const survivors = results.filter((result) => !isNoticed(result));
  const byPlace = (a, b) => a.file.localeCompare(b.file) || a.location.start.line - b.location.start.line;
  for (const { file, location, replacement, mutatorName, status } of survivors.sort(byPlace)) {
    console.log(
      `\n${file}:${location.start.line + 1}:${location.start.column + 1} ${mutatorName}${status === 'NoCoverage' ? ' (no test comes by)' : ''}`,
    );
    console.log(`  - ${shortened(oneLine(textAt(file, location)))}`);
    console.log(`  + ${shortened(oneLine(replacement))}`);
  }
}

/** Prints the rates; true when they are enough. */
export function printRates(results) {
  const rooms = new Map();
  for (const result of results) {
    for (const room of [roomOf(result.file), 'total']) rooms.set(room, [...(rooms.get(room) ?? []), result]);
  }
  const rate = (of) => (100 * of.filter(isNoticed).length) / of.length;
  const count = (of, status) => String(of.filter((result) => result.status === status).length).padStart(9);
  console.log(`\n${'room'.padEnd(24)}  rate  mutants   killed  timeout  refusal survived untested`);
  for (const [room, of] of [...rooms].sort(([a], [b]) => (a === 'total') - (b === 'total') || a.localeCompare(b))) {
    const statuses = ['Killed', 'Timeout', 'RuntimeError', 'Survived', 'NoCoverage'].map((status) => count(of, status));
    console.log(
      `${room.padEnd(22)} ${rate(of).toFixed(1).padStart(6)}% ${String(of.length).padStart(8)}${statuses.join('')}`,
    );
  }
  const short = Object.entries(wanted).filter(([room, least]) => rooms.has(room) && rate(rooms.get(room)) < least);
  for (const [room, least] of short) console.error(`${room}: at least ${least}% are wanted.`);
  return short.length === 0;
}
