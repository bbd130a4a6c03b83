import { seeded, type Random } from '../../src/programme/sample/random';
import { addressOf } from '../../src/engine/dataset';
import { escapeXml } from '../../src/workbook/file/xml';
import { ZipFile } from '../../src/workbook/file/zip';

/** Workbooks as rarely as the format allows them, written by hand: the same seed always gives the same. */

interface Options {
  /** Only what every program understands alike: no escapes, no odd days, nothing twice or out of order. */
  readonly tame?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Cell formats: General, days, a day and time, decimals, text, an amount, a built-in day of the Far East, a percentage. */
const numberFormats = [0, 14, 164, 2, 49, 165, 27, 9];
const dayFormats = [1, 2];
const wildDays = [0, 0.5, 59, 60, 60.25, 61, 1.75, -3, 41234.123456789, 9e99];
const words = ['Desa', 'Ya', ' Bukur ', 'a & b < c', 'é 漢字 😀', 'baris\nkedua', '33.26.11.2001', '-', '0'];
const wildWords = ['_x000D_', 'x_x0041_y', '_x005F_x000D_', '', '#REF!'];

const pick = <Item>(random: Random, items: readonly [Item, ...Item[]] | readonly Item[], first: Item): Item =>
  items[random.int(0, items.length - 1)] ?? first;

class Maker {
  private readonly random: Random;
  private readonly tame: boolean;
  private readonly prefix: string;
  private readonly shared: string[] = [];
  readonly from1904: boolean;

  constructor(seed: number, { tame = false }: Options) {
    this.random = seeded(seed);
    this.tame = tame;
    this.prefix = this.random.chance(0.3) ? 'x:' : '';
    this.from1904 = this.random.chance(0.3);
  }

  private tag(name: string, attributes = '', inner: string | null = null): string {
    const open = `<${this.prefix}${name}${attributes === '' ? '' : ` ${attributes}`}`;
    if (inner === null || (inner === '' && this.random.chance(0.5))) return `${open}${this.space()}/>`;
    return `${open}${this.space()}>${inner}</${this.prefix}${name}${this.space()}>`;
  }

  private space(): string {
    return this.random.chance(0.1) ? '\n ' : '';
  }

  private attribute(name: string, value: string | number): string {
    const quote = this.random.chance(0.2) ? "'" : '"';
    return `${name}${this.random.chance(0.05) ? ' = ' : '='}${quote}${value}${quote}`;
  }

  root(name: string, inner: string): string {
    const space = this.prefix === '' ? `xmlns="${main}"` : `xmlns:x="${main}"`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${this.prefix}${name} ${space} xmlns:r="${office}">${inner}</${this.prefix}${name}>`;
  }

  private word(): string {
    const all = this.tame ? words : [...words, ...wildWords];
    const word = pick(this.random, all, '');
    return this.random.chance(0.3) ? `${word} ${this.random.int(1, 99)}` : word;
  }

  private textXml(text: string): string {
    if (!this.tame && text !== '' && this.random.chance(0.1)) return `<![CDATA[${text}]]>`;
    return escapeXml(text);
  }

  /** A text in one piece or in runs of different looks. */
  private stringXml(isShared: boolean): string {
    const t = (): string => this.tag('t', 'xml:space="preserve"', this.textXml(this.word()));
    if (!this.random.chance(0.3)) return t();
    const runs = Array.from({ length: this.random.int(1, 3) }, () =>
      this.tag('r', '', (this.random.chance(0.5) ? this.tag('rPr', '', this.tag('b')) : '') + t()),
    ).join('');
    const spoken = this.tag('rPh', 'sb="0" eb="1"', this.tag('t', '', 'kana'));
    return isShared && this.random.chance(0.4) ? runs + spoken : runs;
  }

  private sharedNumber(): number {
    if (this.shared.length === 0 || this.random.chance(0.5)) this.shared.push(this.tag('si', '', this.stringXml(true)));
    return this.random.int(0, this.shared.length - 1);
  }

  private number(): string {
    const { random } = this;
    const whole = random.int(-5000, 9_000_000);
    return pick(random, [whole, whole / 100, whole / 7, whole * 1e9, whole / 1e7].map(String), '0');
  }

  private formula(): string {
    const { random } = this;
    const kind = random.int(0, 3);
    if (kind === 0) return this.tag('f', `${this.attribute('t', 'shared')} ${this.attribute('si', 0)}`);
    if (kind === 1) return this.tag('f', `t="array" ref="A1:A2"`, 'SUM(A1:A2*2)');
    return this.tag('f', '', escapeXml(`IF(A1<2,"a & b",${random.int(1, 9)})`));
  }

  private cell(row: number, column: number, isAddressed: boolean): string {
    const { random } = this;
    const value = (text: string): string => this.tag('v', '', text);
    const cell = (type: string, format: number, inner: string | null): string => {
      const attributes = [
        ...(isAddressed ? [this.attribute('r', addressOf(row, column))] : []),
        ...(format === 0 ? [] : [this.attribute('s', format)]),
        ...(type === '' ? [] : [this.attribute('t', type)]),
      ];
      if (random.chance(0.3)) attributes.reverse();
      return this.tag('c', attributes.join(' '), inner);
    };
    const plain = pick(random, [0, 3, 5, 7], 0);
    switch (random.int(0, 11)) {
      case 0:
        return cell('', pick(random, [0, 1, 4], 0), null);
      case 1:
      case 2:
        return cell('s', pick(random, [0, 4], 0), value(String(this.sharedNumber())));
      case 3:
        return cell('inlineStr', 0, this.tag('is', '', this.stringXml(false)));
      case 4:
        return cell('b', 0, value(random.chance(0.5) ? '1' : '0'));
      case 5:
        return cell('e', 0, (random.chance(0.5) ? this.formula() : '') + value('#DIV/0!'));
      case 6:
        return cell('str', 0, this.formula() + value(this.textXml(this.word())));
      case 7:
        return cell(random.chance(0.3) ? 'n' : '', plain, this.formula() + value(this.number()));
      case 8:
        return cell('', plain, this.formula() + (random.chance(0.5) ? this.tag('v') : ''));
      case 9: {
        const day = this.tame ? random.int(20_000, 50_000) : pick(random, wildDays, 61) + random.int(0, 2);
        return cell('', pick(random, this.tame ? dayFormats : [...dayFormats, 6], 1), value(String(day)));
      }
      default:
        return cell(random.chance(0.2) ? 'n' : '', plain, value(this.number()));
    }
  }

  private rows(): string {
    const { random } = this;
    let row = random.int(0, 3);
    const rows: string[] = [];
    for (let count = random.int(0, 25); count > 0; count -= 1) {
      const isAddressed = random.chance(0.85);
      let column = isAddressed ? random.int(0, 3) : 0;
      const cells: string[] = [];
      for (let left = random.int(0, 10); left > 0; left -= 1) {
        const cell = this.cell(row, column, isAddressed);
        cells.push(cell);
        // Of a cell that stands twice the later counts; hucre keeps the formula of the earlier one.
        if (!this.tame && random.chance(0.05) && isAddressed && !cell.includes(`<${this.prefix}f`))
          cells.push(this.cell(row, column, true));
        if (random.chance(0.05)) cells.push('<!-- <c r="A1"><v>1</v></c> -->');
        column += isAddressed && random.chance(0.3) ? random.int(2, 9) : 1;
      }
      rows.push(this.tag('row', this.attribute('r', row + 1), cells.join(this.space())));
      row += random.chance(0.1) ? random.int(2, 400) : 1;
    }
    if (!this.tame && random.chance(0.2)) rows.reverse();
    return rows.join(this.space());
  }

  sheet(): string {
    const { random } = this;
    // Openpyxl forgets what stands under merged cells.
    const merges = Array.from({ length: this.tame ? 0 : random.int(0, 2) }, (_, index) =>
      this.tag('mergeCell', this.attribute('ref', `A${index * 3 + 1}:B${index * 3 + 2}`)),
    );
    const isProtected = random.chance(0.2) ? this.tag('sheetProtection', 'sheet="1" objects="1"') : '';
    const merged = merges.length === 0 ? '' : this.tag('mergeCells', `count="${merges.length}"`, merges.join(''));
    return this.root('worksheet', this.tag('sheetData', '', this.rows()) + isProtected + merged);
  }

  sharedList(): string {
    return this.root('sst', this.shared.join(''));
  }

  styles(): string {
    const codes = ['164', 'dd/mm/yyyy hh:mm', '165', '"Rp" #,##0'];
    const formats = `<numFmts count="2"><numFmt numFmtId="${codes[0]}" formatCode="${codes[1]}"/><numFmt numFmtId="${codes[2]}" formatCode="${escapeXml(codes[3] ?? '')}"/></numFmts>`;
    const fonts = '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>';
    const fills =
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
    const borders = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
    const base = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
    const xfs = numberFormats.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
    const list = `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`;
    return `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="${main}">${formats}${fonts}${fills}${borders}${base}${list}</styleSheet>`;
  }
}

/** A workbook of one to three odd sheets. */
export async function oddWorkbook(seed: number, options: Options = {}): Promise<Uint8Array> {
  const maker = new Maker(seed, options);
  const sheets = Array.from({ length: (seed % 3) + 1 }, () => maker.sheet());
  const names = sheets.map((_, index) => `Lembar ${index + 1}`);
  const blank = new Uint8Array(22);
  new DataView(blank.buffer).setUint32(0, 0x06054b50, true);
  const zip = ZipFile.open(blank, 'ganjil.xlsx');
  const links = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const parts: readonly (readonly [path: string, type: string])[] = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'] as const),
  ];
  const overrides = parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${types}.${type}+xml"/>`);
  await zip.setText(
    '[Content_Types].xml',
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  );
  await zip.setText('_rels/.rels', links([['rId1', 'officeDocument', 'xl/workbook.xml']]));
  const list = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  await zip.setText(
    'xl/workbook.xml',
    `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${maker.from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
  );
  await zip.setText(
    'xl/_rels/workbook.xml.rels',
    links([
      ...names.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['rId90', 'styles', 'styles.xml'],
      ['rId91', 'sharedStrings', 'sharedStrings.xml'],
    ]),
  );
  await zip.setText('xl/styles.xml', maker.styles());
  for (const [index, xml] of sheets.entries()) await zip.setText(`xl/worksheets/sheet${index + 1}.xml`, xml);
  await zip.setText('xl/sharedStrings.xml', maker.sharedList());
  return zip.save();
}
