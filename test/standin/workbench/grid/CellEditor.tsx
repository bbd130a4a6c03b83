import { useLayoutEffect, useRef } from 'react';
import { useBench } from '../useBench';
import { onEditKey } from './keys';

/** The field over the cell that is typed into; it grows with the text. */
export function CellEditor({ style }: { readonly style: React.CSSProperties }) {
  const bench = useBench();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const { editing, zoom } = bench;
  if (editing === null) return null;
  const lines = editing.text.split('\n');
  const longest = Math.max(...lines.map((text) => text.length));
  return (
    <textarea
      ref={field}
      className="editor"
      aria-label="Isi sel"
      spellCheck={false}
      style={{
        left: style.left,
        top: style.top,
        minWidth: style.width,
        width: Math.min(480, (longest + 2) * 8 * zoom),
        height: Math.max(Number(style.height), lines.length * 20 * zoom),
        fontSize: 11 * (4 / 3) * zoom,
      }}
      value={editing.text}
      onChange={(event) => bench.typeText(event.target.value)}
      onKeyDown={(event) => onEditKey(bench, event)}
      onBlur={(event) => {
        // Into the formula bar one goes on typing; anywhere else what was typed is entered.
        if (!(event.relatedTarget instanceof HTMLElement && event.relatedTarget.id === 'formula'))
          void bench.endEdit({ down: 0, right: 0 });
      }}
    />
  );
}
