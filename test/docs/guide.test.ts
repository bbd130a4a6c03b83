/** The guide has a chapter for every page of the pane, in both languages, and every picture that it shows. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from '../../src/ui/state/pages';

const docs = join(__dirname, '..', '..', 'docs');
const chapters = (folder: string) => readdirSync(join(docs, folder)).filter((name) => /^\d\d-.*\.md$/.test(name));
const text = (folder: string, name: string) => readFileSync(join(docs, folder, name), 'utf8');

test.each(['panduan', 'guide'])('docs/%s: chapters, contents and pictures', (folder) => {
  const files = chapters(folder);
  expect(files).toEqual(chapters('panduan'));
  const ids = files.map((name) => name.slice(3, -3));
  for (const page of pages) if (page !== 'bantuan') expect(ids).toContain(page);
  const listed = [...text(folder, 'README.md').matchAll(/\]\((\d\d-[a-z-]+\.md)\)/g)].map(([, name]) => name);
  expect(listed).toEqual(files);
  const pictures = files.flatMap((name) =>
    [...text(folder, name).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => join(docs, folder, path)),
  );
  expect(pictures.length).toBeGreaterThan(8);
  for (const picture of pictures) expect([picture, existsSync(picture)]).toEqual([picture, true]);
  for (const name of files) expect(text(folder, name)).toMatch(/^# .+\n\n/);
});
