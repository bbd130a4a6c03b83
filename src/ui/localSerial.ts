const millisecondsPerDay = 86_400_000;
const millisecondsPerMinute = 60_000;
/** Serial of 1 January 1970. */
const epoch = 25_569;

/** A moment as Excel counts it: days since 1900 in local time, hours as a fraction. */
export function localSerial(moment: Date): number {
  return (moment.getTime() - moment.getTimezoneOffset() * millisecondsPerMinute) / millisecondsPerDay + epoch;
}
