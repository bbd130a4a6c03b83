import { hashOf, TextIndex } from './textIndex';

/** Numbers texts in the order in which they come, each distinct one once. */
export class TextCodes {
  private readonly texts = new TextIndex();
  private last = '';
  private lastCode = -1;

  /** Code of a text. */
  add(text: string): number {
    // Neighbours are often alike.
    if (text !== this.last || this.lastCode < 0) {
      this.lastCode = this.texts.add(text, hashOf(text));
      this.last = text;
    }
    return this.lastCode;
  }

  /** Texts by their code. */
  get dictionary(): readonly string[] {
    return this.texts.dictionary;
  }
}
