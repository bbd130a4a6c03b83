import type { PageMargins, PageSetup, PaperSize } from 'hucre';
import { fail } from '../errors';
import { formatArea, sheetColumns, sheetRows } from '../model/area';
import type { Session } from '../session';
import type { Args, ClassSpec, Property } from './types';
import { object } from './types';
import type { Sheet } from '../model/book';

function change(sheet: Sheet, part: Partial<PageSetup>): void {
  sheet.guard();
  sheet.parts.pageSetup = { ...sheet.parts.pageSetup, ...part };
}

const page = (sheet: Sheet): PageSetup => sheet.parts.pageSetup ?? {};

/** Excel's paper names; hucre knows no F4/Folio, so the stand-in remembers it and writes A4. */
const papers = {
  Letter: 'letter',
  Legal: 'legal',
  A3: 'a3',
  A4: 'a4',
  A5: 'a5',
  B4: 'b4',
  B5: 'b5',
  Executive: 'executive',
  Tabloid: 'tabloid',
} as const;

function paperName(sheet: Sheet): string {
  if (sheet.folio) return 'Folio';
  return Object.entries(papers).find(([, size]) => size === page(sheet).paperSize)?.[0] ?? 'Letter';
}

function setPaper(sheet: Sheet, input: unknown, { papers: ofPrinter }: Session): void {
  const size: PaperSize | undefined =
    input === 'Folio' ? 'a4' : Object.entries(papers).find(([name]) => name === input)?.[1];
  if (size === undefined) fail('InvalidArgument', `${String(input)} is no paper.`);
  if (ofPrinter !== null && !ofPrinter.includes(String(input)))
    fail('InvalidArgument', `The printer has no paper ${String(input)}.`);
  change(sheet, { paperSize: size });
  sheet.folio = input === 'Folio';
}

function zoom(sheet: Sheet): object {
  const { fitToPage, fitToWidth, fitToHeight, scale } = page(sheet);
  if (fitToPage !== true) return { scale: scale ?? 100 };
  return {
    ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}),
    ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}),
  };
}

function setZoom(sheet: Sheet, input: unknown, { traits }: Session): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = (input ?? {}) as Readonly<Record<string, unknown>>;
  const fit = (value: unknown): number => (typeof value === 'number' ? value : 0);
  const { scale: before, fitToPage, fitToWidth, fitToHeight, ...rest } = page(sheet);
  void [before, fitToPage, fitToWidth, fitToHeight];
  sheet.guard();
  if (fit(horizontalFitToPages) > 0 || fit(verticalFitToPages) > 0) {
    if (traits.ignoresFitToPages) return;
    sheet.parts.pageSetup = {
      ...rest,
      fitToPage: true,
      fitToWidth: fit(horizontalFitToPages),
      fitToHeight: fit(verticalFitToPages),
    };
    return;
  }
  if (typeof scale !== 'number' || scale < 10 || scale > 400)
    fail('InvalidArgument', 'A scale lies between 10 and 400 percent.');
  sheet.parts.pageSetup = { ...rest, scale };
}

/** Margins are points in Office.js and inches in the file. */
const pointsPerInch = 72;
const standardMargins: Required<PageMargins> = {
  top: 0.75,
  bottom: 0.75,
  left: 0.7,
  right: 0.7,
  header: 0.3,
  footer: 0.3,
};

const margin = (key: keyof PageMargins): Property<Sheet> => ({
  since: '1.9',
  get: (sheet) => (page(sheet).margins?.[key] ?? standardMargins[key]) * pointsPerInch,
  set: (sheet, input) => {
    if (typeof input !== 'number' || input < 0) fail('InvalidArgument', 'A margin is a number of points.');
    change(sheet, { margins: { ...standardMargins, ...page(sheet).margins, [key]: input / pointsPerInch } });
  },
});

function titleRows(sheet: Sheet, args: Args, session: Session): void {
  const { area } = args.range(0, sheet, session);
  const rows = { top: area.top, left: 0, rows: area.rows, columns: sheetColumns };
  change(sheet, { printTitlesRow: formatArea(rows, true) });
}

function titleColumns(sheet: Sheet, args: Args, session: Session): void {
  const { area } = args.range(0, sheet, session);
  change(sheet, {
    printTitlesColumn: formatArea({ top: 0, left: area.left, rows: sheetRows, columns: area.columns }, true),
  });
}

const unitPoints: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: pointsPerInch,
  Centimeters: pointsPerInch / 2.54,
};

function setMargins(sheet: Sheet, args: Args): void {
  const points = unitPoints[args.text(0)] ?? fail('InvalidArgument', `${args.text(0)} is no unit.`);
  const options = (args.raw(1) ?? {}) as Readonly<Record<string, unknown>>;
  const margins: PageMargins = { ...standardMargins, ...page(sheet).margins };
  for (const key of Object.keys(standardMargins) as (keyof PageMargins)[]) {
    const value = options[key];
    if (typeof value === 'number') margins[key] = (value * points) / pointsPerInch;
  }
  change(sheet, { margins });
}

export const pageLayoutClass: ClassSpec<Sheet> = {
  properties: {
    Orientation: {
      since: '1.9',
      get: (sheet) => (page(sheet).orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (sheet, input) => {
        if (input !== 'Landscape' && input !== 'Portrait')
          fail('InvalidArgument', `${String(input)} is no orientation.`);
        change(sheet, { orientation: input === 'Landscape' ? 'landscape' : 'portrait' });
      },
    },
    PaperSize: { since: '1.9', get: paperName, set: setPaper },
    Zoom: { since: '1.9', get: zoom, set: setZoom },
    CenterHorizontally: {
      since: '1.9',
      get: (sheet) => page(sheet).horizontalCentered === true,
      set: (sheet, input) => change(sheet, { horizontalCentered: input === true }),
    },
    CenterVertically: {
      since: '1.9',
      get: (sheet) => page(sheet).verticalCentered === true,
      set: (sheet, input) => change(sheet, { verticalCentered: input === true }),
    },
    PrintGridlines: {
      since: '1.9',
      get: (sheet) => page(sheet).showGridLines === true,
      set: (sheet, input) => change(sheet, { showGridLines: input === true }),
    },
    PrintHeadings: {
      since: '1.9',
      get: (sheet) => page(sheet).showRowColHeaders === true,
      set: (sheet, input) => change(sheet, { showRowColHeaders: input === true }),
    },
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    HeadersFooters: { since: '1.9', object: (sheet) => object('HeaderFooterGroup', sheet) },
  },
  methods: {
    SetPrintArea: {
      since: '1.9',
      call: (sheet, args, session) =>
        change(sheet, { printArea: formatArea(args.range(0, sheet, session).area, true) }),
    },
    SetPrintTitleRows: { since: '1.9', call: titleRows },
    SetPrintTitleColumns: { since: '1.9', call: titleColumns },
    SetPrintMargins: { since: '1.9', call: setMargins },
  },
};

export const headerFooterGroupClass: ClassSpec<Sheet> = {
  properties: {
    State: { since: '1.9', get: () => 'Default' },
    DefaultForAllPages: { since: '1.9', object: (sheet) => object('HeaderFooter', sheet) },
  },
};

type Place = 'L' | 'C' | 'R';

/** `&Lkiri&Ctengah&Rkanan` taken apart. */
function sections(text: string | undefined): Record<Place, string> {
  const found: Record<Place, string> = { L: '', C: '', R: '' };
  for (const match of (text ?? '').matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g))
    found[match[1] as Place] = match[2] ?? '';
  return found;
}

const part = (key: 'oddHeader' | 'oddFooter', place: Place): Property<Sheet> => ({
  since: '1.9',
  get: (sheet) => sections(sheet.parts.headerFooter?.[key])[place],
  set: (sheet, input) => {
    sheet.guard();
    const all = { ...sections(sheet.parts.headerFooter?.[key]), [place]: String(input) };
    const text = (['L', 'C', 'R'] as const).map((at) => (all[at] === '' ? '' : `&${at}${all[at]}`)).join('');
    if (text.length > 255) fail('InvalidArgument', 'A header or footer is limited to 255 characters.');
    sheet.parts.headerFooter = { ...sheet.parts.headerFooter, [key]: text };
  },
});

export const headerFooterClass: ClassSpec<Sheet> = {
  properties: {
    LeftHeader: part('oddHeader', 'L'),
    CenterHeader: part('oddHeader', 'C'),
    RightHeader: part('oddHeader', 'R'),
    LeftFooter: part('oddFooter', 'L'),
    CenterFooter: part('oddFooter', 'C'),
    RightFooter: part('oddFooter', 'R'),
  },
};

/** Rows above which a page break stands. hucre names the row before it. */
const breaks = (sheet: Sheet): number[] => (sheet.parts.rowBreaks ?? []).map((row) => row + 1);

function setBreaks(sheet: Sheet, rows: readonly number[]): void {
  sheet.guard();
  sheet.parts.rowBreaks = [...new Set(rows)].sort((a, b) => a - b).map((row) => row - 1);
}

/** Excel's specifications and limits. */
const mostPageBreaks = 1026;

export const pageBreakCollectionClass: ClassSpec<Sheet> = {
  properties: {},
  methods: {
    Add: {
      since: '1.9',
      call: (sheet, args, session) => {
        const { top } = args.range(0, sheet, session).area;
        if (top === 0) fail('InvalidArgument', 'No page break stands above the first row.');
        if (breaks(sheet).length >= mostPageBreaks) fail('InvalidOperation', 'A sheet has at most 1026 page breaks.');
        setBreaks(sheet, [...breaks(sheet), top]);
        return object('PageBreak', { sheet, row: top });
      },
    },
    GetCount: { since: '1.9', call: (sheet) => breaks(sheet).length },
    RemovePageBreaks: { since: '1.9', call: (sheet) => setBreaks(sheet, []) },
  },
  items: (sheet) => breaks(sheet).map((row) => object('PageBreak', { sheet, row })),
  item: (sheet, key) => {
    const row = breaks(sheet).find((at) => String(at) === String(key));
    return row === undefined ? null : object('PageBreak', { sheet, row });
  },
};

export const pageBreakClass: ClassSpec<{ readonly sheet: Sheet; readonly row: number }> = {
  id: ({ row }) => ({ name: '_Id', value: String(row) }),
  properties: { RowIndex: { since: '1.9', get: ({ row }) => row } },
  methods: {
    Delete: {
      since: '1.9',
      call: ({ sheet, row }) =>
        setBreaks(
          sheet,
          breaks(sheet).filter((at) => at !== row),
        ),
    },
    GetCellAfterBreak: {
      since: '1.9',
      call: ({ sheet, row }) => object('Range', { sheet, area: { top: row, left: 0, rows: 1, columns: 1 } }),
    },
  },
};
