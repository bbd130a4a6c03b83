/** `npm run docs`: writes the pages that follow from the catalogues. A test asserts that the committed pages are what this gives. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorPage } from './indicators';
import { rulePage } from './rules';
import { settingPage } from './settings';
import { standInPage } from './standIn';

/** Each gets the page as it stands, which may have a part that people write. */
const pages: Readonly<Record<string, (page: string) => string>> = {
  'aturan.md': rulePage,
  'indikator.md': indicatorPage,
  'pengaturan.md': settingPage,
  'standin.md': standInPage,
};

for (const [name, page] of Object.entries(pages)) {
  const file = join(import.meta.dirname, '..', '..', 'docs', name);
  writeFileSync(file, page(readFileSync(file, 'utf8')));
}
