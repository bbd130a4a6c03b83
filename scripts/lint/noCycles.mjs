import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Refuses circles of imports, those of types among them: eslint-plugin-import and its kin look at imports of values only, while the circles that this
 * project had were of types.
 */

const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** The file that a relative import leads to; undefined for packages and files that are not TypeScript. */
function fileOf(from, name) {
  if (!name.startsWith('.')) return undefined;
  const path = resolve(dirname(from), name);
  return endings.map((ending) => path + ending).find((file) => /\.tsx?$/.test(file) && existsSync(file));
}

const importsIn = (file, text) =>
  ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => fileOf(file, fileName) ?? []);

/** Imports by file, with the time of the file that they were read from: an editor keeps the rule for hours. */
const known = new Map();

function importsOf(file) {
  const { mtimeMs } = statSync(file);
  const found = known.get(file);
  if (found?.mtimeMs === mtimeMs) return found.imports;
  const imports = importsIn(file, readFileSync(file, 'utf8'));
  known.set(file, { mtimeMs, imports });
  return imports;
}

/** The way by which a file leads back to another, both included; null where there is none. */
function wayBack(start, goal) {
  const before = new Map([[start, null]]);
  for (const file of before.keys()) {
    if (file === goal) {
      const way = [];
      for (let at = file; at !== null; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const next of importsOf(file)) if (!before.has(next)) before.set(next, file);
  }
  return null;
}

/** @type {import('eslint').Rule.RuleModule} */
export const noCycles = {
  meta: { type: 'problem', schema: [], messages: { cycle: 'This import closes a circle: {{way}}.' } },
  create(context) {
    const { filename, sourceCode } = context;
    const check = (node) => {
      const target = node.source && fileOf(filename, String(node.source.value));
      if (!target) return;
      const way = wayBack(target, filename);
      if (way === null) return;
      const names = [filename, ...way].map((file) => relative(context.cwd, file));
      context.report({ node, messageId: 'cycle', data: { way: names.join(' → ') } });
    };
    // What is being linted need not be what is in the file.
    known.set(filename, {
      mtimeMs: existsSync(filename) ? statSync(filename).mtimeMs : 0,
      imports: importsIn(filename, sourceCode.text),
    });
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
