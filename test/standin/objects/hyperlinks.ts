import type { Hyperlink } from 'hucre';
import { fail } from '../errors';
import { shownText } from '../display';
import { readInput } from '../model/input';
import type { Session } from '../session';
import type { RangeValue } from './types';

/** The link of the range's first cell, as Office.js describes it; null when it has none. */
export function getHyperlink({ sheet, area }: RangeValue): unknown {
  const link = sheet.extra(area.top, area.left)?.link;
  if (link === undefined) return null;
  return {
    ...(link.location === undefined ? { address: link.target } : { documentReference: link.location }),
    ...(link.tooltip === undefined ? {} : { screenTip: link.tooltip }),
    textToDisplay: shownText(sheet, area.top, area.left),
  };
}

/** Gives every cell the link, in Excel's look for links (blue, underlined), and the text where one is given. */
export function setHyperlink({ sheet, area }: RangeValue, input: unknown, session: Session): void {
  sheet.guardCells(area);
  if (typeof input !== 'object' || input === null) fail('InvalidArgument', 'A hyperlink is an object.');
  const { address, documentReference, screenTip, textToDisplay } = input as Readonly<Record<string, unknown>>;
  const target = typeof documentReference === 'string' ? documentReference : address;
  if (typeof target !== 'string' || target === '')
    fail('InvalidArgument', 'A hyperlink needs an address or a document reference.');
  const link: Hyperlink = {
    target: typeof documentReference === 'string' ? '' : target,
    ...(typeof documentReference === 'string' ? { location: documentReference } : {}),
    ...(typeof screenTip === 'string' ? { tooltip: screenTip } : {}),
  };
  sheet.each(area, (row, column) => {
    if (typeof textToDisplay === 'string')
      sheet.put(row, column, readInput(textToDisplay, sheet.numberFormat(row, column)));
    sheet.setExtra(row, column, { ...sheet.extra(row, column), link });
  });
  sheet.restyle(area, (style) => ({
    ...style,
    font: { name: 'Calibri', size: 11, ...style.font, color: { rgb: '0563C1' }, underline: true },
  }));
  session.note('changed', sheet, area);
}
