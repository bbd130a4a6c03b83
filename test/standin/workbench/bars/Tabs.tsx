import { focusGrid } from '../grid/keys';
import { useBench } from '../useBench';

/** The tabs of all visible sheets, with their colours. */
export function Tabs() {
  const bench = useBench();
  const tabs = (bench.screen?.tabs ?? []).filter(({ visibility }) => visibility === 'Visible');
  return (
    <nav className="tabs" aria-label="Lembar">
      {tabs.map(({ name, active, color }) => (
        <button
          key={name}
          aria-current={active}
          style={color === null ? undefined : ({ '--tab': `#${color}` } as React.CSSProperties)}
          className={color === null ? '' : 'colored'}
          onClick={() => {
            void bench.run('show', name);
            focusGrid();
          }}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
