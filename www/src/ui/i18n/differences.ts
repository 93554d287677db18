/** The words of a comparison with another plan. */
import type { Direction } from '../../engine/types.js';

const vi = {
  label: 'So với bản trước',
  with: (title: string) => `So với “${title}”:`,
  counts: {
    new: (count: number) => `${count} mục mới`,
    gone: (count: number) => `${count} mục không còn`,
    moved: (count: number) => `${count} mục chuyển chỗ`,
    reworded: (count: number) => `${count} mục sửa lời`,
    targets: (count: number) => `${count} mục đổi chỉ tiêu`,
  },
  same: 'hai bản không khác nhau.',
  kinds: { new: 'Mới', gone: 'Không còn', moved: 'Chuyển chỗ', reworded: 'Sửa lời', targets: 'Chỉ tiêu' },
  kindsLabel: 'Chỉ xem',
  all: 'Tất cả',
  movedFrom: (section: string) => `trước ở “${section}”`,
  top: 'ngoài các mục',
  show: 'Xem chỗ sửa',
  goneTitle: (count: number) => `Không còn (${count})`,
  added: 'thêm: ',
  taken: 'bỏ: ',
  targets: {
    new: 'Chỉ tiêu mới',
    gone: 'Bỏ chỉ tiêu',
    raised: 'Nâng chỉ tiêu',
    lowered: 'Hạ chỉ tiêu',
    changed: 'Đổi cách tính chỉ tiêu',
  } satisfies Record<Direction, string>,
  before: (words: string) => `trước: ${words}`,
};

const en: typeof vi = {
  label: 'Compared with the one before',
  with: (title) => `Compared with “${title}”:`,
  counts: {
    new: (count) => `${count} new`,
    gone: (count) => `${count} gone`,
    moved: (count) => `${count} moved`,
    reworded: (count) => `${count} reworded`,
    targets: (count) => `${count} with other targets`,
  },
  same: 'the two do not differ.',
  kinds: { new: 'New', gone: 'Gone', moved: 'Moved', reworded: 'Reworded', targets: 'Targets' },
  kindsLabel: 'Show only',
  all: 'All',
  movedFrom: (section) => `before in “${section}”`,
  top: 'outside of the sections',
  show: 'Show what was reworded',
  goneTitle: (count) => `Gone (${count})`,
  added: 'added: ',
  taken: 'taken away: ',
  targets: {
    new: 'New target',
    gone: 'Target gone',
    raised: 'Target raised',
    lowered: 'Target lowered',
    changed: 'Target counted otherwise',
  },
  before: (words) => `before: ${words}`,
};

export type ComparedWords = typeof vi;

/** The words in the language of a tag. */
export const comparedWordsOf = (tag: string): ComparedWords => (tag.startsWith('en') ? en : vi);
