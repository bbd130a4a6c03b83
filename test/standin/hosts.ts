/** The kinds of Excel that the stand-in plays. */
export const hostKinds = ['windows', 'mac', 'web'] as const;
export type HostKind = (typeof hostKinds)[number];

/** What is known to differ between kinds of Excel. Numbers are threads of OfficeDev/office-js. */
export interface HostTraits {
  /** As `Office.context.platform` tells it. */
  readonly platform: 'PC' | 'Mac' | 'OfficeOnline';
  /** Most bytes of a request or a response; null where they are not limited. */
  readonly payloadLimit: number | null;
  /** `pageLayout.zoom = { horizontalFitToPages }` has no effect while another ribbon tab than *Page Layout* is open (1860). */
  readonly ignoresFitToPages: boolean;
  /** Panes are frozen on the sheet in front only; elsewhere that is a `GeneralException` (2196, 2014, 3148). */
  readonly freezesInFrontOnly: boolean;
  /** A sheet's own names are an `InvalidSelection` while the user looks at another workbook (6365). */
  readonly refusesNamesElsewhere: boolean;
  /** Formulas of names are taken with the argument separator of the computer's region, here `;` (2891). */
  readonly namesInRegion: boolean;
  /** Renaming, moving or hiding a sheet cannot be undone, and empties what can (docs: excel-add-ins-undo-capabilities). */
  readonly forgetsUndoOfSheets: boolean;
}

const megabyte = 1024 * 1024;
const desktop = {
  payloadLimit: null,
  ignoresFitToPages: true,
  freezesInFrontOnly: true,
  forgetsUndoOfSheets: true,
} as const;

export const hostTraits: Readonly<Record<HostKind, HostTraits>> = {
  windows: { ...desktop, platform: 'PC', refusesNamesElsewhere: false, namesInRegion: false },
  mac: { ...desktop, platform: 'Mac', refusesNamesElsewhere: true, namesInRegion: true },
  web: {
    platform: 'OfficeOnline',
    payloadLimit: 5 * megabyte,
    ignoresFitToPages: false,
    freezesInFrontOnly: false,
    refusesNamesElsewhere: false,
    namesInRegion: false,
    forgetsUndoOfSheets: false,
  },
};

/** Newest ExcelApi set that the stand-in plays. */
export const newestApiSet = '1.20';
/** The set from which on Excel keeps what the user can undo when an add-in writes. */
export const undoApiSet = '1.19';

/** Which Excel is played. */
export interface ExcelOptions {
  readonly kind?: HostKind;
  /** Newest ExcelApi set that this Excel has, e.g. `1.9`; what is newer fails with `ApiNotFound`. */
  readonly apiSet?: string;
  /** Papers that the printer has, as Excel names them; every one unless given. Another fails, and with it the rest of its batch. */
  readonly papers?: readonly string[];
}

/** Negative when `a` is the older version; `1.10` is newer than `1.9`. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

/** Whether an Excel with an ExcelApi set has a requirement set, as `Office.context.requirements` tells the client. */
export function supportsSet(apiSet: string, name: string, version = '1.1'): boolean {
  if (name.toLowerCase() === 'excelapi') return compareVersions(version, apiSet) <= 0;
  return (
    ['richapiruntime', 'dialogapi', 'ribbonapi', 'sharedruntime'].includes(name.toLowerCase()) &&
    compareVersions(version, '1.1') <= 0
  );
}
