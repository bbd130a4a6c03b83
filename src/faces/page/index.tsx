import { createRoot } from 'react-dom/client';
import { embeddedAreas } from './areas';
import { Page } from './Page';

const root = document.getElementById('root');
if (root !== null) {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  createRoot(root).render(<Page app={{ areas: embeddedAreas() }} dark={dark} />);
}
