// The guides in docs/panduan (Indonesian) and docs/guide (English): chapters in files of their own, `10-periksa.md`, whose name behind the number says what they are about.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';

const root = join(import.meta.dirname, '..', '..');

/** Folder of each language's guide. */
export const folders = { id: join(root, 'docs', 'panduan'), en: join(root, 'docs', 'guide') };

/**
 * The chapters of a guide in their order.
 * @param {'id' | 'en'} language
 * @returns {{ id: string, title: string, text: string }[]} `text`: Markdown below the title
 */
export function chapters(language) {
  const folder = folders[language];
  return readdirSync(folder)
    .filter((name) => /^\d\d-[a-z]+\.md$/.test(name))
    .sort()
    .map((name) => {
      const [head, ...lines] = readFileSync(join(folder, name), 'utf8').split('\n');
      return { id: name.slice(3, -3), title: head.replace(/^# /, ''), text: lines.join('\n').trim() };
    });
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * A chapter's text as HTML: its headings begin at `level`, links to other chapters are left as what they say, pictures are addressed from `pictures`, or left out where that is null.
 * @param {string} text Markdown
 */
export function htmlOf(text, { level, pictures }) {
  const guide = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }) {
        const tag = `h${Math.min(6, depth - 2 + level)}`;
        return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>\n`;
      },
      link({ href, tokens }) {
        const said = this.parser.parseInline(tokens);
        return /^https:/.test(href) ? `<a href="${escaped(href)}" target="_blank" rel="noreferrer">${said}</a>` : said;
      },
      image({ href, text: alt }) {
        return pictures === null
          ? ''
          : `<img src="${escaped(pictures + href.replace(/^.*\//, ''))}" alt="${escaped(alt)}" />`;
      },
    },
  });
  // A picture that is left out leaves its paragraph behind.
  return guide.parse(text, { async: false }).replaceAll('<p></p>\n', '');
}
