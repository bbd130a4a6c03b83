import { forget, remember, remembered, rememberedNames } from '../remembered';

/** What was typed into a form and is not stored in the sheet yet, kept on this computer (docs/spec/entry.md 3.2). */
export interface Draft {
  /** Texts by the headers of their columns; only those that somebody typed. */
  readonly texts: Readonly<Record<string, string>>;
  /** When it was typed, in milliseconds since 1970. */
  readonly at: number;
}

const prefix = 'isian.';
const longest = 14 * 24 * 3600 * 1000;

/** The draft of a form; null where there is none, or it is too old. */
export function readDraft(name: string, now: number): Draft | null {
  const text = remembered(prefix + name);
  if (text === null) return null;
  try {
    const draft = JSON.parse(text) as Draft;
    return typeof draft.at === 'number' && now - draft.at < longest ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; nothing typed is no draft. False where this computer keeps nothing. */
export function keepDraft(name: string, texts: Draft['texts'], now: number): boolean {
  if (Object.keys(texts).length === 0) {
    forget(prefix + name);
    return true;
  }
  return remember(prefix + name, JSON.stringify({ texts, at: now } satisfies Draft));
}

/** Forgets a draft. */
export const dropDraft = (name: string): void => forget(prefix + name);

/** Forgets all drafts; gives how many there were. */
export function dropDrafts(): number {
  const names = rememberedNames().filter((name) => name.startsWith(prefix));
  names.forEach(forget);
  return names.length;
}
