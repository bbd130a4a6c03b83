import { remember, remembered } from './remembered';

/** Whether edits are checked by themselves, as chosen last on this computer; they are until somebody turns it off. */
export const rememberedTyping = (): boolean => remembered('check-while-typing') !== 'off';

/** Keeps the choice for the next time. */
export const rememberTyping = (on: boolean): void => {
  remember('check-while-typing', on ? 'on' : 'off');
};
