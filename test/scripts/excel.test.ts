import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atPage } from '../../scripts/excelManifest.mjs';

test('the manifest of the self-test opens the pane at its page, and differs in nothing else', () => {
  const manifest = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
  const changed = atPage(manifest, 'uji');
  const lines = manifest.split('\n');
  const different = changed.split('\n').filter((line, index) => line !== lines[index]);
  expect(different.map((line) => line.trim())).toEqual([
    '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html?halaman=uji"/>',
    '<bt:Url id="Taskpane.Url" DefaultValue="https://localhost:3000/taskpane.html?halaman=uji"/>',
  ]);
});
