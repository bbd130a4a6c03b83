import type { DeckSpec } from '../../engine/report';
import { ZipFile } from '../file/zip';

/** Relationship and content entries that name a notes part; the deck has no notes. */
const notesEntry = /<(?:Relationship|Override) [^>]*["/]notes(?:Masters|Slides)\/[^>]*\/>/g;
const isNotes = (path: string) => /^ppt\/notes(Masters|Slides)\//.test(path);

/**
 * Puts right what PptxGenJS 4.0.1 writes and PowerPoint wants to repair (its issues 1442, 1443, 1444), so that the file opens without a question:
 * content entries of slide masters that are not there, an ill-formed notes master with one empty notes page per slide, backgrounds without effect
 * list; in charts, what the schema forbids. Also sets the language of the texts, and the day of the file.
 */
export async function tidyDeck(bytes: Uint8Array, { locale }: DeckSpec, created: Date): Promise<Uint8Array> {
  const zip = ZipFile.open(bytes, 'pptx');
  for (const path of zip.paths) {
    if (path.endsWith('/') || isNotes(path)) zip.remove(path);
  }
  const present = new Set(zip.paths);
  const day = `${created.toISOString().slice(0, 19)}Z`;
  const edits: readonly (readonly [RegExp, (xml: string) => string])[] = [
    [
      /^\[Content_Types\]\.xml$/,
      (xml) =>
        xml.replace(/ ?<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, part: string) =>
          present.has(part) ? entry : '',
        ),
    ],
    [/\.rels$/, (xml) => xml.replace(notesEntry, '')],
    [/^ppt\/presentation\.xml$/, (xml) => xml.replace(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s, '')],
    [/^docProps\/app\.xml$/, (xml) => xml.replace(/<Notes>\d+<\/Notes>/, '<Notes>0</Notes>')],
    [
      /^docProps\/core\.xml$/,
      (xml) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, start: string) => `${start}${day}`),
    ],
    [
      /^ppt\/(?:slides|slideLayouts|slideMasters)\/[^/]+\.xml$/,
      (xml) =>
        xml
          .replace(/(<\/a:solidFill>)(<\/p:bgPr>)/g, '$1<a:effectLst/>$2')
          .replaceAll('lang="en-US"', `lang="${locale}"`),
    ],
    [/^ppt\/charts\/chart\d+\.xml$/, (xml) => orderLineChart(withoutLostAxes(xml))],
  ];
  for (const path of zip.paths) {
    const [, edit] = edits.find(([pattern]) => pattern.test(path)) ?? [];
    if (!edit) continue;
    const before = await zip.text(path);
    const after = edit(before);
    if (after !== before) await zip.setText(path, after);
  }
  return zip.save();
}

/** Bars and lines name a third axis, for charts in depth, that the chart does not have. */
function withoutLostAxes(xml: string): string {
  const axes = new Set([...xml.matchAll(/<c:(?:cat|val|date|ser)Ax>\s*<c:axId val="(\d+)"/g)].map(([, id]) => id));
  return xml.replace(/<c:axId val="(\d+)"\/>/g, (whole, id: string) => (axes.has(id) ? whole : ''));
}

/** A line chart says first how its lines stand to each other; in its series the marker stands before the labels, and there is nothing to invert. */
function orderLineChart(xml: string): string {
  return xml.replace(/<c:lineChart>.*?<\/c:lineChart>/gs, (chart) =>
    chart
      .replace(/^<c:lineChart>(?=<c:varyColors)/, '<c:lineChart><c:grouping val="standard"/>')
      .replace(/\s*<c:invertIfNegative val="\d"\/>/g, '')
      .replace(/(<c:dLbls>(?:(?!<c:dLbls>).)*?<\/c:dLbls>)(\s*<c:marker>.*?<\/c:marker>)/gs, '$2$1'),
  );
}
