import { officeOf } from '../../office';
import type { RemoteHost } from './remoteHost';

/** Where the dev server has Microsoft's script, from the development dependency. */
const clientScript = 'office/excel-web-16.00.debug.js';

export type Command = (event: unknown) => unknown;

/**
 * Starts Microsoft's client over the host and the ribbon commands over the client.
 * @returns the ribbon commands, by the names in manifest.xml
 */
export async function connectOffice(host: RemoteHost): Promise<ReadonlyMap<string, Command>> {
  // The client takes this bridge for its host when it starts.
  Object.assign(globalThis, { _richApiNativeBridge: host.bridge });
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = clientScript;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${clientScript} is not served`));
    document.head.append(script);
  });
  const commands = new Map<string, Command>();
  const office = officeOf(host, {}, commands);
  Object.assign(globalThis, {
    Office: {
      ...office,
      context: { ...office.context, ui: { displayDialogAsync: showDialog } },
      AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
      EventType: { DialogEventReceived: 'dialogEventReceived' },
    },
  });
  await import('../../../../src/faces/ribbon');
  return commands;
}

type DialogCallback = (result: {
  status: string;
  value: { addEventHandler(type: string, handler: () => void): void };
}) => void;

/** `Office.context.ui.displayDialogAsync` as a dialog of this page. */
function showDialog(address: string, _size: unknown, callback: DialogCallback): void {
  const dialog = document.createElement('dialog');
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.title = 'Indikator Mandiri';
  const close = document.createElement('button');
  close.textContent = 'Tutup';
  close.onclick = () => dialog.close();
  dialog.append(frame, close);
  document.body.append(dialog);
  dialog.showModal();
  callback({
    status: 'succeeded',
    value: {
      addEventHandler: (_type, handler) =>
        dialog.addEventListener('close', () => {
          dialog.remove();
          handler();
        }),
    },
  });
}
