import { fail } from '../errors';
import type { Area } from '../model/area';
import type { Book } from '../model/book';
import type { ClassSpec, HostObject } from './types';
import { object } from './types';
import type { Session } from '../session';

const activeCell = ({ active }: Book): HostObject => {
  const { top, left } = active.selection;
  return object('Range', { sheet: active, area: { top, left, rows: 1, columns: 1 } });
};

/** What is selected cannot be told while a chart is (2268), or while the user looks at another workbook (561, 5319). */
function guardSelection({ isElsewhere, selected }: Session): void {
  if (isElsewhere || selected === 'chart')
    fail('InvalidSelection', 'The current selection is invalid for this operation.');
}

function eventRange(session: Session, id: string): HostObject | null {
  return session.references.get(id) ?? null;
}

export const workbookClass: ClassSpec<Book> = {
  properties: {
    Name: { since: '1.7', get: (book) => book.fileName },
    Worksheets: { since: '1.1', object: (book) => object('WorksheetCollection', book) },
    Tables: { since: '1.1', object: (book) => object('TableCollection', { book, sheet: null }) },
    Names: { since: '1.1', object: (book) => object('NamedItemCollection', { book, scope: null }) },
    Application: { since: '1.1', object: (book) => object('Application', book) },
    _Runtime: { since: '1.5', object: (book) => object('Runtime', book) },
    Settings: { since: '1.4', object: (book) => object('SettingCollection', book) },
    Protection: { since: '1.7', object: (book) => object('WorkbookProtection', book) },
  },
  methods: {
    // Excel on the web, where the client asks for both at once.
    CreateAndOpenWorkbook: {
      since: '1.8',
      call: (_book, args, session) => session.openNew(workbookBytes(args.text(0))),
    },
    GetSelectedRange: {
      since: '1.1',
      call: ({ active }, _args, session) => {
        guardSelection(session);
        if (session.selected !== null) fail('InvalidSelection', 'Several areas are selected.');
        return object('Range', { sheet: active, area: active.selection });
      },
    },
    GetSelectedRanges: {
      since: '1.9',
      call: ({ active }, _args, session) => {
        guardSelection(session);
        const areas = Array.isArray(session.selected) ? (session.selected as readonly Area[]) : [active.selection];
        return object('RangeAreas', { sheet: active, areas });
      },
    },
    GetActiveCell: {
      since: '1.7',
      call: (book, _args, session) => {
        guardSelection(session);
        return activeCell(book);
      },
    },
    _RemoveReference: { since: '1.1', call: (_book, args, session) => void session.references.delete(args.text(0)) },
    _RemoveAllReferences: { since: '1.1', call: (_book, _args, session) => session.references.clear() },
    _GetRangeForEventByReferenceId: {
      since: '1.8',
      call: (_book, args, session) =>
        eventRange(session, args.text(0)) ?? fail('ItemNotFound', 'The range of the event is gone.'),
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      since: '1.8',
      call: (_book, args, session) => eventRange(session, args.text(0)),
    },
  },
};

export const applicationClass: ClassSpec<Book> = {
  properties: {
    CalculationMode: { since: '1.1', get: () => 'Automatic' },
    CalculationState: { since: '1.9', get: () => 'Done' },
    // The stand-in shows numbers as an Indonesian Excel does.
    DecimalSeparator: { since: '1.11', get: () => ',' },
    ThousandsSeparator: { since: '1.11', get: () => '.' },
  },
  methods: {
    // Formulas are not calculated here, and there is no screen: nothing is left to do.
    Calculate: { since: '1.1', call: () => null },
    CreateWorkbook: {
      since: '1.8',
      call: (_book, args) => object('WorkbookCreated', { bytes: workbookBytes(args.text(0)) }),
    },
    SuspendApiCalculationUntilNextSync: { since: '1.6', call: () => null },
    SuspendScreenUpdatingUntilNextSync: { since: '1.9', call: () => null },
  },
};

/** Bytes of a workbook that is handed over as base64. */
function workbookBytes(base64: string): Uint8Array {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  // Every workbook file is a ZIP archive.
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? bytes : fail('InvalidArgument', 'The file is no workbook.');
}

export const workbookCreatedClass: ClassSpec<{ readonly bytes: Uint8Array }> = {
  id: () => ({ name: 'Id', value: '1' }),
  properties: {},
  methods: { Open: { since: '1.8', call: ({ bytes }, _args, session) => session.openNew(bytes) } },
};

export const runtimeClass: ClassSpec<Book> = {
  properties: {
    EnableEvents: {
      since: '1.8',
      get: (book) => book.enableEvents,
      set: (book, input) => void (book.enableEvents = input === true),
    },
  },
};

export const workbookProtectionClass: ClassSpec<Book> = {
  properties: { Protected: { since: '1.7', get: (book) => book.protected } },
  methods: {
    Protect: {
      since: '1.7',
      call: (book) => {
        if (book.protected) fail('AccessDenied', 'The workbook is protected already.');
        book.protected = true;
      },
    },
    Unprotect: {
      since: '1.7',
      call: (book) => {
        if (!book.protected) fail('AccessDenied', 'The workbook is not protected.');
        book.protected = false;
      },
    },
  },
};

const setting = (book: Book, key: string): HostObject | null =>
  book.settings.has(key) ? object('Setting', { book, key }) : null;

export const settingCollectionClass: ClassSpec<Book> = {
  properties: {},
  methods: {
    Add: {
      since: '1.4',
      call: (book, args) => {
        book.settings.set(args.text(0), args.raw(1));
        return setting(book, args.text(0));
      },
    },
    GetCount: { since: '1.4', call: (book) => book.settings.size },
    GetItemOrNullObject: { since: '1.4', call: (book, args) => setting(book, args.text(0)) },
  },
  items: (book) => [...book.settings.keys()].map((key) => object('Setting', { book, key })),
  item: (book, key) => setting(book, String(key)),
};

export const settingClass: ClassSpec<{ readonly book: Book; readonly key: string }> = {
  id: ({ key }) => ({ name: '_Id', value: key }),
  properties: {
    Key: { since: '1.4', get: ({ key }) => key },
    Value: {
      since: '1.4',
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, input) => void book.settings.set(key, input),
    },
  },
  methods: { Delete: { since: '1.4', call: ({ book, key }) => void book.settings.delete(key) } },
};
