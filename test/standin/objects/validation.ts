import type { DataValidation } from 'hucre';
import { fail } from '../errors';
import { formatArea, intersection, parseReference } from '../model/area';
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

const validationOf = (range: RangeValue): DataValidation | undefined =>
  range.sheet.parts.dataValidations?.find((item) => item.range === rangeKey(range));

/** A validation that only partly lies in the range would have to be split, which the stand-in does not do. */
function clearValidation(range: RangeValue): void {
  range.sheet.guard();
  range.sheet.parts.dataValidations = (range.sheet.parts.dataValidations ?? []).filter((item) => {
    if (!touches(range, item)) return true;
    const area = parseReference(item.range)?.area;
    const shared = area === undefined ? null : intersection(area, range.area);
    if (shared === null || area === undefined || formatArea(shared) !== formatArea(area))
      fail('NotImplemented', 'DataValidation over a part of another one');
    return false;
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
        return known === undefined ? 'None' : names[known.type];
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
  methods: { Clear: { since: '1.8', call: clearValidation } },
};
