import type { RowShift } from '../../rowShift';
import { relationships } from '../parts';
import { attributes, inTag } from '../xml';
import type { ZipFile } from '../zip';
import { areasOf, shiftedReference } from './areas';
import { seenFromBelow, shiftedXml, withMovedAreas } from './sheetShift';
import { shiftedNotes, shiftedShapes } from './notes';

/** What hangs on sheets in parts of its own, and follows cells that move: Excel Tables, charts, notes, sources of pivot tables. */
export class OtherParts {
  constructor(
    private readonly zip: ZipFile,
    /** Paths of the sheets' parts, by name in lower case. */
    private readonly sheets: ReadonlyMap<string, string>,
    private readonly workbookPath: string,
  ) {}

  async shift(shift: RowShift): Promise<void> {
    const own = shift.sheet.toLowerCase();
    for (const [name, path] of this.sheets) {
      for (const { type, target } of await relationships(this.zip, path)) {
        if (!this.zip.has(target)) continue;
        if (type === 'table') {
          await this.change(target, (xml) => shiftedXml(name === own ? shiftedTable(xml, shift) : xml, name, shift));
        }
        if (type === 'drawing') await this.shiftCharts(target, name, shift);
        if (name !== own) continue;
        if (type === 'comments' || type === 'threadedComment')
          await this.change(target, (xml) => shiftedNotes(xml, shift));
        if (type === 'vmlDrawing') await this.change(target, (xml) => shiftedShapes(xml, shift));
      }
    }
    for (const { type, target } of await relationships(this.zip, this.workbookPath)) {
      if (type === 'pivotCacheDefinition') await this.change(target, (xml) => shiftedSource(xml, shift));
    }
  }

  /** The texts of a sheet's Excel Tables. */
  async tables(sheet: string): Promise<readonly { readonly path: string; readonly xml: string }[]> {
    const path = this.sheets.get(sheet.toLowerCase()) ?? '';
    const found = (await relationships(this.zip, path)).filter(({ type }) => type === 'table');
    return Promise.all(found.map(async ({ target }) => ({ path: target, xml: await this.zip.text(target) })));
  }

  async change(path: string, change: (xml: string) => string): Promise<void> {
    const xml = await this.zip.text(path);
    const changed = change(xml);
    if (changed !== xml) await this.zip.setText(path, changed);
  }

  private async shiftCharts(drawing: string, name: string, shift: RowShift): Promise<void> {
    for (const { type, target } of await relationships(this.zip, drawing)) {
      if (type === 'chart' && this.zip.has(target)) await this.change(target, (xml) => shiftedXml(xml, name, shift));
    }
  }
}

/** A Table's own areas, and its calculated columns, which are said as seen from its first row of data. */
function shiftedTable(xml: string, shift: RowShift): string {
  const tag = new RegExp(`<(?:\\w+:)?table(?=\\s)${inTag}>`).exec(xml)?.[0] ?? '';
  const [area] = areasOf(attributes(tag)['ref'] ?? '');
  const body = area === undefined ? undefined : { ...area, top: area.top + 1 };
  return withMovedAreas(seenFromBelow(xml, body, shift), shift);
}

function shiftedSource(xml: string, shift: RowShift): string {
  return xml.replace(new RegExp(`<(?:\\w+:)?worksheetSource(?=\\s)${inTag}>`), (tag) => {
    const { sheet = '', ref } = attributes(tag);
    if (ref === undefined || sheet.toLowerCase() !== shift.sheet.toLowerCase()) return tag;
    return tag.replace(/(\sref\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${shiftedReference(ref, shift, true)}"`);
  });
}
