import { at, codeAt, type RowRule, type Subject } from '../../../engine/check';
import type { Header, NumberHeader } from '../../schema';
import { settingsOf } from '../rowRule';

/** What is compared: money for each household or each unit of Volume, among rows of one group. */
interface Ratio<Name extends 'BLM' | 'Kegiatan'> {
  readonly table: Name;
  readonly variant: 'household' | 'unit';
  readonly money: readonly [NumberHeader<Name>, ...NumberHeader<Name>[]];
  readonly per: NumberHeader<Name>;
  readonly group: readonly Header<Name>[];
}

/** A row that stands out: its ratio, and the median of its group. */
interface Outlier {
  readonly ratio: number;
  readonly middle: number;
}

type Outliers = (subject: Subject) => ReadonlyMap<number, Outlier>;

const readsOf = <Name extends 'BLM' | 'Kegiatan'>({ money, per, group }: Ratio<Name>): readonly string[] => [
  ...money,
  per,
  ...group,
];

/**
 * Finds the rows far from the median of their group, in robust deviations: 0.6745·|x - median| / MAD, where MAD is the median distance from the median
 * (docs/spec/rules.md, `outlier`). Rows with a cell missing or in an error are not compared.
 */
const outliersOf =
  <Name extends 'BLM' | 'Kegiatan'>(ratio: Ratio<Name>): Outliers =>
  (subject) => {
    const { table: name, money, per, group } = ratio;
    const state = subject.state(name);
    const { table } = state;
    const mask = state.mask(readsOf(ratio));
    const amounts = money.map((header) => table.number(header).values);
    const counts = table.number(per).values;
    const groups = group.map((header) => table.column(header));
    const members = new Map<string, { readonly row: number; readonly ratio: number }[]>();
    for (let row = 0; row < table.rowCount; row++) {
      if (state.blocked(row, mask, mask) || at(counts, row) <= 0) continue;
      const amount = amounts.reduce((sum, values) => sum + at(values, row), 0);
      if (amount <= 0) continue;
      const id = groups.map((column) => (column.kind === 'text' ? codeAt(column.codes, row) : '')).join(' ');
      const own = members.get(id) ?? [];
      members.set(id, own);
      own.push({ row, ratio: amount / at(counts, row) });
    }
    const { outlierDistance, outlierValues } = settingsOf(subject);
    const found = new Map<number, Outlier>();
    for (const rows of members.values()) {
      if (rows.length < outlierValues) continue;
      const middle = median(rows.map((entry) => entry.ratio));
      const spread = median(rows.map((entry) => Math.abs(entry.ratio - middle)));
      if (spread === 0) continue;
      for (const { row, ratio: value } of rows) {
        if ((0.6745 * Math.abs(value - middle)) / spread > outlierDistance) found.set(row, { ratio: value, middle });
      }
    }
    return found;
  };

/** `unless`: rows that stand out there already, by the same money. */
function outlierRule<Name extends 'BLM' | 'Kegiatan'>(ratio: Ratio<Name>, own: Outliers, unless?: Outliers): RowRule {
  return {
    id: 'outlier',
    severity: 'info',
    phase: 'across',
    table: ratio.table,
    reads: readsOf(ratio),
    gathers: { [ratio.table]: readsOf(ratio) },
    column: ratio.money[0],
    prepare(_table, subject) {
      const found = subject.get(own);
      const told = unless === undefined ? null : subject.get(unless);
      return (row) => {
        const outlier = found.get(row);
        if (outlier === undefined || told?.has(row) === true) return null;
        const params = { unit: 'rp', read: Math.round(outlier.ratio), middle: Math.round(outlier.middle) };
        return { variant: ratio.variant, params };
      };
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(sorted, half) : (at(sorted, half - 1) + at(sorted, half)) / 2;
}

const cost = ['Dana BLM', 'Dana Swadaya', 'Dana Lain'] as const;
const kind = ['Jenis Kegiatan', 'Satuan'] as const;
const household = { variant: 'household', per: 'KK Penerima Manfaat' } as const;

const blm: Ratio<'BLM'> = { ...household, table: 'BLM', money: ['Dana Cair'], group: [] };
const kegiatan: Ratio<'Kegiatan'> = { ...household, table: 'Kegiatan', money: cost, group: kind };
const unit: Ratio<'Kegiatan'> = { table: 'Kegiatan', variant: 'unit', money: cost, per: 'Volume', group: kind };
const kegiatanOutliers = outliersOf(kegiatan);

export const outliers: readonly RowRule[] = [
  outlierRule(blm, outliersOf(blm)),
  outlierRule(kegiatan, kegiatanOutliers),
  outlierRule(unit, outliersOf(unit), kegiatanOutliers),
];
