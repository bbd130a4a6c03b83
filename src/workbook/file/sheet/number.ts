const [zero, nine, minus, dot] = [48, 57, 45, 46] as const;
/** Powers of ten that a number holds exactly; a whole number of up to 15 digits divided by one of them comes out as `Number` has it. */
const powers = Array.from({ length: 16 }, (_, power) => 10 ** power);
const mostDigits = 15;

/** The number that bytes say, as `Number` would read their text; NaN where they say none. */
export function numberIn(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const isNegative = bytes[at] === minus;
  if (isNegative) at += 1;
  let whole = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= zero && byte <= nine) {
      whole = whole * 10 + byte - zero;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === dot && decimals < 0) decimals = 0;
    else return readAsText(bytes, from, to);
  }
  if (digits === 0 || digits > mostDigits) return readAsText(bytes, from, to);
  const number = decimals > 0 ? whole / (powers[decimals] ?? NaN) : whole;
  return isNegative ? -number : number;
}

function readAsText(bytes: Uint8Array, from: number, to: number): number {
  const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 64)));
  return to - from > 64 || text.trim() === '' ? NaN : Number(text);
}
