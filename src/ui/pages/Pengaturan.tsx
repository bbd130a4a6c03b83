import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { describeError } from '../../messages/error';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { SaveCopy } from '../components/SaveCopy';
import { usePane } from '../PaneContext';
import { AddTarget } from '../settings/AddTarget';
import { Drafts } from '../settings/Drafts';
import { SettingInput } from '../settings/SettingInput';
import { useSettings } from '../settings/useSettings';

const useStyles = makeStyles({
  // At the lower edge, so that no field moves away from under the typing.
  foot: { flexShrink: 0, position: 'sticky', bottom: 0, zIndex: 1, marginTop: 'auto' },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}`,
  },
});

/** Every limit, target and preference that the workbook keeps in its sheet Pengaturan. */
export function Pengaturan() {
  const styles = useStyles();
  const { app, state, translate } = usePane();
  const { sections } = app.programme.settingBook;
  const settings = useSettings();
  const { fields, failure, errors, changes, wrong, saved } = settings;
  const [open, setOpen] = useState<readonly string[]>(['report']);
  const list = useRef<HTMLDivElement>(null);
  const busy = state.work !== null;

  const save = () => {
    if (wrong === 0) {
      settings.save();
      return;
    }
    const concerned = (fields ?? []).filter(({ name }) => changes.has(name) && errors.has(name));
    setOpen([...new Set([...open, ...concerned.map(({ section }) => section)])]);
    // The section is there after the next drawing.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  return (
    <PageFrame title={translate('ui.page.pengaturan')}>
      <Text size={200}>{translate('settings.intro')}</Text>
      {failure !== null && (
        <Notice intent="warning">
          {describeError(translate, failure).text} {describeError(translate, failure).remedy}{' '}
          <Button size="small" onClick={settings.readAgain}>
            {translate('ui.action.retry')}
          </Button>
        </Notice>
      )}
      {fields === null ? (
        failure === null && <Text>{translate('settings.reading')}</Text>
      ) : (
        <div ref={list}>
          <Accordion
            multiple
            collapsible
            openItems={[...open]}
            onToggle={(_event, { openItems }) => setOpen(sections.filter((section) => openItems.includes(section)))}
          >
            {sections.map((section) => {
              const own = fields.filter((field) => field.section === section);
              return (
                <AccordionItem key={section} value={section}>
                  <AccordionHeader as="h3">{translate(`settings.section.${section}`)}</AccordionHeader>
                  <AccordionPanel className={styles.panel}>
                    <Text size={200}>{translate(`settings.section.${section}.about`)}</Text>
                    {section === 'targets' && own.length === 0 && <Text>{translate('settings.target.none')}</Text>}
                    {own.map((field) => (
                      <SettingInput
                        key={field.name}
                        field={field}
                        text={settings.textOf(field)}
                        error={errors.get(field.name) ?? null}
                        onChange={(text) => settings.type(field.name, text)}
                      />
                    ))}
                    {section === 'targets' && (
                      <AddTarget
                        taken={new Set(own.map(({ label }) => label))}
                        onAdd={(id) => settings.type(`Target ${id}`, '')}
                      />
                    )}
                  </AccordionPanel>
                </AccordionItem>
              );
            })}
          </Accordion>
        </div>
      )}
      <Drafts />
      {changes.size > 0 ? (
        <MessageBar intent={wrong > 0 ? 'warning' : 'info'} layout="multiline" className={styles.foot}>
          <MessageBarBody>
            {wrong > 0
              ? translate('settings.wrong', { count: wrong })
              : translate('settings.unsaved', { count: changes.size })}
          </MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" disabledFocusable={busy} onClick={save}>
              {translate('settings.save')}
            </Button>
            <Button disabledFocusable={busy} onClick={settings.discard}>
              {translate('settings.discard')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : saved !== null ? (
        <MessageBar intent="success" layout="multiline" className={styles.foot}>
          <MessageBarBody>
            {translate('settings.saved', { names: [...saved.before.keys()].join(', ') })}{' '}
            {state.report !== null && translate('settings.savedReport')}
          </MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={busy} onClick={settings.undo}>
              {translate('settings.undo')}
            </Button>
            <SaveCopy />
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </PageFrame>
  );
}
