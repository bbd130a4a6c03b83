import { fail } from '../errors';
import { parseReference } from '../model/area';
import type { Book, Name, Sheet } from '../model/book';
import type { Session } from '../session';
import { fullAddress } from './range';
import type { Args, ClassSpec, HostObject } from './types';
import { HostObject as HostObjectClass, object } from './types';
import { formatArea, quoteSheet } from '../model/area';

interface Scope {
  readonly book: Book;
  readonly scope: Sheet | null;
}
interface Item {
  readonly book: Book;
  readonly item: Name;
}

const found = ({ book, scope }: Scope, name: string): HostObject | null => {
  const item = book.name(name, scope);
  return item === undefined ? null : object('NamedItem', { book, item });
};

/** What a name stands for, from a range object or a formula; without the leading `=`. */
function formulaOf(input: unknown): string {
  if (input instanceof HostObjectClass && input.type === 'Range') {
    const { sheet, area } = input.value as { sheet: Sheet; area: Parameters<typeof formatArea>[0] };
    return `${quoteSheet(sheet.name)}!${formatArea(area, true)}`;
  }
  if (typeof input !== 'string' || input === '') fail('InvalidArgument', 'A name stands for a range or a formula.');
  return input.startsWith('=') ? input.slice(1) : `"${input}"`;
}

/** A comma outside of texts. */
const hasComma = (formula: string): boolean => formula.replace(/"(?:[^"]|"")*"/g, '').includes(',');

function addItem({ book, scope }: Scope, args: Args, formula: string): HostObject {
  const name = book.newItemName(args.text(0), scope);
  const item: Name = { name, formula, scope, comment: args.optionalText(2) ?? '', visible: true };
  book.names.push(item);
  return object('NamedItem', { book, item });
}

export const namedItemCollectionClass: ClassSpec<Scope> = {
  properties: {},
  methods: {
    Add: {
      since: '1.4',
      call: (place, args, session) => {
        const formula = formulaOf(args.raw(1));
        if (session.traits.namesInRegion && hasComma(formula))
          fail('InvalidArgument', 'Arguments are parted by ; in the region of this computer.');
        return addItem(place, args, formula);
      },
    },
    AddFormulaLocal: {
      since: '1.4',
      call: (place, args) => {
        const formula = formulaOf(args.text(1));
        if (hasComma(formula)) fail('InvalidArgument', 'Arguments are parted by ; in the region of this computer.');
        return addItem(place, args, formula.replace(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ','));
      },
    },
    GetCount: { since: '1.4', call: ({ book, scope }) => book.names.filter((item) => item.scope === scope).length },
    GetItemOrNullObject: { since: '1.4', call: (scope, args) => found(scope, args.text(0)) },
  },
  items: ({ book, scope }) =>
    book.names.filter((item) => item.scope === scope).map((item) => object('NamedItem', { book, item })),
  item: (scope, key) => found(scope, String(key)),
};

function rangeOf({ book, item }: Item, session: Session): HostObject | null {
  return parseReference(item.formula) === null
    ? null
    : object('Range', session.locate(item.formula, item.scope ?? book.active));
}

export const namedItemClass: ClassSpec<Item> = {
  id: ({ item }) => ({ name: '_Id', value: item.name }),
  properties: {
    Name: { since: '1.1', get: ({ item }) => item.name },
    Type: { since: '1.1', get: ({ item }) => (parseReference(item.formula) === null ? 'String' : 'Range') },
    Value: {
      since: '1.1',
      get: ({ book, item }, session) => {
        if (parseReference(item.formula) !== null)
          return fullAddress(session.locate(item.formula, item.scope ?? book.active));
        const text = /^"((?:[^"]|"")*)"$/.exec(item.formula)?.[1];
        return text === undefined ? fail('NotImplemented', 'NamedItem.value of a formula') : text.replaceAll('""', '"');
      },
    },
    Formula: {
      since: '1.7',
      get: ({ item }) => `=${item.formula}`,
      set: ({ item }, input) => void (item.formula = formulaOf(input)),
    },
    Visible: {
      since: '1.1',
      get: ({ item }) => item.visible,
      set: ({ item }, input) => void (item.visible = input === true),
    },
    Comment: {
      since: '1.4',
      get: ({ item }) => item.comment,
      set: ({ item }, input) => void (item.comment = String(input)),
    },
    Scope: { since: '1.4', get: ({ item }) => (item.scope === null ? 'Workbook' : 'Worksheet') },
    Worksheet: {
      since: '1.4',
      object: ({ item }) =>
        item.scope === null
          ? fail('ItemNotFound', 'The name belongs to the workbook.')
          : object('Worksheet', item.scope),
    },
    WorksheetOrNullObject: {
      since: '1.4',
      object: ({ item }) => (item.scope === null ? null : object('Worksheet', item.scope)),
    },
  },
  methods: {
    GetRange: {
      since: '1.1',
      call: (item, _args, session) =>
        rangeOf(item, session) ?? fail('InvalidOperation', 'The name stands for no range.'),
    },
    GetRangeOrNullObject: { since: '1.4', call: (item, _args, session) => rangeOf(item, session) },
    Delete: { since: '1.4', call: ({ book, item }) => void book.names.splice(book.names.indexOf(item), 1) },
  },
};
