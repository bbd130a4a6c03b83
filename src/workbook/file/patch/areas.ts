import { addressOf, parseAddress, type CellArea } from '../../../engine/dataset';
import { shiftedArea, type RowShift } from '../../rowShift';

/** Areas as a file writes them: `A1`, `A1:B2`, several of them with blanks between. */

/** The areas of a reference; those that are none are left out. */
export function areasOf(reference: string): readonly CellArea[] {
  return reference.split(/\s+/).flatMap((text) => {
    const [first = '', last = first] = text.split(':');
    const from = parseAddress(first);
    const to = parseAddress(last);
    if (from === null || to === null) return [];
    return [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
  });
}

const referenceOf = ({ top, left, bottom, right }: CellArea): string => {
  const first = addressOf(top, left);
  return top === bottom && left === right ? first : `${first}:${addressOf(bottom, right)}`;
};

/**
 * A reference whose areas follow the cells; '' when all of them are gone.
 * @param single it is to stay one area: where it would fall apart it stays as it is
 */
export function shiftedReference(reference: string, shift: RowShift, single: boolean): string {
  const parts = reference.split(/\s+/).filter((part) => part !== '');
  return parts
    .flatMap((part) => {
      const [area] = areasOf(part);
      if (area === undefined) return [part];
      const moved = shiftedArea(area, shift);
      return single && moved.length > 1 ? [part] : moved.map(referenceOf);
    })
    .join(' ');
}
