import type { AlignmentStyle, BorderLineStyle, BorderSide as FileBorder, CellStyle, FontStyle } from 'hucre';
import { shownText } from '../display';
import { fail } from '../errors';
import { autofitColumns, autofitRows, columnWidth, common, rowHeight, setColumnWidth, setRowHeight } from './sizes';
import { setBorder } from './borders';
import type { BorderSide, ClassSpec, Property, RangeValue } from './types';
import { object } from './types';

/** The value that all cells of a range have; null where they differ. */
export function shared<T>(range: RangeValue, read: (style: CellStyle) => T): T | null {
  const target = range.sheet.bounded(range.area);
  const empty = read({});
  if (target === null) return empty;
  const found = new Set<T>();
  range.sheet.each(target, (row, column) => found.add(read(range.sheet.style(row, column) ?? {})));
  return common(found, empty);
}

function change(range: RangeValue, apply: (style: CellStyle) => CellStyle): void {
  range.sheet.guard();
  if (range.sheet.bounded(range.area) !== null && range.sheet.bounded(range.area) !== range.area) {
    fail('NotImplemented', 'Formats of whole rows, columns or sheets');
  }
  range.sheet.restyle(range.area, apply);
}

/** `#RRGGBB`, or one of the names that are used; what the file keeps is `RRGGBB`. */
export function colorToFile(input: unknown): string {
  const named: Readonly<Record<string, string>> = {
    black: '000000',
    white: 'FFFFFF',
    red: 'FF0000',
    yellow: 'FFFF00',
    green: '008000',
    blue: '0000FF',
  };
  const text = typeof input === 'string' ? input : '';
  const hex = named[text.toLowerCase()] ?? /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  return hex?.toUpperCase() ?? fail('InvalidArgument', `${text} is no colour.`);
}

export const colorFromFile = (color: { rgb?: string } | undefined, none: string): string =>
  color?.rgb === undefined ? none : `#${color.rgb.slice(-6).toUpperCase()}`;

/** A choice between fixed texts, kept in the file under other words. */
export function choice<K extends string, V>(known: Readonly<Record<K, V>>, input: unknown): V {
  for (const key of Object.keys(known) as K[]) if (key === input) return known[key];
  return fail('InvalidArgument', `${String(input)} is not allowed here.`);
}

export function nameOf<K extends string, V>(known: Readonly<Record<K, V>>, value: V | undefined, none: K): K {
  return (Object.keys(known) as K[]).find((key) => known[key] === value) ?? none;
}

const horizontals = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const satisfies Readonly<Record<string, AlignmentStyle['horizontal']>>;

const verticals = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const;

const underlines = {
  None: false,
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const satisfies Readonly<Record<string, FontStyle['underline']>>;

const alignment = (range: RangeValue, part: AlignmentStyle): void =>
  change(range, (style) => ({ ...style, alignment: { ...style.alignment, ...part } }));

/** A font of the file always has name and size: hucre falls back to another face where one is missing. */
const font = (range: RangeValue, part: FontStyle): void =>
  change(range, (style) => ({ ...style, font: { name: 'Calibri', size: 11, ...style.font, ...part } }));

const flag = (key: 'bold' | 'italic' | 'strikethrough'): Property<RangeValue> => ({
  since: key === 'strikethrough' ? '1.9' : '1.1',
  get: (range) => shared(range, (style) => style.font?.[key] === true),
  set: (range, input) => font(range, { [key]: input === true }),
});

export const rangeFormatClass: ClassSpec<RangeValue> = {
  properties: {
    Fill: { since: '1.1', object: (range) => object('RangeFill', range) },
    Font: { since: '1.1', object: (range) => object('RangeFont', range) },
    Borders: { since: '1.1', object: (range) => object('RangeBorderCollection', range) },
    Protection: { since: '1.2', object: (range) => object('FormatProtection', range) },
    HorizontalAlignment: {
      since: '1.1',
      get: (range) => shared(range, (style) => nameOf(horizontals, style.alignment?.horizontal, 'General')),
      set: (range, input) => alignment(range, { horizontal: choice(horizontals, input) }),
    },
    VerticalAlignment: {
      since: '1.1',
      get: (range) => shared(range, (style) => nameOf(verticals, style.alignment?.vertical, 'Bottom')),
      set: (range, input) => alignment(range, { vertical: choice(verticals, input) }),
    },
    WrapText: {
      since: '1.1',
      get: (range) => shared(range, (style) => style.alignment?.wrapText === true),
      set: (range, input) => alignment(range, { wrapText: input === true }),
    },
    IndentLevel: {
      since: '1.9',
      get: (range) => shared(range, (style) => style.alignment?.indent ?? 0),
      set: (range, input) => {
        if (typeof input !== 'number' || input < 0 || input > 250)
          fail('InvalidArgument', 'An indent lies between 0 and 250.');
        alignment(range, { indent: input });
      },
    },
    ShrinkToFit: {
      since: '1.9',
      get: (range) => shared(range, (style) => style.alignment?.shrinkToFit === true),
      set: (range, input) => alignment(range, { shrinkToFit: input === true }),
    },
    ColumnWidth: { since: '1.2', get: columnWidth, set: setColumnWidth },
    RowHeight: { since: '1.2', get: rowHeight, set: setRowHeight },
  },
  methods: {
    AutofitColumns: {
      since: '1.2',
      call: (range) => autofitColumns(range, (row, column) => shownText(range.sheet, row, column)),
    },
    AutofitRows: { since: '1.2', call: (range) => autofitRows(range) },
  },
};

export const rangeFillClass: ClassSpec<RangeValue> = {
  properties: {
    Color: {
      since: '1.1',
      get: (range) =>
        shared(range, (style) =>
          colorFromFile(style.fill?.type === 'pattern' ? style.fill.fgColor : undefined, '#FFFFFF'),
        ),
      set: (range, input) => {
        const rgb = colorToFile(input);
        change(range, (style) => ({ ...style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } }));
      },
    },
  },
  methods: {
    Clear: {
      since: '1.1',
      call: (range) =>
        change(range, (style) => {
          const { fill, ...rest } = style;
          void fill;
          return rest;
        }),
    },
  },
};

export const rangeFontClass: ClassSpec<RangeValue> = {
  properties: {
    Bold: flag('bold'),
    Italic: flag('italic'),
    Strikethrough: flag('strikethrough'),
    Name: {
      since: '1.1',
      get: (range) => shared(range, (style) => style.font?.name ?? 'Calibri'),
      set: (range, input) =>
        font(range, { name: typeof input === 'string' ? input : fail('InvalidArgument', 'A font name is a text.') }),
    },
    Size: {
      since: '1.1',
      get: (range) => shared(range, (style) => style.font?.size ?? 11),
      set: (range, input) => {
        if (typeof input !== 'number' || input < 1 || input > 409)
          fail('InvalidArgument', 'A font size lies between 1 and 409.');
        font(range, { size: input });
      },
    },
    Color: {
      since: '1.1',
      get: (range) => shared(range, (style) => colorFromFile(style.font?.color, '#000000')),
      set: (range, input) => font(range, { color: { rgb: colorToFile(input) } }),
    },
    Underline: {
      since: '1.1',
      get: (range) =>
        shared(range, (style) =>
          style.font?.underline === true ? 'Single' : nameOf(underlines, style.font?.underline, 'None'),
        ),
      set: (range, input) => font(range, { underline: choice(underlines, input) }),
    },
  },
};

export const formatProtectionClass: ClassSpec<RangeValue> = {
  properties: {
    Locked: {
      since: '1.2',
      get: (range) => shared(range, (style) => style.protection?.locked !== false),
      set: (range, input) =>
        change(range, (style) => ({ ...style, protection: { ...style.protection, locked: input === true } })),
    },
    FormulaHidden: {
      since: '1.2',
      get: (range) => shared(range, (style) => style.protection?.hidden === true),
      set: (range, input) =>
        change(range, (style) => ({ ...style, protection: { ...style.protection, hidden: input === true } })),
    },
  },
};

const sides: Readonly<Record<string, BorderSide>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideHorizontal: 'insideHorizontal',
  InsideVertical: 'insideVertical',
};

export const borderCollectionClass: ClassSpec<RangeValue> = {
  properties: { Count: { since: '1.1', get: () => Object.keys(sides).length } },
  items: (range) => Object.values(sides).map((side) => object('RangeBorder', { range, side })),
  item: (range, key) => {
    const side = sides[String(key)];
    return side === undefined
      ? fail('NotImplemented', `RangeBorder ${String(key)}`)
      : object('RangeBorder', { range, side });
  },
};

const lineStyles = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
} as const;
const weights = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;

/** The border on a side of the range's first cell that has one. */
function borderOf({ range, side }: { readonly range: RangeValue; readonly side: BorderSide }): FileBorder | undefined {
  const key = side === 'insideHorizontal' ? 'bottom' : side === 'insideVertical' ? 'right' : side;
  const { top, left, rows, columns } = range.area;
  return range.sheet.style(
    key === 'bottom' && side === 'bottom' ? top + rows - 1 : top,
    key === 'right' && side === 'right' ? left + columns - 1 : left,
  )?.border?.[key];
}

export const borderClass: ClassSpec<{ readonly range: RangeValue; readonly side: BorderSide }> = {
  id: ({ side }) => ({ name: 'Id', value: Object.keys(sides).find((key) => sides[key] === side) ?? side }),
  properties: {
    SideIndex: { since: '1.1', get: ({ side }) => Object.keys(sides).find((key) => sides[key] === side) },
    Style: {
      since: '1.1',
      get: (border) => {
        const style = borderOf(border)?.style;
        return style === undefined
          ? 'None'
          : nameOf<keyof typeof lineStyles, BorderLineStyle>(lineStyles, style, 'Continuous');
      },
      set: ({ range, side }, input) =>
        setBorder(range, side, input === 'None' ? null : { style: choice(lineStyles, input) }),
    },
    Color: {
      since: '1.1',
      get: (border) => colorFromFile(borderOf(border)?.color, '#000000'),
      set: ({ range, side }, input) => setBorder(range, side, { color: { rgb: colorToFile(input) } }),
    },
    Weight: {
      since: '1.1',
      get: (border) => nameOf<keyof typeof weights, BorderLineStyle>(weights, borderOf(border)?.style, 'Thin'),
      set: ({ range, side }, input) => setBorder(range, side, { style: choice(weights, input) }),
    },
  },
};
