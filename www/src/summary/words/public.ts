/** The words of what everybody may see, in both languages: they come with it. */
const vi = {
  title: 'Kết quả chung',
  few: 'Số đơn vị còn quá ít để công bố số liệu.',
  withheld: (atLeast: number) => `Nhóm dưới ${atLeast} đơn vị không được nêu riêng.`,
};

const en: typeof vi = {
  title: 'Overall results',
  few: 'There are too few units for figures to be shown.',
  withheld: (atLeast) => `Groups of fewer than ${atLeast} units are not shown on their own.`,
};

export type PublicWords = typeof vi;

export const publicWordsOf = (locale: string): PublicWords => (locale.startsWith('vi') ? vi : en);
