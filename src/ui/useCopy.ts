import { useEffect, useRef, useState, type RefObject } from 'react';

/** `byHand`: the text is selected, and the user has to copy it. */
export type CopyResult = 'copied' | 'byHand';

/** Copies a text that stands in a text area; where Office lets no pane reach the clipboard, the text is selected instead. */
export function useCopy(text: string): {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly result: CopyResult | null;
  readonly copy: () => void;
} {
  const area = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState<CopyResult | null>(null);
  useEffect(() => setResult(null), [text]);
  useEffect(() => {
    if (result === 'byHand') area.current?.select();
  }, [result]);
  const copy = () => {
    // Absent in old web views and on pages opened from disk.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined) setResult('byHand');
    else
      clipboard.writeText(text).then(
        () => setResult('copied'),
        () => setResult('byHand'),
      );
  };
  return { area, result, copy };
}
