/**
 * A dictionary that numbers distinct texts in the order in which they come. In a large table nearly every key is new, and that is where a Map spends
 * most of its time; an open hash table in typed arrays needs half of it.
 */
export class TextIndex {
  /** Texts by their code. */
  readonly dictionary: string[] = [];
  private readonly hashes: number[] = [];
  /** Code + 1 of the text whose hash leads here, 0 where none does. At most half full; the length is a power of two. */
  private slots = new Int32Array(256);

  constructor(texts: readonly string[] = []) {
    for (const text of texts) this.add(text, hashOf(text));
  }

  /** Code of a text, -1 when it is new. */
  find(text: string, hash: number): number {
    return (this.slots[this.slotOf(text, hash)] ?? 0) - 1;
  }

  /** Code of a text, which is added when it is new. */
  add(text: string, hash: number): number {
    const slot = this.slotOf(text, hash);
    const code = (this.slots[slot] ?? 0) - 1;
    if (code >= 0) return code;
    this.hashes.push(hash);
    const size = this.dictionary.push(text);
    this.slots[slot] = size;
    if (size * 2 > this.slots.length) this.grow();
    return size - 1;
  }

  /** Where the text is, or else the free slot where it belongs. */
  private slotOf(text: string, hash: number): number {
    const { slots, hashes, dictionary } = this;
    const last = slots.length - 1;
    let slot = (hash >>> 1) & last;
    for (;;) {
      const code = (slots[slot] ?? 0) - 1;
      if (code < 0 || (hashes[code] === hash && dictionary[code] === text)) return slot;
      slot = (slot + 1) & last;
    }
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const last = slots.length - 1;
    this.hashes.forEach((hash, code) => {
      let slot = (hash >>> 1) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = code + 1;
    });
    this.slots = slots;
  }
}

const blank = 32;
const hashMark = 35;
/** Last letter before the ones among which there are other spaces than the blank. */
const lastPlain = 126;
/** Start and factor of the FNV-1a hash. */
const hashStart = 0x811c9dc5;
const hashFactor = 0x01000193;

/**
 * Hash of a text. It is odd when the text is clean: not blank, without a stray, double or unusual space, and no failed formula. One loop tells both,
 * because it runs once for every text cell of a large table.
 */
export function hashOf(text: string): number {
  let hash = hashStart | 0;
  let before = blank;
  let clean = text.charCodeAt(0) !== hashMark;
  for (let position = 0; position < text.length; position += 1) {
    const letter = text.charCodeAt(position);
    if (letter < blank || letter > lastPlain || (letter === blank && before === blank)) clean = false;
    hash = Math.imul(hash ^ letter, hashFactor);
    before = letter;
  }
  hash ^= hash >>> 15;
  return clean && before !== blank ? hash | 1 : hash & ~1;
}

/** Whether the text with this hash is clean. */
export function isClean(hash: number): boolean {
  return (hash & 1) === 1;
}
