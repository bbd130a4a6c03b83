// Loaded into the command line before it starts: the clock stands still and chance repeats itself, so that the same work gives the same bytes.

/** A Monday morning in Pekalongan, two days after the sample was made. */
const now = Date.UTC(2015, 0, 5, 2);

globalThis.Date = class extends Date {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now] : parts));
  }
  static now() {
    return now;
  }
};

let state = 1;
Math.random = () => {
  state = (state * 48271) % 0x7fffffff;
  return state / 0x7fffffff;
};
