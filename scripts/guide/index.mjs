// Writes the guides into the build: panduan/id.json and panduan/en.json for the pane (*Bantuan*), text.json for the page without Excel (no pictures), and
// panduan/index.html and guide.html to read or print by themselves.
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chapters, folders, htmlOf } from './read.mjs';

const dist = process.env.INDIKATOR_DIST ?? join(import.meta.dirname, '..', '..', 'dist');
const target = join(dist, 'panduan');
mkdirSync(target, { recursive: true });

const style = `body{font:16px/1.55 'Segoe UI',system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#242424;background:#fff}
img{max-width:100%;max-height:34rem;display:block;margin:.6rem 0;border:1px solid #d1d1d1;border-radius:4px}
h1,h2,h3{line-height:1.25}h2{margin-top:2.2rem;border-top:1px solid #e0e0e0;padding-top:1rem}
table{border-collapse:collapse}td,th{border:1px solid #d1d1d1;padding:.3rem .5rem;text-align:left;vertical-align:top}
code{background:#f3f3f3;padding:0 .2em}a{color:#0b5a4a}@media print{h2{break-before:page}img{max-height:60vh}}`;

const books = [
  { language: 'id', file: 'index.html', title: 'Panduan Indikator Mandiri' },
  { language: 'en', file: 'guide.html', title: 'Indikator Mandiri: a short guide' },
];
const texts = {};
for (const { language, file, title } of books) {
  const all = chapters(language);
  const forPane = all.map((each) => ({
    id: each.id,
    title: each.title,
    html: htmlOf(each.text, { level: 3, pictures: 'panduan/gambar/' }),
  }));
  writeFileSync(join(target, `${language}.json`), JSON.stringify(forPane));
  texts[language] = all.map((each) => ({
    id: each.id,
    title: each.title,
    html: htmlOf(each.text, { level: 3, pictures: null }),
  }));
  const list = all.map((each) => `<li><a href="#${each.id}">${each.title}</a></li>`).join('');
  const body = all
    .map((each) => `<h2 id="${each.id}">${each.title}</h2>\n${htmlOf(each.text, { level: 3, pictures: 'gambar/' })}`)
    .join('\n');
  writeFileSync(
    join(target, file),
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>${title}</title><style>${style}</style></head><body><h1>${title}</h1><ol>${list}</ol>\n${body}</body></html>\n`,
  );
}
writeFileSync(join(target, 'text.json'), JSON.stringify(texts));
const pictures = join(folders.id, 'gambar');
if (existsSync(pictures)) cpSync(pictures, join(target, 'gambar'), { recursive: true });
