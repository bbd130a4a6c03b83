/** Before the first test: the sample is made, unless it was made of the very same sources before. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from '../../scripts/stamp.mjs';

const root = join(__dirname, '..', '..');
/** A run of the mutation tests has a store of its own: its sources are changed ones. */
const store = process.env['SAMPLE_STORE'] ?? join(root, 'node_modules', '.cache', 'indikator-sample');
const areas = join(root, 'dist', 'wilayah', '33.26.txt');

export default async function globalSetup(): Promise<void> {
  // Most tests can do without the build; those that cannot say so.
  if (!existsSync(areas)) return;
  const sources = ['src', 'test/support/makeSample.ts', 'package-lock.json'].map((path) => join(root, path));
  const stamp = stampOf([...sources, areas]);
  const folder = join(store, stamp);
  if (!existsSync(folder)) {
    const { makeSample } = await import('./makeSample');
    await makeSample(folder);
    for (const other of readdirSync(store)) {
      if (other !== stamp) rmSync(join(store, other), { recursive: true, force: true });
    }
  }
  process.env['SAMPLE_FOLDER'] = folder;
}
