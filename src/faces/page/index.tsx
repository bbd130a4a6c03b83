import { createRoot } from 'react-dom/client';
import { programme } from '../../programme';
import { embeddedAreas } from './areas';
import { Page } from './Page';

const root = document.getElementById('root');
if (root !== null) {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  createRoot(root).render(<Page app={{ programme, areas: embeddedAreas }} dark={dark} />);
}
