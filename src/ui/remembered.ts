/** Keeps small choices on this computer, where the browser allows it: storage is closed to some web views and to pages opened from disk. */
const prefix = 'indikator-mandiri.';

/** What was chosen last; null where nothing was, or nothing is kept. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Keeps a choice for the next time; when it cannot be kept, it is one click away. */
export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(prefix + name, choice);
  } catch {
    // Not kept.
  }
}
