import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning';
  readonly title?: string;
  readonly children: ReactNode;
}

/** A state of the page in a sentence or two. */
export function Notice({ intent, title, children }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        <div>{children}</div>
      </MessageBarBody>
    </MessageBar>
  );
}
