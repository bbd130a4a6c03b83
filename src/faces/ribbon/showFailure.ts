import type { Translate } from '../../messages';
import { describeError } from '../../messages/error';
import { failureOf } from '../../ui/state/failure';

/** Size of the dialog in percent of the screen. */
const size = { width: 30, height: 30 };

/**
 * Shows in a dialog why a ribbon command could not do its work. Resolves when the user has closed it: the command must
 * not end earlier, because its page, and the dialog with it, may then be taken away.
 */
export function showFailure(title: string, error: unknown, translate: Translate): Promise<void> {
  const { text, remedy, details } = describeError(translate, failureOf('check', error));
  return showMessage({ title, text, remedy, details });
}

/** Shows words in a dialog; resolves when it is closed, or cannot be shown. */
export function showMessage(words: Readonly<Record<'title' | 'text' | 'remedy' | 'details', string>>): Promise<void> {
  const address = new URL('pesan.html', document.baseURI);
  // Behind the hash, so that the texts never reach a server.
  address.hash = new URLSearchParams(words).toString();
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address.href, { ...size, displayInIframe: true }, ({ status, value }) => {
      if (status === Office.AsyncResultStatus.Failed) resolve();
      else value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
