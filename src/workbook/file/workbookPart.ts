import { officeTypes, workbookPathOf } from './parts';
import { attributes, element, elements, escapeXml, unescapeXml, withoutPrefix } from './xml';
import type { ZipFile } from './zip';

/** Days from 1 January 1900, as Excel counts them, to 1 January 1904. */
const days1904 = 1462;

/** A defined name that belongs to one sheet. */
export interface SheetName {
  readonly name: string;
  /** Number of the sheet in the workbook's order. */
  readonly sheet: number;
  readonly formula: string;
}

/** The text of the workbook's own part, to be looked at and changed in places. */
export class WorkbookPart {
  xml: string;
  private readonly before: string;

  /** The workbook's part of a package. Errors: `file-damaged`. */
  static async open(zip: ZipFile): Promise<WorkbookPart> {
    const path = await workbookPathOf(zip);
    return new WorkbookPart(await zip.text(path), path);
  }

  constructor(
    xml: string,
    /** Path of the part. */
    readonly path = 'xl/workbook.xml',
  ) {
    this.xml = withoutPrefix(xml);
    this.before = this.xml;
  }

  get isChanged(): boolean {
    return this.xml !== this.before;
  }

  /** Whether it is written the way this class knows: no namespace prefixes beside a default one, not the strict variant of the format. */
  get isKnownKind(): boolean {
    return element(this.xml, 'sheets') !== null && !this.xml.includes('purl.oclc.org/ooxml');
  }

  /** Whether sheets may not be added or removed. */
  get isLocked(): boolean {
    return ['1', 'true'].includes(attributes(element(this.xml, 'workbookProtection') ?? '')['lockStructure'] ?? '');
  }

  /** What is to be taken from a serial of the 1900 date system, the program's, so that it is one of this workbook: days, 0 or 1462. */
  get serialOffset(): number {
    const from1904 = ['1', 'true'].includes(attributes(element(this.xml, 'workbookPr') ?? '')['date1904'] ?? '');
    return from1904 ? days1904 : 0;
  }

  get sheets(): readonly { readonly name: string; readonly relation: string; readonly id: number }[] {
    return elements(element(this.xml, 'sheets') ?? '', 'sheet').map((each) => {
      const { name = '', id = '', sheetId = '0' } = attributes(each);
      return { name, relation: id, id: Number(sheetId) };
    });
  }

  /** Number of the sheet that has a sheet-scoped name; -1 when none has. */
  sheetWithName(wanted: string): number {
    const found = elements(this.xml, 'definedName')
      .map(attributes)
      .find(({ name, localSheetId }) => name?.toLowerCase() === wanted.toLowerCase() && localSheetId !== undefined);
    return Number(found?.['localSheetId'] ?? -1);
  }

  /** The names that belong to a sheet. */
  namesOf(sheet: number): readonly SheetName[] {
    return elements(this.xml, 'definedName').flatMap((each) => {
      const { name, localSheetId } = attributes(each);
      if (name === undefined || localSheetId !== String(sheet)) return [];
      return [{ name, sheet, formula: each.replace(/^<[^>]*>|<[^>]*>$/g, '') }];
    });
  }

  addSheet(name: string, relation: string): void {
    const id = Math.max(0, ...this.sheets.map((sheet) => sheet.id)) + 1;
    // The prefix is declared here: writers call it as they like, and some (openpyxl) declare it in each of their own elements only.
    const added = `<sheet xmlns:r="${officeTypes}" name="${escapeXml(name)}" sheetId="${id}" r:id="${relation}"/>`;
    this.xml = this.xml.replace('</sheets>', () => `${added}</sheets>`);
  }

  /** Orders that all formulas are calculated when the workbook is opened. */
  recalculate(): void {
    const own = element(this.xml, 'calcPr');
    if (own === null) {
      // It stands after the names, the sheets and the references to other workbooks.
      const before =
        element(this.xml, 'definedNames') ??
        element(this.xml, 'externalReferences') ??
        element(this.xml, 'functionGroups') ??
        element(this.xml, 'sheets') ??
        '';
      this.xml = this.xml.replace(before, () => `${before}<calcPr fullCalcOnLoad="1"/>`);
    } else if (!['1', 'true'].includes(attributes(own)['fullCalcOnLoad'] ?? '')) {
      const rest = own.replace(/\sfullCalcOnLoad="[^"]*"/, '');
      this.xml = this.xml.replace(own, () => rest.replace(/^<calcPr/, '<calcPr fullCalcOnLoad="1"'));
    }
  }

  /** What a name of the whole workbook stands for; null when there is none. */
  nameOf(wanted: string): string | null {
    const found = this.globalName(wanted);
    return found === undefined ? null : found.replace(/^<[^>]*>|<[^>]*>$/g, '');
  }

  /** Puts a name of the whole workbook. */
  setName(name: string, formula: string): void {
    const known = this.globalName(name);
    if (known !== undefined) this.xml = this.xml.replace(known, '');
    this.addNames(`<definedName name="${escapeXml(name)}">${escapeXml(formula)}</definedName>`);
  }

  private globalName(wanted: string): string | undefined {
    return elements(this.xml, 'definedName').find((each) => {
      const { name, localSheetId } = attributes(each);
      return name?.toLowerCase() === wanted.toLowerCase() && localSheetId === undefined;
    });
  }

  /** Changes what the names stand for; `sheet` is the one that a name belongs to, '' for those of the workbook. */
  changeNames(change: (formula: string, sheet: string) => string): void {
    for (const each of elements(this.xml, 'definedName')) {
      const [, open = '', text = ''] = /^(<[^>]*>)([^<]*)</.exec(each) ?? [];
      const { localSheetId } = attributes(each);
      const sheet = localSheetId === undefined ? '' : (this.sheets[Number(localSheetId)]?.name ?? '');
      const changed = change(unescapeXml(text), sheet);
      if (open !== '' && changed !== unescapeXml(text))
        this.xml = this.xml.replace(each, () => `${open}${escapeXml(changed)}</definedName>`);
    }
  }

  /** Puts sheet-scoped names, in place of those of the same name and sheet. */
  setNames(names: readonly SheetName[]): void {
    for (const each of elements(this.xml, 'definedName')) {
      const { name, localSheetId } = attributes(each);
      const replaced = names.some(
        (one) => one.name.toLowerCase() === name?.toLowerCase() && String(one.sheet) === localSheetId,
      );
      if (replaced) this.xml = this.xml.replace(each, '');
    }
    const added = names
      .map(
        ({ name, sheet, formula }) =>
          `<definedName name="${escapeXml(name)}" localSheetId="${sheet}">${escapeXml(formula)}</definedName>`,
      )
      .join('');
    this.addNames(added);
  }

  private addNames(added: string): void {
    if (this.xml.includes('</definedNames>')) {
      this.xml = this.xml.replace('</definedNames>', () => `${added}</definedNames>`);
      return;
    }
    // The names stand after the sheets and the references to other workbooks.
    const before =
      element(this.xml, 'externalReferences') ??
      element(this.xml, 'functionGroups') ??
      element(this.xml, 'sheets') ??
      '';
    this.xml = this.xml.replace(before, () => `${before}<definedNames>${added}</definedNames>`);
  }
}
