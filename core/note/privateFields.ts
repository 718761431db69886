import { t } from '@vscode/l10n';
import type { Session } from './model.ts';
import { editDistance } from './privateMarkers.ts';
import type { WithheldText } from './withheldText.ts';

const denied = /^(?:false|no|off)$/i;

/** Sessions that a field such as `Private: yes` was meant to withhold: they stay behind as a whole. */
export function privateFields(sessions: readonly Session[]): WithheldText {
  const fields = sessions.flatMap((session) =>
    session.fields
      .filter(
        ({ known, key, value }) =>
          !known && editDistance(key.toLowerCase(), 'private') <= 1 && !denied.test(value),
      )
      .map((field) => ({ session, field })),
  );
  return {
    withheld: fields.map(({ session }) => ({ span: session.span, reach: 'section' })),
    problems: fields.map(({ field }) => ({
      code: 'withheld.field',
      severity: 'warning',
      message: t(
        'A session with this field stays behind as a whole. <!-- private --> right below its heading says the same.',
      ),
      span: { start: field.keySpan.start, end: field.valueSpan.end },
    })),
  };
}
