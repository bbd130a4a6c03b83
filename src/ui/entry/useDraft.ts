import { useEffect, useState } from 'react';
import type { CheckResult } from '../../app';
import { dropDraft, keepDraft, readDraft } from './drafts';

/** Texts that somebody typed, by the id of their field. */
export type TypedTexts = Readonly<Record<string, string>>;

/** Drafts belong to a place, a month and what is filled in. */
export function draftName({ dataset }: CheckResult, ...what: readonly string[]): string {
  const { codes, period } = dataset.profile;
  const place = Object.values(codes).filter(Boolean).at(-1) ?? '';
  return [place, period ?? '', ...what].join('|');
}

/** Texts that are kept on this computer until they are stored or discarded. */
export function useDraft(name: string) {
  const [draft] = useState(() => readDraft(name, Date.now()));
  const [texts, setTexts] = useState<TypedTexts>(draft?.texts ?? {});
  const [wasRestored, setRestored] = useState(draft !== null);
  // A field that was emptied is an entry too.
  const isDirty = Object.keys(texts).length > 0;
  useEffect(() => {
    keepDraft(name, texts, Date.now());
  }, [name, texts]);
  return {
    texts,
    setTexts,
    isDirty,
    wasRestored,
    /** Forgets what was typed, but for some of it. */
    discard: (kept: TypedTexts = {}) => {
      setTexts(kept);
      setRestored(false);
      dropDraft(name);
    },
  };
}
