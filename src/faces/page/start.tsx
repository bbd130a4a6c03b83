import { createRoot } from 'react-dom/client';
import { programme } from '../../programme';
import { embeddedAreas } from './areas';
import { Page } from './Page';
import { pageFiles } from './pageFiles';
import { openChannel } from './worker/channel';
import { remoteServices } from './worker/client';

/** Shows the page. `script` is its own, which its worker runs. */
export function start(script: string | null): void {
  const root = document.getElementById('root');
  if (root === null) return;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const files = pageFiles(remoteServices(() => openChannel(programme.schema, script)));
  createRoot(root).render(<Page app={{ programme, areas: embeddedAreas }} files={files} dark={dark} />);
}
