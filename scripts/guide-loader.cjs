/**
 * A loader for webpack: the README.md of a guide (docs/panduan, docs/guide) becomes the guide itself, its chapters in the order of their files: `[{ id, title, html }]`. A chapter is a file
 * `NN-<id>.md` beside it, whose first line is its title. Option `pictures`: the folder in which the page finds them; without it the text stands alone.
 */
const { readFile, readdir } = require('node:fs/promises');
const { basename, dirname, join } = require('node:path');

const chapterFile = /^\d\d-([a-z-]+)\.md$/;
const titleLine = /^# (.+)\r?\n/;

async function chaptersOf(loader, pictures) {
  const { Marked } = await import('marked');
  const marked = new Marked({
    renderer: {
      image: ({ href, text }) => {
        if (pictures === undefined) return '';
        const source = `${pictures}/${basename(href)}`;
        return `<a href="${source}" target="_blank" rel="noopener"><img src="${source}" alt="${text}" loading="lazy"></a>`;
      },
    },
  });
  const folder = dirname(loader.resourcePath);
  loader.addContextDependency(folder);
  const files = (await readdir(folder)).filter((name) => chapterFile.test(name)).sort();
  return Promise.all(
    files.map(async (name) => {
      const path = join(folder, name);
      loader.addDependency(path);
      const text = await readFile(path, 'utf8');
      const [line, title] = titleLine.exec(text) ?? [];
      if (title === undefined) throw new Error(`${path} begins without its title`);
      return { id: chapterFile.exec(name)[1], title, html: marked.parse(text.slice(line.length)) };
    }),
  );
}

module.exports = function () {
  const done = this.async();
  chaptersOf(this, this.getOptions().pictures).then(
    (chapters) => done(null, `export default ${JSON.stringify(chapters)};`),
    done,
  );
};
