import { removeSheet, renameSheet } from '../calc/follow';
import { fail } from '../errors';
import type { Book, Sheet } from '../model/book';
import { onSheet, wholeSheet } from '../model/area';
import type { Visibility } from '../model/sheet';
import { eventMethods } from './events';
import { colorFromFile, colorToFile } from './format';
import type { ClassSpec, HostObject } from './types';
import { guardFocus, object } from './types';

const found = (sheet: Sheet | undefined): HostObject | null =>
  sheet === undefined ? null : object('Worksheet', sheet);
const visibleSheets = (book: Book, visibleOnly: boolean): Sheet[] =>
  book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');

export const worksheetCollectionClass: ClassSpec<Book> = {
  properties: {},
  methods: {
    Add: {
      since: '1.1',
      call: (book, args, session) => {
        guardFocus(session);
        const sheet = book.addSheet(args.optionalText(0) ?? undefined);
        session.note('added', sheet, sheet.selection);
        return object('Worksheet', sheet);
      },
    },
    GetActiveWorksheet: { since: '1.1', call: (book) => object('Worksheet', book.active) },
    GetCount: { since: '1.4', call: (book, args) => visibleSheets(book, args.flag(0)).length },
    GetFirst: { since: '1.5', call: (book, args) => found(visibleSheets(book, args.flag(0)).at(0)) },
    GetLast: { since: '1.5', call: (book, args) => found(visibleSheets(book, args.flag(0)).at(-1)) },
    GetItemOrNullObject: { since: '1.4', call: (book, args) => found(book.sheet(args.text(0))) },
    ...eventMethods(() => null, { changed: '1.9', selected: '1.9', added: '1.7', activated: '1.7' }),
  },
  items: (book) => book.sheets.map((sheet) => object('Worksheet', sheet)),
  item: (book, key) => found(book.sheet(String(key))),
};

const visibilities: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

function setVisibility(sheet: Sheet, input: unknown): void {
  const wanted = visibilities.find((visibility) => visibility === input);
  if (wanted === undefined) fail('InvalidArgument', `${String(input)} is no visibility.`);
  sheet.book.guardStructure();
  const others = sheet.book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (wanted !== 'Visible' && others[0] === undefined)
    fail('InvalidOperation', 'The last visible sheet cannot be hidden.');
  sheet.visibility = wanted;
  if (wanted !== 'Visible' && sheet.book.active === sheet && others[0] !== undefined) sheet.book.active = others[0];
}

function move(sheet: Sheet, input: unknown): void {
  const { sheets } = sheet.book;
  if (typeof input !== 'number' || !Number.isInteger(input) || input < 0 || input >= sheets.length)
    fail('InvalidArgument', 'There is no such position.');
  sheet.book.guardStructure();
  const front = sheet.book.active;
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(input, 0, sheet);
  sheet.book.active = front;
}

function remove(sheet: Sheet): void {
  const { book } = sheet;
  book.guardStructure();
  if (sheet.visibility === 'VeryHidden') fail('GeneralException', 'A very hidden sheet cannot be deleted.');
  const rest = book.sheets.filter((other) => other !== sheet);
  const next = rest.find((other) => other.visibility === 'Visible');
  if (next === undefined) fail('GeneralException', 'The last visible sheet cannot be deleted.');
  if (book.active === sheet) book.active = next;
  removeSheet(sheet);
}

function setView(sheet: Sheet, part: Partial<NonNullable<Sheet['parts']['view']>>): void {
  sheet.parts.view = { ...sheet.parts.view, ...part };
}

export const worksheetClass: ClassSpec<Sheet> = {
  id: (sheet) => ({ name: 'Id', value: sheet.id }),
  properties: {
    Id: { since: '1.1', get: (sheet) => sheet.id },
    Name: {
      since: '1.1',
      get: (sheet) => sheet.name,
      set: (sheet, input) => {
        sheet.book.guardStructure();
        renameSheet(sheet, typeof input === 'string' ? input : '');
      },
    },
    Position: { since: '1.1', get: (sheet) => sheet.book.sheets.indexOf(sheet), set: move },
    Visibility: { since: '1.1', get: (sheet) => sheet.visibility, set: setVisibility },
    TabColor: {
      since: '1.7',
      get: (sheet) => colorFromFile(sheet.parts.view?.tabColor, ''),
      set: (sheet, input) => {
        const { tabColor, ...rest } = sheet.parts.view ?? {};
        void tabColor;
        sheet.parts.view = input === '' ? rest : { ...rest, tabColor: { rgb: colorToFile(input) } };
      },
    },
    ShowGridlines: {
      since: '1.8',
      get: (sheet) => sheet.parts.view?.showGridLines !== false,
      set: (sheet, input) => setView(sheet, { showGridLines: input === true }),
    },
    ShowHeadings: {
      since: '1.8',
      get: (sheet) => sheet.parts.view?.showRowColHeaders !== false,
      set: (sheet, input) => setView(sheet, { showRowColHeaders: input === true }),
    },
    Tables: { since: '1.1', object: (sheet) => object('TableCollection', { book: sheet.book, sheet }) },
    Charts: { since: '1.1', object: (sheet) => object('ChartCollection', sheet) },
    Names: {
      since: '1.4',
      object: (sheet, { isElsewhere, traits }) => {
        if (isElsewhere && traits.refusesNamesElsewhere)
          fail('InvalidSelection', 'The current selection is invalid for this operation.');
        return object('NamedItemCollection', { book: sheet.book, scope: sheet });
      },
    },
    Protection: { since: '1.2', object: (sheet) => object('WorksheetProtection', sheet) },
    FreezePanes: { since: '1.7', object: (sheet) => object('WorksheetFreezePanes', sheet) },
    PageLayout: { since: '1.9', object: (sheet) => object('PageLayout', sheet) },
    HorizontalPageBreaks: { since: '1.9', object: (sheet) => object('PageBreakCollection', sheet) },
    AutoFilter: { since: '1.9', object: (sheet) => object('AutoFilter', { sheet, table: null }) },
    CustomProperties: { since: '1.12', object: (sheet) => object('WorksheetCustomPropertyCollection', sheet) },
  },
  methods: {
    Activate: {
      since: '1.1',
      call: (sheet, _args, session) => {
        guardFocus(session);
        if (sheet.visibility !== 'Visible') fail('InvalidOperation', `The sheet ${sheet.name} is hidden.`);
        session.selected = null;
        if (sheet.book.active !== sheet) session.note('activated', sheet, sheet.selection);
        sheet.book.active = sheet;
      },
    },
    Delete: {
      since: '1.1',
      call: (sheet, _args, session) => {
        remove(sheet);
        session.forget(sheet);
      },
    },
    Calculate: { since: '1.6', call: () => null },
    GetRange: {
      since: '1.1',
      call: (sheet, args, session) => {
        const address = args.optionalText(0);
        if (address === null || address === '') return object('Range', { sheet, area: wholeSheet });
        const range = session.locate(address, sheet);
        return range.sheet === sheet
          ? object('Range', range)
          : fail('InvalidArgument', `${address} is not on ${sheet.name}.`);
      },
    },
    GetRangeByIndexes: {
      since: '1.7',
      call: (sheet, args) =>
        object('Range', {
          sheet,
          area: onSheet({ top: args.whole(0), left: args.whole(1), rows: args.whole(2), columns: args.whole(3) }),
        }),
    },
    GetCell: {
      since: '1.1',
      call: (sheet, args) =>
        object('Range', { sheet, area: onSheet({ top: args.whole(0), left: args.whole(1), rows: 1, columns: 1 }) }),
    },
    GetUsedRange: {
      since: '1.1',
      call: (sheet, args) =>
        object('Range', { sheet, area: sheet.usedArea(args.flag(0)) ?? { top: 0, left: 0, rows: 1, columns: 1 } }),
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      call: (sheet, args) => {
        const area = sheet.usedArea(args.flag(0));
        return area === null ? null : object('Range', { sheet, area });
      },
    },
    ...eventMethods((sheet: Sheet) => sheet, { changed: '1.7', selected: '1.7', activated: '1.7' }),
  },
};
