import type { DataValidation } from 'hucre';
import { fail } from '../errors';
import { difference, formatArea, intersection, parseReference } from '../model/area';
import { invalidCells } from './invalidCells';
import { fullAddress } from './range';
import type { Fields } from './rules';
import { limit, operatorOf, rangeKey, touches } from './rules';
import type { ClassSpec, RangeValue } from './types';
import { HostObject } from './types';

function toValidation(range: RangeValue, input: unknown): DataValidation {
  const [kind, detail] = Object.entries((input ?? {}) as Fields)[0] ?? fail('InvalidArgument', 'A rule has one kind.');
  const fields = detail as Fields;
  const base = {
    range: formatArea(range.area),
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
  } as const;
  switch (kind) {
    case 'list': {
      const { source } = fields;
      if (source instanceof HostObject && source.type === 'Range')
        return { ...base, type: 'list', formula1: fullAddress(source.value as RangeValue) };
      const text = typeof source === 'string' ? source : fail('InvalidArgument', 'A list has a source.');
      if (text.startsWith('=')) return { ...base, type: 'list', formula1: limit(text) };
      if (text.length > 255) fail('InvalidArgument', 'A list written out is limited to 255 characters.');
      return { ...base, type: 'list', values: text.split(',').map((item) => item.trim()) };
    }
    case 'custom':
      return { ...base, type: 'custom', formula1: limit(fields['formula']) };
    case 'wholeNumber':
    case 'decimal':
    case 'date':
    case 'textLength': {
      const { formula1, formula2, operator } = fields;
      const type = kind === 'wholeNumber' ? 'whole' : kind;
      return {
        ...base,
        type,
        operator: operatorOf(operator),
        formula1: limit(formula1),
        ...(formula2 === undefined ? {} : { formula2: limit(formula2) }),
      };
    }
    default:
      return fail('NotImplemented', `DataValidation.rule ${kind}`);
  }
}

const touching = (range: RangeValue): readonly DataValidation[] =>
  (range.sheet.parts.dataValidations ?? []).filter((item) => touches(range, item));

/** The rule that all cells of the range have; undefined where they have none, or several. */
const validationOf = (range: RangeValue): DataValidation | undefined =>
  touching(range).find((item) => {
    const area = parseReference(item.range)?.area;
    const shared = area === undefined ? null : intersection(area, range.area);
    return shared !== null && formatArea(shared) === rangeKey(range);
  });

/** Takes rules off the range; what they say of other cells stays. Formulas of a part are seen from its first cell, which would have to move. */
function clearValidation(range: RangeValue): void {
  range.sheet.guard();
  range.sheet.parts.dataValidations = (range.sheet.parts.dataValidations ?? []).flatMap((item) => {
    const area = touches(range, item) ? parseReference(item.range)?.area : undefined;
    const shared = area === undefined ? null : intersection(area, range.area);
    if (area === undefined || shared === null) return [item];
    const rest = difference(area, shared);
    if (rest.length > 0 && item.type === 'custom') fail('NotImplemented', 'DataValidation over a part of a formula');
    return rest.map((part) => ({ ...item, range: formatArea(part) }));
  });
}

const extend = (range: RangeValue, change: Partial<DataValidation>): void => {
  const known = validationOf(range) ?? fail('InvalidOperation', 'The range has no validation rule.');
  Object.assign(known, change);
};

export const dataValidationClass: ClassSpec<RangeValue> = {
  properties: {
    Rule: {
      since: '1.8',
      set: (range, input) => {
        clearValidation(range);
        (range.sheet.parts.dataValidations ??= []).push(toValidation(range, input));
      },
    },
    Type: {
      since: '1.8',
      get: (range) => {
        const names = {
          list: 'List',
          whole: 'WholeNumber',
          decimal: 'Decimal',
          date: 'Date',
          time: 'Time',
          textLength: 'TextLength',
          custom: 'Custom',
        };
        const known = validationOf(range);
        if (known !== undefined) return names[known.type];
        return touching(range).length === 0 ? 'None' : 'Inconsistent';
      },
    },
    IgnoreBlanks: {
      since: '1.8',
      get: (range) => validationOf(range)?.allowBlank !== false,
      set: (range, input) => extend(range, { allowBlank: input === true }),
    },
    Prompt: {
      since: '1.8',
      set: (range, input) => {
        const { title, message, showPrompt } = input as Fields;
        extend(range, {
          inputTitle: String(title ?? ''),
          inputMessage: String(message ?? ''),
          showInputMessage: showPrompt !== false,
        });
      },
    },
    ErrorAlert: {
      since: '1.8',
      set: (range, input) => {
        const { title, message, showAlert, style } = input as Fields;
        const errorStyle = style === 'Warning' ? 'warning' : style === 'Information' ? 'information' : 'stop';
        extend(range, {
          errorTitle: String(title ?? ''),
          errorMessage: String(message ?? ''),
          showErrorMessage: showAlert !== false,
          errorStyle,
        });
      },
    },
  },
  methods: {
    Clear: { since: '1.8', call: clearValidation },
    GetInvalidCellsOrNullObject: { since: '1.9', call: invalidCells },
  },
};
