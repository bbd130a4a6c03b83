import type { BorderSide, BorderStyle, CellStyle, ConditionalRule } from 'hucre';
import { addressOf } from '../../engine/dataset';
import { borderColor, fontName, quoted, styles } from '../../engine/report';
import type { CellFormat, ReportSheet, StyleName } from '../../engine/report';
import { defaultFontSize } from '../layout';
import { wordRules } from '../wordRules';

const thin: BorderSide = { style: 'thin', color: { rgb: borderColor } };

const borders: Readonly<Record<NonNullable<CellFormat['border']>, BorderStyle>> = {
  thin: { top: thin, right: thin, bottom: thin, left: thin },
  top: { top: thin },
  bottom: { bottom: thin },
};

const cache = new Map<StyleName, CellStyle>();

/** A report look in the file format's terms. */
export function fileStyle(name: StyleName): CellStyle {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const style = converted(styles[name]);
  cache.set(name, style);
  return style;
}

/** The looks of a sheet's calculated words in the file format's terms. */
export function fileWordRules(sheet: ReportSheet): ConditionalRule[] {
  return wordRules(sheet).map(({ area, begins, look }, index) => {
    const first = addressOf(area.row, area.column);
    return {
      type: 'beginsWith',
      priority: index + 1,
      range: `${first}:${addressOf(area.row + area.rows - 1, area.column + area.columns - 1)}`,
      text: begins,
      formula: `LEFT(${first},${begins.length})=${quoted(begins)}`,
      style: {
        font: {
          ...(look.bold ? { bold: true } : {}),
          ...(look.color === undefined ? {} : { color: { rgb: look.color } }),
        },
        ...(look.fill === undefined
          ? {}
          : { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: look.fill } } }),
      },
    };
  });
}

function converted(format: CellFormat): CellStyle {
  return {
    // A font without name and size falls back to a serif face in LibreOffice.
    font: {
      name: fontName,
      size: format.size ?? defaultFontSize,
      ...(format.bold ? { bold: true } : {}),
      ...(format.italic ? { italic: true } : {}),
      ...(format.struck ? { strikethrough: true } : {}),
      ...(format.color === undefined ? {} : { color: { rgb: format.color } }),
    },
    ...(format.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: format.fill } } }),
    ...(format.border === undefined ? {} : { border: borders[format.border] }),
    ...(format.numberFormat === undefined ? {} : { numFmt: format.numberFormat }),
    alignment: {
      vertical: 'center',
      ...(format.horizontal === undefined ? {} : { horizontal: format.horizontal }),
      ...(format.wrap ? { wrapText: true } : {}),
    },
  };
}
