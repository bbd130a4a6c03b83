import { formatKind, neededFormat } from '../../formatKind';
import { attributes, element, elements } from '../xml';

/** Number formats that stand in no file because Excel knows them; those that tell kinds apart. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  9: '0%',
  10: '0.00%',
  49: '@',
};
/** First and last numbers of those that show dates and times; some of them in East Asian versions only. */
const builtInDates = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;
const isBuiltInDate = (id: number): boolean => builtInDates.some(([first, last]) => first <= id && id <= last);
/** The built-in format used where a new one must be made, by its kind. */
const plainest = { general: 0, text: 49, date: 14, percent: 10, number: 3 } as const;

/** The cell formats of a workbook: the text of `xl/styles.xml`. */
export class CellFormats {
  private readonly codes: ReadonlyMap<number, string>;
  private readonly xfs: string[];
  private readonly list: string;
  private readonly known: number;
  /** What was found out about cell formats by their numbers, and of the number formats that were wanted for them: every changed cell asks. */
  private readonly codesOfStyles: string[] = [];
  private readonly dates: boolean[] = [];
  private readonly neededOf = new Map<string, string | null>();
  private readonly same = new Map<string, number>();

  constructor(private readonly xml: string) {
    this.codes = new Map(
      elements(element(xml, 'numFmts') ?? '', 'numFmt').map((each) => {
        const { numFmtId, formatCode = '' } = attributes(each);
        return [Number(numFmtId), formatCode];
      }),
    );
    this.list = element(xml, 'cellXfs') ?? '';
    this.xfs = [...elements(this.list, 'xf')];
    this.known = this.xfs.length;
  }

  /** Number format of a cell format, in its English code. */
  code(style: number): string {
    const xf = this.xfs[style];
    return xf === undefined ? this.codeOf('') : (this.codesOfStyles[style] ??= this.codeOf(xf));
  }

  private codeOf(xf: string): string {
    const id = Number(attributes(xf)['numFmtId'] ?? 0);
    return this.codes.get(id) ?? builtIn[id] ?? (isBuiltInDate(id) ? 'dd/mm/yyyy' : '0');
  }

  /** Whether a cell format shows days. */
  isDate(style: number): boolean {
    return (this.dates[style] ??= formatKind(this.code(style)) === 'date');
  }

  /** The number format that a value which is no text needs in a cell of a format; null: that of the cell serves. */
  needed(style: number, wanted: string | undefined): string | null {
    const name = wanted === undefined ? String(style) : `${style} ${wanted}`;
    const known = this.neededOf.get(name);
    if (known !== undefined) return known;
    const needed = neededFormat(this.code(style), wanted, false);
    this.neededOf.set(name, needed);
    return needed;
  }

  /** Whether the protection of a sheet holds cells of this format. */
  isLocked(style: number): boolean {
    return !/<protection[^>]*\slocked="(?:0|false)"/.test(this.xfs[style] ?? '');
  }

  /**
   * A cell format that is there already, with a number format that serves as well as `wanted`: one that otherwise looks the same, else one of
   * `nearby`. Null when there is none.
   */
  find(style: number, wanted: string, nearby: ReadonlySet<number>): number | null {
    if (this.hasAlternatives) return null;
    const fits = (index: number): boolean => neededFormat(this.code(index), wanted, false) === null;
    const name = `${style} ${wanted}`;
    const same = this.same.get(name) ?? this.findSame(style, fits);
    this.same.set(name, same);
    if (same >= 0) return same;
    return [...nearby].find((index) => index < this.xfs.length && fits(index)) ?? null;
  }

  private findSame(style: number, fits: (index: number) => boolean): number {
    const look = lookOf(this.xfs[style] ?? '');
    return this.xfs.findIndex((xf, index) => fits(index) && lookOf(xf) === look);
  }

  /** Makes a cell format that differs from another in its number format alone. Null where formats are written in a way not known. */
  add(style: number, wanted: string): number | null {
    const xf = this.xfs[style];
    if (xf === undefined || this.hasAlternatives) return null;
    const id = plainest[formatKind(wanted)];
    const opening = /^<[^>]*>/.exec(xf)?.[0] ?? '';
    const changed = opening
      .replace(/\s(?:numFmtId|applyNumberFormat)="[^"]*"/g, '')
      .replace(/^<xf/, `<xf numFmtId="${id}" applyNumberFormat="1"`);
    this.same.clear();
    return this.xfs.push(changed + xf.slice(opening.length)) - 1;
  }

  /** Alternatives among the formats, of which other programs take one, would be counted as formats. */
  private get hasAlternatives(): boolean {
    return this.list.includes(':AlternateContent');
  }

  /** Whether formats were added. */
  get hasGrown(): boolean {
    return this.xfs.length > this.known;
  }

  toXml(): string {
    const added = this.xfs.slice(this.known).join('');
    const grown = this.list
      .replace(/^<cellXfs([^>]*?)\scount="\d+"/, `<cellXfs$1 count="${this.xfs.length}"`)
      .replace('</cellXfs>', () => `${added}</cellXfs>`);
    return this.xml.replace(this.list, () => grown);
  }
}

/** What a cell format says beside its number format. */
function lookOf(xf: string): string {
  const { fontId = '0', fillId = '0', borderId = '0' } = attributes(xf);
  const inner = /^<[^>]*[^/]>([\s\S]*)<\/xf>$/.exec(xf)?.[1] ?? '';
  return `${fontId} ${fillId} ${borderId} ${inner}`;
}
