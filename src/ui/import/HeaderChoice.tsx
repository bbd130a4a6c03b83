import { gridOf, headerAt, rowsSearched, type RawTable } from '../../engine/dataset';
import type { HeaderPlace } from '../../engine/entry';
import type { Translate } from '../../messages';
import { Choice } from '../components/Choice';
import { usePane } from '../PaneContext';

/** Texts of a row that tell which one it is. */
const mostTexts = 4;

const valueOf = ({ row, lines }: HeaderPlace): string => `${row} ${lines}`;

/** The row, or the two, in which the titles of the columns stand: as found, and to be chosen otherwise. */
export function HeaderChoice({
  grid,
  place,
  onChoose,
}: {
  readonly grid: RawTable;
  readonly place: HeaderPlace;
  readonly onChoose: (place: HeaderPlace) => void;
}) {
  const { translate } = usePane();
  const rows = Math.min(rowsSearched, gridOf(grid).rowCount);
  const places = ([1, 2] as const).flatMap((lines) =>
    Array.from({ length: Math.max(0, rows - lines) }, (_, row): HeaderPlace => ({ row, lines })).filter(
      (each) => lines === 1 || valueOf(each) === valueOf(place) || Math.abs(each.row - place.row) <= 1,
    ),
  );
  return (
    <Choice
      label={translate('impor.header')}
      value={valueOf(place)}
      options={places.map((each) => ({ value: valueOf(each), text: wordsOf(translate, grid, each) }))}
      onChoose={(value) => {
        const chosen = places.find((each) => valueOf(each) === value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}

function wordsOf(translate: Translate, grid: RawTable, { row, lines }: HeaderPlace): string {
  const filled = headerAt(grid, row, lines).texts.filter((text) => text !== '');
  const texts = filled.slice(0, mostTexts).join(' · ') + (filled.length > mostTexts ? ' …' : '');
  const first = grid.top + row + 1;
  return lines === 1
    ? translate('impor.headerOne', { row: String(first), texts })
    : translate('impor.headerTwo', { row: String(first), next: String(first + 1), texts });
}
