/** The words of `<orientation-ballot>` in English. */
import { drafts } from '../../drafts/words/en.js';
import { shared } from '../../ui/i18n/en.js';
import { failures } from '../../ui/i18n/failures.en.js';
import type { Words } from './vi.js';

export const en: Words = {
  ...shared,
  lang: 'en',
  failures,
  send: drafts.send,
  notKept: drafts.save,
  title: 'Vote on the theme of the year',
  loading: 'Loading the paper…',
  again: 'Try again',
  noTheme: 'This paper asks for no theme.',
  adopted: 'The theme has been decided; the consultation is over.',
  choice: 'The option that the unit chooses',
  none: 'None of the options above',
  noneHint: 'Write another proposal with the reason.',
  reason: 'Reason, proposal (if any)',
  unit: 'Unit',
  unitName: 'Name of the unit',
  unitHint: 'The name that stands in the reports of the unit: each unit has one vote.',
  by: 'Who writes the vote (optional)',
  name: 'Name',
  role: 'Office',
  missing: {
    choice: 'Choose an option, or “None of the options above”.',
    unit: 'The name of the unit is needed.',
  },
  file: 'Save as a file',
  copy: 'Copy as a text',
  end: 'To the level above',
  otherwise: 'Or hand the vote over in another way:',
  handOver: 'The vote goes to the level above as a file or a text, by message or e-mail.',
  saved: 'The file was made. Send it to the level above.',
  copied: 'Copied. Paste it into a message to the level above.',
  byHand: 'The browser does not allow copying. Select and copy this text:',
  changed: 'The changed vote was not sent; the level above has the one before.',
  sendAgain: 'Send the changed vote',
};
