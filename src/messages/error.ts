import type { TextKey, Translate } from './index';

/** What is known of a failure: a `WorkbookError`, or anything of its shape. */
export interface Failed {
  /** Code of `src/workbook/errors.ts`. */
  readonly code: string;
  /** File, sheet or table concerned; empty when there is none. */
  readonly place: string;
  /** Technical details without cell contents. */
  readonly details: string;
}

/** A failure in the user's words. */
export interface ErrorText {
  readonly title: string;
  /** Place and cause, one sentence or two. */
  readonly text: string;
  /** What to do. */
  readonly remedy: string;
  /** For copying, never translated. */
  readonly details: string;
}

/** Says what failed, where, why and what to do. A code without words of its own is told as `unknown`. */
export function describeError(translate: Translate, failed: Failed): ErrorText {
  const known = translate.has(`error.${failed.code}.title`) ? failed.code : 'unknown';
  const place = failed.place === '' ? translate('error.here') : `“${failed.place}”`;
  const say = (part: 'title' | 'cause' | 'remedy'): string => translate(errorKey(translate, known, part), { place });
  return {
    title: say('title'),
    text: say('cause'),
    remedy: say('remedy'),
    details: [failed.code, failed.details].filter((text) => text !== '').join(' · '),
  };
}

function errorKey(translate: Translate, code: string, part: string): TextKey {
  const key = `error.${code}.${part}`;
  return translate.has(key) ? key : 'error.unknown.title';
}
