/** `npm run docs`: writes the pages that follow from the catalogues. A test asserts that the committed pages are what this gives. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorPage } from './indicators';
import { rulePage } from './rules';
import { settingPage } from './settings';
import { standInPage } from './standIn';

const pages = {
  'aturan.md': rulePage,
  'indikator.md': indicatorPage,
  'pengaturan.md': settingPage,
  'standin.md': standInPage,
};

for (const [name, page] of Object.entries(pages)) {
  writeFileSync(join(import.meta.dirname, '..', '..', 'docs', name), page());
}
