import type { CellStyle, ConditionalRule } from 'hucre';
import { fail } from '../errors';
import { formatArea } from '../model/area';
import { colorFromFile, colorToFile } from './format';
import type { Fields } from './rules';
import { limit, operatorOf, rangeKey, touches } from './rules';
import type { ClassSpec, HostObject, Property, RangeValue, Rule } from './types';
import { object } from './types';

const rulesOn = (range: RangeValue): ConditionalRule[] =>
  (range.sheet.parts.conditionalRules ?? []).filter((item) => touches(range, item));
const ids = new WeakMap<ConditionalRule, string>();
let count = 0;

/** A rule's id; it stays when other rules come and go. */
function idOf(rule: ConditionalRule): string {
  const known = ids.get(rule) ?? `{rule-${(count += 1)}}`;
  ids.set(rule, known);
  return known;
}

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
        : type === 'ContainsText'
          ? 'beginsWith'
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
    const rule = rulesOn(range).find((item) => idOf(item) === String(key));
    return rule === undefined ? null : ruleObject(range, rule);
  },
};

const of = (type: ConditionalRule['type'], { rule }: Rule): void =>
  void (rule.type === type || fail('InvalidOperation', 'The rule is of another type.'));

export const conditionalFormatClass: ClassSpec<Rule> = {
  id: ({ rule }) => ({ name: 'Id', value: idOf(rule) }),
  properties: {
    Id: { since: '1.6', get: ({ rule }) => idOf(rule) },
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
            : rule.type === 'beginsWith'
              ? 'ContainsText'
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
    TextComparison: {
      since: '1.6',
      object: (target) => {
        of('beginsWith', target);
        return object('TextConditionalFormat', target);
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

/** Of the comparisons of texts, the one by their beginnings. */
export const textConditionalFormatClass: ClassSpec<Rule> = {
  properties: {
    Rule: {
      since: '1.6',
      get: ({ rule }) => ({ operator: 'BeginsWith', text: rule.text ?? '' }),
      set: ({ rule, range: { area } }, input) => {
        const { operator, text } = (input ?? {}) as Fields;
        if (operator !== 'BeginsWith') fail('NotImplemented', `Comparison of texts by ${String(operator)}`);
        rule.text = String(text);
        const first = formatArea({ ...area, rows: 1, columns: 1 });
        const quoted = `"${rule.text.replaceAll('"', '""')}"`;
        rule.formula = `LEFT(${first},LEN(${quoted}))=${quoted}`;
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
