import type { ColumnSchema } from '../engine/schema';
import { codeExample, codeGroups } from './codes';

/** How the columns of the programme's tables are written down (`tables.ts`). */

/** Years that a `year` column accepts; the programme began in 1999. */
const firstYear = 1999;
const lastYear = 2100;

type Options = Omit<ColumnSchema, 'header' | 'type' | 'required'> & { readonly required?: ColumnSchema['required'] };

export const column =
  <const Type extends ColumnSchema['type']>(type: Type, defaults: Options = {}) =>
  <const Header extends string>(header: Header, options: Options = {}) => ({
    required: true as ColumnSchema['required'],
    ...defaults,
    ...options,
    header,
    type,
  });

export const text = column('text');
export const yesno = column('yesno');
/** Of a column that stays as it is from month to month (`then-facts`). */
export const stays = { stays: true } as const;
export const choice = column('choice');
export const whole = column('int', { min: 0 });
export const rupiah = column('rp', { min: 0 });
export const signedRupiah = column('rp');
export const number = column('number');
export const percent = column('percent', { min: 0 });
export const date = column('date', { withinPeriod: true });
export const year = column('year', { min: firstYear, max: lastYear });
export const kodeDesa = column('code', { groups: codeGroups.desa, example: codeExample(codeGroups.desa) });
export const optional = { required: false } as const;
/** Of a column that a new workbook has filled in. */
export const prefilled = { prefilled: true } as const;
/** Of a table or column that came with the second template: workbooks of the first do not have it. */
export const secondTemplate = { since: '2' } as const;
/** Of a column that says what a row is about (docs/spec/recap.md 3). */
export const tellsApart = { tellsApart: true } as const;
