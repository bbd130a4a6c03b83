import { readStyles, writeStyles } from './stylesPart';
import { elements } from './xml';
import type { ZipFile } from './zip';

/** Order in which a font's properties stand in Excel's own files, and in which the Open XML SDK wants them. */
const order = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

const placeOf = (property: string): number => order.indexOf(/^<(\w+)/.exec(property)?.[1] ?? '');

/** Puts the properties of all fonts of a package that hucre wrote in order; it puts the colour before the size. */
export async function orderFonts(zip: ZipFile): Promise<void> {
  const before = await readStyles(zip);
  const after = elements(before, 'font').reduce((xml, font) => {
    const properties = font.match(/<\w+(?:\s[^>]*)?\/>/g) ?? [];
    const ordered = properties.toSorted((one, other) => placeOf(one) - placeOf(other));
    return xml.replace(font, () => `<font>${ordered.join('')}</font>`);
  }, before);
  if (after !== before) await writeStyles(zip, after);
}
