import { isDateFormat } from 'hucre';
import { attributes, element, elements } from '../xml';

const millisecondsOfDay = 86_400_000;
/** Last day of 1899, from which the program counts days, and the first of 1904, from which Excel on a Mac once did. */
const start1900 = Date.UTC(1899, 11, 31);
const start1904 = Date.UTC(1904, 0, 1);
/** Excel counts a 29 February 1900 that never was: its serial. */
const noDay = 60;
/** Milliseconds from 1970 beyond which there is no date. */
const furthest = 8.64e15;
/** What Excel shows for a date that does not exist, such as a rupiah amount with a date format. */
const impossibleDate = '########';

/** The serial of a date cell in the 1900 system, to the millisecond, whatever the workbook's own; `########` for one that no date has. */
export function serial1900(serial: number, from1904: boolean): number | typeof impossibleDate {
  if (!from1904 && Number.isInteger(serial) && serial > noDay && serial < 3_000_000) return serial;
  if (!from1904 && serial === noDay) return noDay - 1;
  const days = !from1904 && serial > noDay ? serial - 1 : serial;
  const time = (from1904 ? start1904 : start1900) + Math.round(days * millisecondsOfDay);
  if (!(Math.abs(time) <= furthest)) return impossibleDate;
  const counted = (time - start1900) / millisecondsOfDay;
  return Math.round((counted >= noDay ? counted + 1 : counted) * 1e10) / 1e10;
}

/** The number formats that stand in no file because every program knows them, in their English codes. */
const builtIn: readonly (string | undefined)[] = [
  ...['General', '0', '0.00', '#,##0', '#,##0.00', '$#,##0_);\\($#,##0\\)', '$#,##0_);[Red]\\($#,##0\\)'],
  ...['$#,##0.00_);\\($#,##0.00\\)', '$#,##0.00_);[Red]\\($#,##0.00\\)', '0%', '0.00%', '0.00E+00', '# ?/?', '# ??/??'],
  ...['m/d/yyyy', 'd-mmm-yy', 'd-mmm', 'mmm-yy', 'h:mm AM/PM', 'h:mm:ss AM/PM', 'h:mm', 'h:mm:ss', 'm/d/yyyy h:mm'],
  ...Array.from({ length: 14 }, () => undefined),
  ...['#,##0 ;(#,##0)', '#,##0 ;[Red](#,##0)', '#,##0.00;(#,##0.00)', '#,##0.00;[Red](#,##0.00)'],
  ...Array.from({ length: 4 }, () => undefined),
  ...['mm:ss', '[h]:mm:ss', 'mmss.0', '##0.0E+0', '@'],
];

/** The number formats of a workbook's cell formats, and from when it counts days. */
export class NumberFormats {
  private readonly codes: readonly (string | undefined)[];
  private readonly areDates: readonly boolean[];

  /**
   * @param styles the style sheet
   * @param from1904 whether days are counted from 1904
   */
  constructor(
    styles: string,
    readonly from1904: boolean,
  ) {
    const own = new Map(
      elements(element(styles, 'numFmts') ?? '', 'numFmt').map((each) => {
        const { numFmtId, formatCode = '' } = attributes(each);
        return [Number(numFmtId), formatCode];
      }),
    );
    const ids = elements(element(styles, 'cellXfs') ?? '', 'xf').map((xf) => Number(attributes(xf)['numFmtId'] ?? 0));
    this.codes = ids.map((id) => (id === 0 ? undefined : own.get(id) || builtIn[id]));
    // A built-in date that is shown in another way in each country is known by its number alone.
    this.areDates = ids.map((id) => isDateFormat(own.get(id) || String(id)));
  }

  /** Whether cells of a format show dates. */
  isDate(format: number): boolean {
    return this.areDates[format] === true;
  }

  /** The code of a cell format's number format; undefined for *General* and for what each country shows in its own way. */
  code(format: number): string | undefined {
    return this.codes[format];
  }
}
