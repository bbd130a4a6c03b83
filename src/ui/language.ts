import type { Language } from '../messages';

const key = 'indikator-mandiri.language';

/** The language chosen last on this computer; Indonesian until one is chosen. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'id';
  } catch {
    // Storage is closed to some web views and to pages opened from disk.
    return 'id';
  }
}

/** Keeps the chosen language for the next time, where the browser allows it. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Not kept; the switch is one click away.
  }
}
