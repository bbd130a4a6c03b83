import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standInPage } from '../../scripts/docs/standIn';
import { classes } from '../standin/objects';

const committed = readFileSync(join(__dirname, '..', '..', 'docs', 'standin.md'), 'utf8');
const page = standInPage(committed);
const sectionOf = (name: string): string => page.split(`\n### ${name}\n`)[1]?.split('\n##')[0] ?? '';

test('docs/standin.md is what `npm run docs` gives; what people wrote there stays', () => {
  expect(committed).toBe(page);
  expect(page).toContain('## How strict it is');
});

test('every class of the stand-in has a section', () => {
  const named = [...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  expect(named).toEqual(
    Object.keys(classes)
      .filter((name) => sectionOf(name) !== '')
      .toSorted(),
  );
  expect(named.length).toBeGreaterThan(50);
});

test('a section tells what is done, what is only read, and what is refused', () => {
  const [done = '', read = '', refused = ''] = sectionOf('Application').trim().split('\n');
  expect(done).toMatch(/^- done: .*`calculate`/);
  expect(read).toMatch(/^- read, not set: `calculationMode`/);
  expect(refused).toMatch(/^- refused: .*`iterativeCalculation`/);
  expect(sectionOf('Range')).toMatch(/- refused: .*`find`/);
  expect(sectionOf('WorksheetCollection')).toMatch(/- done: .*`onChanged`/);
});
