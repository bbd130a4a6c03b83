/** Whatever code and pages point to is there: documents, their sections and entries, source files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const isSource = (name: string): boolean => /\.(tsx?|mjs|cjs|js|html)$/.test(name);
const isPage = (name: string): boolean => name.endsWith('.md');

const filesIn = (folder: string, isWanted: (name: string) => boolean): string[] =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter(isWanted);

const sources = [
  ...['src', 'test', 'scripts'].flatMap((folder) => filesIn(folder, isSource)),
  ...readdirSync(root).filter(isSource),
];
const pages = [...filesIn('docs', isPage), 'README.md', 'CONTRIBUTING.md'];

/** A file as one line without addresses: a comment may break between a document and its section. */
const textOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ');

/** A document that a file names, and what follows its name. */
interface Pointer {
  readonly file: string;
  readonly name: string;
  /** Path from the root; null where there is no such document. */
  readonly target: string | null;
  readonly rest: string;
}

/** A document is named by its path from the root or from the file that names it; one in `docs` by its bare name too. */
function find(file: string, name: string): string | null {
  const places = [join(dirname(file), name), name, ...(name.includes('/') ? [] : [join('docs', name)])];
  return places.find((place) => existsSync(join(root, place))) ?? null;
}

function pointersOf(file: string): Pointer[] {
  const text = textOf(file);
  return [...text.matchAll(/(?<![\w./-])(?:[\w.-]+\/)*[\w.-]+\.md\b/g)].map(({ 0: name, index }) => ({
    file,
    name,
    target: find(file, name),
    // The name of a link is followed by the end of its address.
    rest: text.slice(index + name.length).replace(/^(?:`?\]\([^)]*\)|\))/, ''),
  }));
}

const pointers = [...sources, ...pages].flatMap(pointersOf);

/** The text of a document, its headings, and the numbers of those that have one. */
function contentOf(page: string) {
  const text = readFileSync(join(root, page), 'utf8');
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  const numbers = headings.flatMap((heading) => /^(\d+(?:\.\d+)*)\.? /.exec(heading)?.[1] ?? []);
  return { text, headings, numbers: new Set(numbers) };
}
const contents = new Map<string, ReturnType<typeof contentOf>>();

/** What a pointer names beyond its document and what is not there: sections by number, headings, entries in backticks, quoted titles. */
function missingIn({ target, rest }: Pointer): string[] {
  if (target === null || !isPage(target)) return [];
  const content = contents.get(target) ?? contentOf(target);
  contents.set(target, content);
  const { text, headings, numbers } = content;
  const [, sections = ''] = /^ (\d+(?:\.\d+)*(?:(?:, | and | or )\d+(?:\.\d+)*)*)/.exec(rest) ?? [];
  const [, entries = ''] = /^,((?: `[^`]+`,?)+)/.exec(rest) ?? [];
  const [, heading] = /^, ([A-Z][\w ]*)/.exec(rest) ?? [];
  const [, title] = /^ \("([^"]+)"\)/.exec(rest) ?? [];
  const isNumbered = dirname(target) === join('docs', 'spec') && numbers.size > 0;
  return [
    ...(isNumbered ? (sections.match(/[\d.]+/g) ?? []).filter((number) => !numbers.has(number)) : []),
    ...(entries.match(/`[^`]+(?=`)/g) ?? []).filter((entry) => /^`[\w.-]/.test(entry) && !text.includes(entry)),
    ...(heading === undefined || headings.some((each) => each.startsWith(heading.trim())) ? [] : [heading]),
    ...(title === undefined || text.includes(title) ? [] : [title]),
  ];
}

test('documents that code and pages name are there', () => {
  expect(pointers.length).toBeGreaterThan(100);
  expect(pointers.filter(({ target }) => target === null).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});

test('and so are the sections, headings and entries that they name in them', () => {
  const missing = pointers.flatMap((pointer) =>
    missingIn(pointer).map((what) => `${pointer.file}: ${pointer.name} has no ${what}`),
  );
  expect(missing).toEqual([]);
});

test('source files and folders in backticks are there', () => {
  const missing = [...sources, ...pages].flatMap((file) =>
    [...textOf(file).matchAll(/`((?:src|test|scripts)\/[^`\s$]*)`/g)].flatMap(([, path = '']) => {
      // Of a pattern the folder that it stands in.
      const [fixed = ''] = path.split(/[*<{…]/);
      const place = fixed === path ? path : fixed.slice(0, fixed.lastIndexOf('/'));
      return existsSync(join(root, place)) ? [] : [`${file}: ${path}`];
    }),
  );
  expect(missing).toEqual([]);
});

test('docs/spec/README.md names every page of the specification', () => {
  const index = join('docs', 'spec', 'README.md');
  const named = new Set(pointersOf(index).map(({ target }) => target));
  expect(filesIn(dirname(index), isPage).filter((page) => page !== index && !named.has(page))).toEqual([]);
});
