/** The words about drafts and sending, in English. */
import { failures } from '../../ui/i18n/failures.en.js';
import type { DraftWords } from './vi.js';

const plural = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

export const drafts: DraftWords = {
  save: {
    full: (n) =>
      `The browser’s storage is full: ${plural(n, 'item')} could not be saved. You can go on, but export the draft as a file or copy it now, so that nothing is lost.`,
    forbidden:
      'This browser does not allow saving on the device. You can go on, but closing the page loses everything: export the draft as a file or copy it before you leave.',
    evictable:
      'The browser does not promise to keep the draft: when it is short of room, or the page has not been opened for long, it may be deleted. If handing in is far off, export the draft to a file.',
    removed:
      'The saved draft has just been deleted in another tab. What is on the screen is all there and is saved again at your next change.',
    outdated: 'Another tab uses a newer edition of the criteria. Load this page again; no answer is lost.',
  },
  restored: (when, n) => `Brought back the draft saved at ${when}: ${plural(n, 'item')}.`,
  startOver: 'Drop the draft and start over',
  emptied: 'The form was started over. What was entered before can be brought back.',
  found: (page, n, when) =>
    `There is a draft of the same unit and period, saved at ${when}${page === '' ? '' : ` under ${page}`}: ${plural(n, 'answer')}.`,
  startOverAsk: 'Empty the form and start over?',
  keep: 'Keep it',
  migrated: (n) =>
    `The criteria have changed since the draft was saved. The answers were moved over; ${plural(n, 'change')} to look at.`,
  list: {
    title: 'Other drafts on this device',
    none: 'There are no other drafts.',
    entry: (unit, period, n, when) => `${unit}, ${period}: ${plural(n, 'answer')}, saved at ${when}`,
    remove: 'Delete',
    removeAsk: (unit) => `Delete the draft of ${unit} from this device? This cannot be undone.`,
    removeNow: 'Delete for good',
    keep: 'Keep it',
  },
  conflicts: {
    title: 'Differences to choose from',
    count: (n) => `${plural(n, 'difference')} between the two copies`,
    kept: 'Kept',
    fromTab: 'From another tab',
    fromFile: 'From the imported copy',
    blank: '(blank)',
    fields: {
      value: 'Answer',
      notApplicable: 'Not applicable',
      note: 'Note',
      whole: 'The whole item',
      raw: 'Unfinished text',
    },
    parts: {
      unit: 'Unit',
      plan: 'The plan that is assessed',
      criteria: 'Criteria',
      filledBy: 'Filled in by',
      progress: 'State of the form',
      decision: 'Decision on the class',
      review: 'Remarks of the level above',
      setAside: 'Answers that were set aside',
    },
  },
  transfer: {
    export: 'Export the draft',
    file: 'Save as a file',
    copy: 'Copy as code',
    saved: (name) => `${name} was made.`,
    copied: 'Copied. Paste it into a message or a note to keep it.',
    byHand: 'This browser does not allow copying. Select this code and copy it by hand:',
    import: 'Import a draft',
    importHint: 'Choose a file, or paste the code that you were sent. The two copies are merged item by item.',
    paste: 'Paste the code here',
    merged: (n, conflicts) =>
      conflicts === 0
        ? `Merged: ${plural(n, 'item')} changed.`
        : `Merged: ${plural(n, 'item')} changed, ${plural(conflicts, 'difference')} for you to choose.`,
    mergedFrom: (who) => `Filled in by ${who}.`,
    refusals: {
      'not-a-draft':
        'This is neither a draft nor a self-assessment. Choose the right file, or paste all of the code again.',
      'newer-version': failures['newer-version'],
      damaged:
        'Part of the code is missing or was changed on its way. Ask the sender to copy all of it again, or to send a file.',
      'other-unit': 'This copy is of the unit “{found}”; the open form is of “{expected}”. Nothing was changed.',
      'other-period': 'This copy is of the period “{found}”; the open form is of “{expected}”. Nothing was changed.',
      'other-criteria':
        'This copy answers the criteria “{found}”; the open form answers “{expected}”. Nothing was changed.',
      unreadable: 'This copy could not be read ({detail}). Nothing was changed.',
    },
  },
  send: {
    send: 'Send the form',
    share: 'Share',
    sending: 'Sending…',
    sendingAgain: (attempt) => `Sending, attempt ${attempt}…`,
    waiting: {
      offline: 'This device is offline. The form is queued and will be sent by itself when there is a network.',
      network: 'The server could not be reached. The form is still queued.',
      server: 'The server has a problem (status {status}). The form is still queued.',
      busy: 'The server is busy (status {status}). The form is still queued.',
    },
    came: {
      redirect:
        'No receipt yet: the network or the server leads to another page, perhaps a login. The form is still queued.',
      nothing: 'No receipt yet: the answer (status {status}) is empty. The form is still queued.',
      page: 'No receipt yet: a web page came instead {title} (status {status}), perhaps a login of the network. The form is still queued.',
      text: 'No receipt yet: the answer (status {status}) is some text. The form is still queued.',
      data: 'No receipt yet: the answer (status {status}) does not name the key of the form. The form is still queued.',
      otherReceipt: 'No receipt yet: the receipt of another form came. The form is still queued.',
    },
    nextAt: (when) => `Next attempt at ${when}.`,
    notKept: 'This device cannot store the queue: do not close the page before the form is sent.',
    now: 'Send now',
    withdraw: 'Do not send',
    again: 'Send once more',
    accepted: (when) => `The server accepted the form at ${when}.`,
    receipt: (receipt) => `Receipt: ${receipt}`,
    refused: (reason) => `The server refused the form: ${reason}`,
    refusedPlain: (status) => `The server refused the form without a reason (status ${status}).`,
    misdirected: 'The address for forms cannot be used. Tell the webmaster of this page.',
    noEngine:
      'The form cannot be sent, as what scores it does not run on this page. The answers are saved: save them as a file and send it to the level above.',
    noAction: 'This page does not take forms directly. Send the file or the code to the level above.',
  },
};
