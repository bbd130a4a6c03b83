/** Keeps small things on this computer, where the browser allows it: storage is closed to some web views and to pages opened from disk. */
const prefix = 'indikator-mandiri.';

/** What was kept last; null where nothing was, or nothing is kept. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Keeps something for the next time; false where it cannot be kept. */
export function remember(name: string, text: string): boolean {
  try {
    localStorage.setItem(prefix + name, text);
    return true;
  } catch {
    return false;
  }
}

/** Keeps something no longer. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Nothing is kept here.
  }
}

/** Names of all that is kept. */
export function rememberedNames(): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  } catch {
    return [];
  }
}
