import type { SheetProtection } from 'hucre';
import { fail } from '../errors';
import type { Session } from '../session';
import type { ClassSpec } from './types';
import { object } from './types';
import type { Sheet } from '../model/book';

/** What users may still do on a protected sheet: Office.js' option and the file's attribute. */
const allowances = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const satisfies Readonly<Record<string, keyof SheetProtection>>;

const entries = Object.entries(allowances) as [keyof typeof allowances, (typeof allowances)[keyof typeof allowances]][];

/** Passwords are kept for the session only: hucre's round trip loses them, and so does the saved file. */
export const worksheetProtectionClass: ClassSpec<Sheet> = {
  properties: {
    Protected: { since: '1.2', get: (sheet) => sheet.parts.protection !== undefined },
    Options: {
      since: '1.2',
      get: ({ parts: { protection } }) =>
        protection === undefined
          ? null
          : Object.fromEntries(entries.map(([option, attribute]) => [option, protection[attribute] === true])),
    },
  },
  methods: {
    Protect: {
      since: '1.2',
      call: (sheet, args) => {
        if (sheet.parts.protection !== undefined) fail('AccessDenied', `The sheet ${sheet.name} is protected already.`);
        const options = (args.raw(0) ?? {}) as Readonly<Record<string, unknown>>;
        const password = args.optionalText(1);
        sheet.parts.protection = {
          sheet: true,
          ...Object.fromEntries(entries.map(([option, attribute]) => [attribute, options[option] === true])),
          ...(password === null ? {} : { password }),
        };
      },
    },
    Unprotect: {
      since: '1.2',
      call: (sheet, args) => {
        const { protection } = sheet.parts;
        if (protection === undefined) fail('AccessDenied', `The sheet ${sheet.name} is not protected.`);
        if (protection.password !== undefined && protection.password !== args.optionalText(0))
          fail('AccessDenied', 'The password is wrong.');
        delete sheet.parts.protection;
      },
    },
  },
};

function freeze(sheet: Sheet, rows: number, columns: number, { traits, isElsewhere }: Session): void {
  if (isElsewhere || (traits.freezesInFrontOnly && sheet.book.active !== sheet))
    fail('GeneralException', 'There was an internal error while processing the request.');
  if (rows < 0 || columns < 0) fail('InvalidArgument', 'A number of rows or columns is not negative.');
  if (rows === 0 && columns === 0) delete sheet.parts.freezePane;
  else sheet.parts.freezePane = { ...(rows > 0 ? { rows } : {}), ...(columns > 0 ? { columns } : {}) };
}

export const freezePanesClass: ClassSpec<Sheet> = {
  properties: {},
  methods: {
    // Each call replaces what was frozen before, as in Excel.
    FreezeRows: {
      since: '1.7',
      call: (sheet, args, session) => freeze(sheet, args.raw(0) === null ? 0 : args.whole(0), 0, session),
    },
    FreezeColumns: {
      since: '1.7',
      call: (sheet, args, session) => freeze(sheet, 0, args.raw(0) === null ? 0 : args.whole(0), session),
    },
    FreezeAt: {
      since: '1.7',
      call: (sheet, args, session) => {
        const { area } = args.range(0, sheet, session);
        freeze(sheet, area.top + area.rows, area.left + area.columns, session);
      },
    },
    Unfreeze: { since: '1.7', call: (sheet, _args, session) => freeze(sheet, 0, 0, session) },
    GetLocationOrNullObject: {
      since: '1.7',
      call: (sheet) => {
        const { rows = 0, columns = 0 } = sheet.parts.freezePane ?? {};
        return rows + columns === 0
          ? null
          : object('Range', { sheet, area: { top: 0, left: 0, rows: rows || 1_048_576, columns: columns || 16_384 } });
      },
    },
  },
};

const property = (sheet: Sheet, key: string): ReturnType<typeof object> | null =>
  sheet.customProperties.has(key.toLowerCase())
    ? object('WorksheetCustomProperty', { sheet, key: key.toLowerCase() })
    : null;

/** Keys of custom properties do not tell capital from small letters. */
export const customPropertyCollectionClass: ClassSpec<Sheet> = {
  properties: {},
  methods: {
    Add: {
      since: '1.12',
      call: (sheet, args) => {
        if (args.text(0) === '' || args.text(0).length > 255) fail('InvalidArgument', 'A key has 1 to 255 characters.');
        sheet.customProperties.set(args.text(0).toLowerCase(), args.text(1));
        return property(sheet, args.text(0));
      },
    },
    GetCount: { since: '1.12', call: (sheet) => sheet.customProperties.size },
    GetItemOrNullObject: { since: '1.12', call: (sheet, args) => property(sheet, args.text(0)) },
  },
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => object('WorksheetCustomProperty', { sheet, key })),
  item: (sheet, key) => property(sheet, String(key)),
};

export const customPropertyClass: ClassSpec<{ readonly sheet: Sheet; readonly key: string }> = {
  id: ({ key }) => ({ name: '_Id', value: key }),
  properties: {
    Key: { since: '1.12', get: ({ key }) => key },
    Value: {
      since: '1.12',
      get: ({ sheet, key }) => sheet.customProperties.get(key),
      set: ({ sheet, key }, input) => void sheet.customProperties.set(key, String(input)),
    },
  },
  methods: { Delete: { since: '1.12', call: ({ sheet, key }) => void sheet.customProperties.delete(key) } },
};
