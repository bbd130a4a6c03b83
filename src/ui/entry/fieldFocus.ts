/** Moves the focus between the fields of a form. */

const fieldsIn = (form: HTMLElement | null): readonly HTMLInputElement[] =>
  [...(form?.querySelectorAll('input') ?? [])].filter((input) => !input.disabled && !input.readOnly);

/** Whether a field's list is open with a choice marked, which Enter takes. */
export const isListOpen = (field: HTMLElement): boolean =>
  field.getAttribute('aria-expanded') === 'true' && (field.getAttribute('aria-activedescendant') ?? '') !== '';

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
