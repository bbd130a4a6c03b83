import type { CellStyle, ConditionalRule, DataValidation, ValidationOperator } from 'hucre';
import { fail } from '../errors';
import { formatArea, intersection, parseReference } from '../model/area';
import { fullAddress } from './range';
import { colorFromFile, colorToFile } from './format';
import type { ClassSpec, HostObject, Property, RangeValue, Rule } from './types';
import { HostObject as HostObjectClass, object } from './types';

const operators = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const satisfies Readonly<Record<string, ValidationOperator>>;

const operatorOf = (input: unknown): ValidationOperator =>
  Object.entries(operators).find(([name]) => name === input)?.[1] ??
  fail('InvalidArgument', `${String(input)} is no comparison.`);

/** A limit of a rule: a number, or a formula without its leading `=`. */
const limit = (input: unknown): string => String(input).replace(/^=/, '');

type Fields = Readonly<Record<string, unknown>>;

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
      if (source instanceof HostObjectClass && source.type === 'Range')
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

const rangeKey = (range: RangeValue): string => formatArea(range.area);
const validationOf = (range: RangeValue): DataValidation | undefined =>
  range.sheet.parts.dataValidations?.find((item) => item.range === rangeKey(range));

function touches(range: RangeValue, item: { readonly range: string }): boolean {
  const area = parseReference(item.range)?.area;
  return area !== undefined && intersection(area, range.area) !== null;
}

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

const rulesOn = (range: RangeValue): ConditionalRule[] =>
  (range.sheet.parts.conditionalRules ?? []).filter((item) => touches(range, item));
const ruleObject = (range: RangeValue, rule: ConditionalRule): HostObject =>
  object('ConditionalFormat', { range, rule });

function addRule(range: RangeValue, type: string): HostObject {
  range.sheet.guard();
  const rules = (range.sheet.parts.conditionalRules ??= []);
  const kind =
    type === 'Custom'
      ? 'expression'
      : type === 'CellValue'
        ? 'cellIs'
        : fail('NotImplemented', `Conditional format of type ${type}`);
  for (const rule of rules) rule.priority += 1;
  const rule: ConditionalRule = {
    type: kind,
    priority: 1,
    range: rangeKey(range),
    formula: kind === 'expression' ? 'FALSE' : '0',
    style: {},
  };
  rules.push(rule);
  return ruleObject(range, rule);
}

export const conditionalFormatCollectionClass: ClassSpec<RangeValue> = {
  properties: {},
  methods: {
    Add: { since: '1.6', call: (range, args) => addRule(range, args.text(0)) },
    ClearAll: {
      since: '1.6',
      call: (range) => {
        range.sheet.guard();
        const gone = rulesOn(range);
        range.sheet.parts.conditionalRules = (range.sheet.parts.conditionalRules ?? []).filter(
          (rule) => !gone.includes(rule),
        );
      },
    },
    GetCount: { since: '1.6', call: (range) => rulesOn(range).length },
    GetItemAt: {
      since: '1.6',
      call: (range, args) => {
        const rule = rulesOn(range)[args.whole(0)];
        return rule === undefined
          ? fail('InvalidArgument', 'There is no rule at this index.')
          : ruleObject(range, rule);
      },
    },
  },
  items: (range) => rulesOn(range).map((rule) => ruleObject(range, rule)),
  item: (range, key) => {
    const rule = rulesOn(range).find((item) => String(item.priority) === String(key));
    return rule === undefined ? null : ruleObject(range, rule);
  },
};

const of = (type: ConditionalRule['type'], { rule }: Rule): void =>
  void (rule.type === type || fail('InvalidOperation', 'The rule is of another type.'));

export const conditionalFormatClass: ClassSpec<Rule> = {
  properties: {
    Priority: { since: '1.6', get: ({ rule }) => rule.priority - 1 },
    StopIfTrue: {
      since: '1.6',
      get: ({ rule }) => rule.stopIfTrue === true,
      set: ({ rule }, input) => void (rule.stopIfTrue = input === true),
    },
    Type: {
      since: '1.6',
      get: ({ rule }) =>
        rule.type === 'expression'
          ? 'Custom'
          : rule.type === 'cellIs'
            ? 'CellValue'
            : fail('NotImplemented', `Conditional format ${rule.type}`),
    },
    Custom: {
      since: '1.6',
      object: (target) => {
        of('expression', target);
        return object('CustomConditionalFormat', target);
      },
    },
    CellValue: {
      since: '1.6',
      object: (target) => {
        of('cellIs', target);
        return object('CellValueConditionalFormat', target);
      },
    },
  },
  methods: {
    Delete: {
      since: '1.6',
      call: ({ range, rule }) =>
        void (range.sheet.parts.conditionalRules = (range.sheet.parts.conditionalRules ?? []).filter(
          (item) => item !== rule,
        )),
    },
    GetRange: { since: '1.6', call: ({ range }) => object('Range', range) },
  },
};

export const customConditionalFormatClass: ClassSpec<Rule> = {
  properties: {
    Rule: { since: '1.6', object: (target) => object('ConditionalFormatRule', target) },
    Format: { since: '1.6', object: (target) => object('ConditionalRangeFormat', target) },
  },
};

export const conditionalFormatRuleClass: ClassSpec<Rule> = {
  properties: {
    Formula: {
      since: '1.6',
      get: ({ rule }) => `=${String(rule.formula)}`,
      set: ({ rule }, input) => void (rule.formula = limit(input)),
    },
  },
};

export const cellValueConditionalFormatClass: ClassSpec<Rule> = {
  properties: {
    Rule: {
      since: '1.6',
      set: ({ rule }, input) => {
        const { formula1, formula2, operator } = (input ?? {}) as Fields;
        rule.operator = operatorOf(operator);
        rule.formula = formula2 === undefined ? limit(formula1) : [limit(formula1), limit(formula2)];
      },
    },
    Format: { since: '1.6', object: (target) => object('ConditionalRangeFormat', target) },
  },
};

export const conditionalRangeFormatClass: ClassSpec<Rule> = {
  properties: {
    Fill: { since: '1.6', object: (target) => object('ConditionalRangeFill', target) },
    Font: { since: '1.6', object: (target) => object('ConditionalRangeFont', target) },
  },
};

const restyle = (rule: ConditionalRule, part: CellStyle): void => void (rule.style = { ...rule.style, ...part });

export const conditionalRangeFillClass: ClassSpec<Rule> = {
  properties: {
    Color: {
      since: '1.6',
      get: ({ rule }) => colorFromFile(rule.style?.fill?.type === 'pattern' ? rule.style.fill.bgColor : undefined, ''),
      set: ({ rule }, input) =>
        restyle(rule, { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: colorToFile(input) } } }),
    },
  },
};

const fontFlag = (key: 'bold' | 'italic'): Property<Rule> => ({
  since: '1.6',
  get: ({ rule }) => rule.style?.font?.[key] === true,
  set: ({ rule }, input) => restyle(rule, { font: { ...rule.style?.font, [key]: input === true } }),
});

export const conditionalRangeFontClass: ClassSpec<Rule> = {
  properties: {
    Bold: fontFlag('bold'),
    Italic: fontFlag('italic'),
    Color: {
      since: '1.6',
      get: ({ rule }) => colorFromFile(rule.style?.font?.color, ''),
      set: ({ rule }, input) => restyle(rule, { font: { ...rule.style?.font, color: { rgb: colorToFile(input) } } }),
    },
  },
};
