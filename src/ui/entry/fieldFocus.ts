/** Moves the focus between the fields of a form. */

const fieldsIn = (form: HTMLElement | null): readonly HTMLInputElement[] =>
  [...(form?.querySelectorAll('input') ?? [])].filter((input) => !input.disabled && !input.readOnly);

/** Mark of a field with a list into which somebody types, so that its first choice is the one that Enter takes. */
export const typingMark = { 'data-typing': true } as const;

/** Whether a field's list is open and somebody moved to one of its choices, which Enter takes. */
export const isListOpen = (field: HTMLElement): boolean =>
  field.getAttribute('aria-expanded') === 'true' &&
  (field.getAttribute('aria-activedescendant') ?? '') !== '' &&
  field.dataset['typing'] === undefined;

/** Fields that are left by Enter, while they are. */
const entered = new WeakSet<Element>();

/** Whether a field is left by Enter, which takes the first choice of its list. */
export const takesChoice = (field: Element): boolean => entered.has(field);

/** Leaves a field as Enter does. */
export function leaveByEnter(field: HTMLInputElement): void {
  entered.add(field);
  field.blur();
  entered.delete(field);
}

/** Goes on to the field after one; after the last to the first button that saves. */
export function focusNext(form: HTMLElement | null, from: HTMLInputElement): void {
  const fields = fieldsIn(form);
  const next = fields[fields.indexOf(from) + 1];
  if (next === undefined) form?.querySelector<HTMLButtonElement>('[data-save]')?.focus();
  else focusField(next);
}

/** Mark of a field that is filled by itself once others are. */
export const followsMark = { 'data-follows': true } as const;

/** Goes to the first field that is blank and does not fill itself, or that holds an error; to the first of all where there is none. */
export function focusFirst(form: HTMLElement | null, which: 'blank' | 'invalid'): void {
  const fields = fieldsIn(form);
  const isWanted = (input: HTMLInputElement): boolean =>
    which === 'blank'
      ? input.value === '' && input.closest('[data-follows]') === null
      : input.getAttribute('aria-invalid') === 'true';
  const field = fields.find(isWanted) ?? fields[0];
  if (field !== undefined) focusField(field);
}

function focusField(field: HTMLInputElement): void {
  field.focus();
  field.select();
  field.scrollIntoView({ block: 'nearest' });
}
