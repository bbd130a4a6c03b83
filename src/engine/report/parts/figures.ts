import { numberOf, type AreaIndicators } from '../../measure';
import type { DeckTexts } from '../model/texts';

/** The largest round number that is not above a value: one significant digit, or two where one would lose more than a tenth. */
export function roundBelow(value: number): number {
  if (value < 10) return Math.floor(value);
  const digit = 10 ** Math.floor(Math.log10(value));
  const coarse = Math.floor(value / digit) * digit;
  return coarse >= value * 0.9 ? coarse : Math.floor(value / (digit / 10)) * (digit / 10);
}

const scales = [
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
] as const;

/** An amount in words of its size: `10,983 miliar`, `412,5 juta`, `300 ribu`; at most three decimals, as many as it has. */
export function inWords(value: number, texts: DeckTexts): string {
  const scale = scales.find(([, size]) => Math.abs(value) >= size);
  if (!scale) return texts.number(value);
  const [name, size] = scale;
  return texts.text(`deck.scale.${name}`, { value: texts.number(Math.round((value / size) * 1000) / 1000) });
}

/** `lebih dari 300 ribu` for 302.875; the number itself where it is round. */
export function moreThan(value: number, texts: DeckTexts, prefix = ''): string {
  const round = roundBelow(value);
  const shown = `${prefix}${inWords(round, texts)}`;
  return round === value ? shown : texts.text('deck.moreThan', { value: shown });
}

/** Shows the indicators of one area as a slide wants them; `–` where there is no value. */
export function figuresOf(area: AreaIndicators, texts: DeckTexts) {
  const raw = (id: string, group?: string) => numberOf(area.values[id], group);
  const shown = (value: number | null, show: (value: number) => string) =>
    value === null ? texts.text('report.notAvailable') : show(value);
  return {
    /** The number itself; of one year or month where the indicator is a series. */
    raw,
    number: (id: string, group?: string) => shown(raw(id, group), (value) => texts.number(value)),
    rupiah: (id: string, group?: string) => shown(raw(id, group), (value) => texts.rupiah(value)),
    /** `Rp 10,983 miliar`. */
    money: (id: string, group?: string) =>
      shown(raw(id, group), (value) => `${value < 0 ? '-' : ''}Rp ${inWords(Math.abs(value), texts)}`),
    percent: (id: string) => shown(raw(id), (value) => texts.percent(value)),
    shown,
  };
}

export type Figures = ReturnType<typeof figuresOf>;
