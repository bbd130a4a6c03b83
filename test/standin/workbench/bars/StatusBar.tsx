import { useBench } from '../useBench';

const shown = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 4 });

/** What is selected in figures, what Excel refused, and the zoom. */
export function StatusBar() {
  const bench = useBench();
  const { screen, editing, notice, zoom } = bench;
  const { filled, numbers, sum } = screen?.summary ?? { filled: 0, numbers: 0, sum: 0 };
  return (
    <footer className="status">
      <span role="status">{notice !== '' ? notice : editing === null ? 'Siap' : 'Mengetik'}</span>
      {filled > 1 && (
        <span className="figures" data-testid="figures">
          {numbers > 0 && <span>Rata-rata: {shown.format(sum / numbers)}</span>}
          <span>Hitungan: {shown.format(filled)}</span>
          {numbers > 0 && <span>Jumlah: {shown.format(sum)}</span>}
        </span>
      )}
      <label className="zoom">
        <button aria-label="Perkecil" onClick={() => bench.setZoom(zoom - 0.1)}>
          −
        </button>
        <input
          type="range"
          aria-label="Zum"
          min={50}
          max={200}
          step={5}
          value={Math.round(zoom * 100)}
          onChange={(event) => bench.setZoom(Number(event.target.value) / 100)}
        />
        <button aria-label="Perbesar" onClick={() => bench.setZoom(zoom + 0.1)}>
          +
        </button>
        <span>{Math.round(zoom * 100)}%</span>
      </label>
    </footer>
  );
}
