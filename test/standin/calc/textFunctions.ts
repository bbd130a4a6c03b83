import { number, rounded, scalar, type ExcelFunction } from './call';
import { CellError, conditionOf, isBlock, numberOf, spread, textOf } from './values';

/** The functions of texts. */
export const textFunctions: Readonly<Record<string, ExcelFunction>> = {
  FIXED: (call) => {
    const decimals = number(call, 1);
    // As in an English Excel, with commas unless they are refused.
    const format = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: !(call.count > 2 && conditionOf(scalar(call, 2))),
    });
    return format.format(rounded(number(call, 0), decimals));
  },
  LEFT: (call) => textOf(scalar(call, 0)).slice(0, number(call, 1)),
  LEN: (call) => spread([call.value(0)], ([text = null]) => textOf(text).length),
  REPT: (call) =>
    spread([call.value(0), call.value(1)], ([text = null, count = null]) => textOf(text).repeat(numberOf(count))),
  FIND: (call) => {
    const found = textOf(scalar(call, 1)).indexOf(textOf(scalar(call, 0)));
    if (found < 0) throw new CellError('#VALUE!');
    return found + 1;
  },
  SUBSTITUTE: (call) => {
    const texts = call.value(0);
    if (isBlock(texts) && texts.rows > 1) {
      const [from, to] = [1, 2].map((index) => textOf(scalar(call, index))) as [string, string];
      return spread([texts], ([text = null]) => textOf(text).replaceAll(from, to));
    }
    const [text, old, replacement] = [0, 1, 2].map((index) => textOf(scalar(call, index))) as [string, string, string];
    if (old === '') return text;
    const parts = text.split(old);
    if (call.count < 4) return parts.join(replacement);
    const instance = Math.trunc(number(call, 3));
    if (instance < 1) throw new CellError('#VALUE!');
    if (instance >= parts.length) return text;
    return parts.slice(0, instance).join(old) + replacement + parts.slice(instance).join(old);
  },
  MID: (call) => textOf(scalar(call, 0)).slice(number(call, 1) - 1, number(call, 1) - 1 + number(call, 2)),
};
