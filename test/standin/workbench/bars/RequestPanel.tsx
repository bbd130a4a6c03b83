import { useState } from 'react';
import { useBench } from '../useBench';

const count = new Intl.NumberFormat('id-ID');
const kilobytes = (bytes = 0): string => `${count.format(Math.ceil(bytes / 102.4) / 10)} KB`;

/** What the add-in asked of Excel, the last request first: steps, bytes there and back, time. */
export function RequestPanel() {
  const { requests } = useBench();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const total = requests.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
  return (
    <section className={isOpen ? 'requests open' : 'requests'} aria-label="Permintaan ke Excel">
      <button className="title" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? '▾' : '▸'} Permintaan ke Excel: {count.format(requests.at(-1)?.number ?? 0)} (
        {count.format(Math.round(total))} md)
      </button>
      {isOpen && (
        <div className="list" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th>No.</th>
                <th>Langkah</th>
                <th>Kirim</th>
                <th>Terima</th>
                <th>Waktu</th>
                <th>Apa</th>
              </tr>
            </thead>
            <tbody>
              {[...requests]
                .reverse()
                .map(({ number, actions, bytes, answerBytes, milliseconds = 0, steps, error }) => (
                  <tr
                    key={number}
                    className={error === undefined ? '' : 'failed'}
                    onClick={() => setChosen(chosen === number ? null : number)}
                  >
                    <td>{number}</td>
                    <td>{count.format(actions)}</td>
                    <td>{kilobytes(bytes)}</td>
                    <td>{kilobytes(answerBytes)}</td>
                    <td>{count.format(Math.round(milliseconds * 10) / 10)} md</td>
                    <td>
                      {error !== undefined && <strong>{error} </strong>}
                      {chosen === number ? (
                        <ol>
                          {steps.map((step, index) => (
                            <li key={index}>{step}</li>
                          ))}
                        </ol>
                      ) : (
                        summary(steps)
                      )}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** The steps that say something, each once. */
function summary(steps: readonly string[]): string {
  const told = [...new Set(steps.filter((step) => step !== 'instantiate' && !step.startsWith('call _')))];
  return told.length > 6 ? `${told.slice(0, 6).join(', ')} …` : told.join(', ');
}
