/**
 * Lets Node run the program's TypeScript as it is: `node --import ./scripts/typescript.mjs scripts/bench/index.ts`.
 * Types are stripped by swc, as in the builds; imports may leave out `.ts` and `/index.ts`.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

// Node loads this file twice: to start with, and in the thread that answers the two hooks below.
if (isMainThread) register(import.meta.url);

export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.')) {
    const base = new URL(specifier, context.parentURL).href;
    const found = [`${base}.ts`, `${base}/index.ts`].find((url) => existsSync(fileURLToPath(url)));
    if (found !== undefined) return next(found, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (url.endsWith('package.json') && !url.includes('/node_modules/')) {
    const text = await readFile(new URL(url), 'utf8');
    return { format: 'module', source: `export default ${text}`, shortCircuit: true };
  }
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(await readFile(new URL(url), 'utf8'), {
    filename: fileURLToPath(url),
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
