import { createRoot } from 'react-dom/client';
import { programme } from '../../programme';
import { embeddedAreas } from './areas';
import { Page } from './Page';
import { pageFiles } from './pageFiles';

/** Shows the page. `script` is its own, which its worker runs. */
export function start(script: string | null): void {
  const root = document.getElementById('root');
  if (root === null) return;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const files = pageFiles(programme.schema, script);
  createRoot(root).render(<Page app={{ programme, areas: embeddedAreas }} files={files} dark={dark} />);
}
