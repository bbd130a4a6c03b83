import { editDistance } from '../../dataset';

/** Words that mean the same in headers, a group of them for each meaning, in lower case; two words together are one of them too. */
export type WordGroups = readonly (readonly string[])[];

/** Least likeness of two words that may be meant as the same. */
const alike = 0.6;
/** What a word that no column of the table has counts for, beside 1 for one that tells a column from all others: `jumlah`, `data`. */
const unknownWeight = 0.4;

/** Words that say nothing by themselves. */
const emptyWords: ReadonlySet<string> = new Set(['per', 'dan', 'di', 'ke', 'dari', 'yang', 'untuk', 'pada']);

/** The words of a header in lower case: `Tgl.Cair (hari)`, `tgl_cair` and `TglCair` alike, units in brackets among them. */
export function wordsOf(header: string): readonly string[] {
  const parted = header.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');
  return parted
    .toLowerCase()
    .replaceAll('≥', ' ')
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '' && !emptyWords.has(word));
}

/** A header without a unit in brackets behind it. */
const withoutUnit = (header: string): string => header.replace(/(\S)\s*\([^()]*\)\s*$/, '$1');

/** How far headers mean the same, for the columns of one table: words that many of its columns share tell less than others. */
export class HeaderLikeness {
  private readonly groups = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private readonly vocabulary: readonly string[];
  private readonly pairs = new Map<string, number>();
  private readonly scores = new Map<string, number>();
  /** Groups of words that stand together, with what they are replaced by. */
  private readonly phrases: readonly (readonly [string, string])[];

  /** @param names the headers of the columns, with all that each is called */
  constructor(names: readonly (readonly string[])[], groups: WordGroups) {
    groups.forEach((words, group) => words.forEach((word) => this.groups.set(word, group)));
    this.phrases = groups.flatMap((words) =>
      words.flatMap((word) =>
        word.includes(' ') ? ([[word, words.find((each) => !each.includes(' ')) ?? word]] as const) : [],
      ),
    );
    const counts = new Map<string, number>();
    for (const own of names)
      for (const word of new Set(own.flatMap((name) => this.parts(name))))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    this.vocabulary = [...counts.keys()];
    counts.forEach((count, word) => this.known.set(word, 1 / (1 + Math.log(count))));
  }

  /** From 0 for nothing in common to 1 for the same words; a unit in brackets may be said or not. */
  of(source: string, target: string): number {
    const id = `${source}\n${target}`;
    const known = this.scores.get(id);
    if (known !== undefined) return known;
    const forms = (header: string): ReadonlySet<string> => new Set([header, withoutUnit(header)]);
    const all = [...forms(source)].flatMap((from) => [...forms(target)].map((to) => this.between(from, to)));
    const score = Math.max(...all);
    this.scores.set(id, score);
    return score;
  }

  private between(source: string, target: string): number {
    const [from, to] = [this.parts(source), this.parts(target)];
    if (from.length === 0 || to.length === 0) return 0;
    const joined = this.words(from.join(''), to.join(''));
    const [a, b] = [this.covered(from, to), this.covered(to, from)];
    return Math.max(joined >= 0.8 ? joined * 0.95 : 0, (a.shared + b.shared) / (a.all + b.all));
  }

  private parts(header: string): readonly string[] {
    const words = wordsOf(header).join(' ');
    return this.phrases
      .reduce((text, [phrase, word]) => ` ${text} `.replace(` ${phrase} `, ` ${word} `).trim(), words)
      .split(' ')
      .filter(Boolean);
  }

  /** What of some words others say too, by weight. */
  private covered(
    words: readonly string[],
    others: readonly string[],
  ): { readonly shared: number; readonly all: number } {
    let [shared, all] = [0, 0];
    for (const word of words) {
      const weight = this.weight(word);
      all += weight;
      shared += weight * Math.max(...others.map((other) => this.words(word, other)));
    }
    return { shared, all };
  }

  private weight(word: string): number {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const near = this.vocabulary.filter((each) => this.words(word, each) >= alike);
    const weight = Math.max(unknownWeight, ...near.map((each) => this.known.get(each) ?? 0));
    this.known.set(word, weight);
    return weight;
  }

  private words(a: string, b: string): number {
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = this.pairs.get(pair);
    if (known !== undefined) return known;
    const group = this.groups.get(a);
    const likeness = group !== undefined && group === this.groups.get(b) ? 0.95 : wordLikeness(a, b);
    this.pairs.set(pair, likeness);
    return likeness;
  }
}

/** How far two words may be the same: equal, short for it (`tgl`, `angs`, `l`), with prefixes and endings (`pencairan`), or mistyped. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // Numbers are not short for other numbers.
  if (/\d/.test(a + b)) return 0;
  if (long.startsWith(short)) return short.length === 1 ? 0.7 : 0.9;
  if (short.length >= 4 && long.includes(short)) return 0.8;
  if (short.length >= 2 && short.length * 2 <= long.length + 1 && isShortFor(short, long)) return 0.8;
  const distance = editDistance(a, b);
  return short.length > 3 && distance * 3 <= long.length ? 1 - distance / long.length : 0;
}

/** Whether a word begins like another and has letters of it in their order, none of them a vowel: `tgl` for `tanggal`, `jml` for `jumlah`. */
function isShortFor(short: string, long: string): boolean {
  if (short[0] !== long[0] || /[aeiou]/.test(short.slice(1))) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
