import type { Language } from '../messages';
import { remember, remembered } from './remembered';

/** The language chosen last on this computer; Indonesian until one is chosen. */
export const rememberedLanguage = (): Language => (remembered('language') === 'en' ? 'en' : 'id');

/** Keeps the chosen language for the next time. */
export const rememberLanguage = (language: Language): void => remember('language', language);
