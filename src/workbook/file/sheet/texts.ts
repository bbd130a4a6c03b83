import { MarkupReader, nameCode } from './markup';

const names = { si: nameCode('si'), t: nameCode('t'), r: nameCode('r'), rPh: nameCode('rPh') };
const escape = /_x([0-9A-Fa-f]{4})_/g;

/** What a text of a workbook stands for: `_x000D_` is a carriage return. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(escape, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;

/**
 * The texts of a workbook, each once. Those of the shared list keep their numbers; others, which stand in the cells themselves, are added behind them.
 */
export class Texts {
  private readonly numbers = new Map<string, number>();

  /** @param all the shared list, which this takes over */
  constructor(readonly all: string[]) {
    this.shared = all.length;
  }

  /** How many texts the shared list has. */
  readonly shared: number;

  /** Number of a text that stands in a cell. */
  add(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.all.push(text) - 1;
    this.numbers.set(text, number);
    return number;
  }
}

/** A text put together of the pieces in which it stands in XML: plain, or in runs of different looks; how it is pronounced is no part of it. */
export class TextParts {
  private plain = '';
  private runs: string | null = null;
  private inRun = false;
  private inPhonetic = false;

  /** Takes note of an element within the text. Gives whether its own text is wanted. */
  opened(name: number, isEmpty: boolean): boolean {
    if (name === names.r && !isEmpty) {
      this.inRun = true;
      this.runs ??= '';
    }
    if (name === names.rPh && !isEmpty) this.inPhonetic = true;
    return name === names.t && !isEmpty && !this.inPhonetic;
  }

  closed(name: number): void {
    if (name === names.r) this.inRun = false;
    if (name === names.rPh) this.inPhonetic = false;
  }

  add(text: string): void {
    if (this.inRun) this.runs = (this.runs ?? '') + text;
    else this.plain += text;
  }

  /** The whole text; begins anew. */
  take(): string {
    const text = unescaped(this.runs ?? this.plain);
    this.plain = '';
    this.runs = null;
    this.inRun = false;
    this.inPhonetic = false;
    return text;
  }
}

/** Reads the shared list of texts. */
export class SharedTextsReader extends MarkupReader {
  readonly texts: string[] = [];
  private readonly parts = new TextParts();
  private inItem = false;

  protected override opened(name: number, isEmpty: boolean): void {
    if (name === names.si) {
      this.inItem = !isEmpty;
      if (isEmpty) this.texts.push('');
    } else if (this.inItem) this.wantsText = this.parts.opened(name, isEmpty);
  }

  protected override closed(name: number): void {
    if (name === names.t) this.wantsText = false;
    if (name === names.si) {
      this.inItem = false;
      this.texts.push(this.parts.take());
    } else this.parts.closed(name);
  }

  protected override text(from: number, to: number): void {
    this.parts.add(this.decoded(from, to));
  }

  protected override data(from: number, to: number): void {
    this.parts.add(this.verbatim(from, to));
  }
}
