/** The little XML that editing a package takes. Only for parts whose elements carry no namespace prefix, as Excel, LibreOffice and hucre write them. */

/** Attributes of a tag, as a pattern: their values may hold anything but their own quotes. */
export const inTag = `(?:[^>"']|"[^"]*"|'[^']*')*?`;

/** Text as it stands in an XML attribute or element. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it stands for, out of an XML attribute or element. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, entity: string) => {
    if (entity.startsWith('#x')) return String.fromCodePoint(parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    return entities[entity] ?? whole;
  });
}

/**
 * The same XML with the namespace of its root as the default one: `<x:row>`, as ClosedXML and other programs on .NET write, becomes `<row>`. Stays
 * as it is where that is not certain to mean the same.
 */
export function withoutPrefix(xml: string): string {
  const prefix = /^(?:\s|<\?[^>]*>)*<(\w+):/.exec(xml.replace(/^\uFEFF/, ''))?.[1];
  if (prefix === undefined || /\sxmlns\s*=|<!/.test(xml) || new RegExp(`\\s${prefix}:\\w+\\s*=`).test(xml)) return xml;
  return xml.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1').replace(`xmlns:${prefix}=`, 'xmlns=');
}

/** The opening tags of all elements of a name, whatever their prefix. */
export function openingTags(xml: string, name: string): readonly string[] {
  return xml.replace(/<!--[\s\S]*?-->/g, '').match(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])${inTag}>`, 'g')) ?? [];
}

/** Attributes of an element's opening tag, without namespace prefixes. */
export function attributes(element: string): Readonly<Record<string, string>> {
  const tag = /^<[^>]*>/.exec(element)?.[0] ?? '';
  const found = [...tag.matchAll(/(?:\w+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(found.map(([, name = '', double, single]) => [name, unescapeXml(double ?? single ?? '')]));
}

/** Every element of a name within a text; the name must not occur within itself. */
export function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</${name}>)`, 'g')) ?? [];
}

/** The first element of a name; null when there is none. */
export function element(xml: string, name: string): string | null {
  return elements(xml, name)[0] ?? null;
}
