import { relationships, relationshipsPath, relationshipsXml, sheetType } from './parts';
import type { Relationship } from './parts';
import type { ZipFile } from './zip';

/** Kinds of parts that a report sheet consists of: where they are kept and what they are declared as. */
const kinds = {
  worksheet: {
    stem: 'xl/worksheets/sheet',
    contentType: sheetType,
  },
  drawing: { stem: 'xl/drawings/drawing', contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml' },
  chart: {
    stem: 'xl/charts/chart',
    contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  },
} as const;

type Kind = keyof typeof kinds;

const isKind = (type: string): type is Kind => type in kinds;

/**
 * Copies a part of one package into another, with the drawings and charts that hang on it, each to a free path.
 * @param contentTypes gets the content type of every part added, by path
 * @returns the path of the copy
 */
export async function transplant(
  into: ZipFile,
  from: ZipFile,
  part: string,
  kind: Kind,
  contentTypes: Map<string, string>,
): Promise<string> {
  const copy = freePath(into, kinds[kind].stem);
  into.copyFrom(from, part, copy);
  contentTypes.set(copy, kinds[kind].contentType);
  const links: Relationship[] = [];
  for (const { id, type, target } of await relationships(from, part)) {
    if (isKind(type)) links.push({ id, type, target: await transplant(into, from, target, type, contentTypes) });
  }
  if (links.length > 0) await into.setText(relationshipsPath(copy), relationshipsXml(links));
  return copy;
}

function freePath(zip: ZipFile, stem: string): string {
  for (let number = 1; ; number += 1) {
    const path = `${stem}${number}.xml`;
    if (!zip.has(path)) return path;
  }
}
