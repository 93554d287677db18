/** The words of one period beside the one before, in both languages: they come with it. */
const vi = {
  title: (before: string) => `So với ${before}`,
  hint: (units: number) => `Chỉ so ${units} đơn vị có phiếu ở cả hai kỳ; tiêu chí được so với tiêu chí mà nó thay thế.`,
  total: 'Tỉ lệ điểm đạt',
  raised: 'Tăng mức xếp loại',
  same: 'Giữ nguyên',
  lowered: 'Giảm mức xếp loại',
  before: 'Kỳ trước',
  now: 'Kỳ này',
  change: 'Tăng, giảm (điểm %)',
  fresh: 'mới',
  retired: 'đã bỏ',
  harder: 'yêu cầu cao hơn kỳ trước',
  easier: 'yêu cầu thấp hơn kỳ trước',
};

const en: typeof vi = {
  title: (before) => `Against ${before}`,
  hint: (count) =>
    `Only the ${count === 1 ? '1 unit' : `${count} units`} with a form in both periods; a criterion is compared with the one that it replaces.`,
  total: 'Share of all points',
  raised: 'Class raised',
  same: 'Class kept',
  lowered: 'Class lowered',
  before: 'Before',
  now: 'Now',
  change: 'Change (points of a percent)',
  fresh: 'new',
  retired: 'retired',
  harder: 'asks for more than before',
  easier: 'asks for less than before',
};

export type YearsWords = typeof vi;

export const yearsWordsOf = (locale: string): YearsWords => (locale.startsWith('vi') ? vi : en);
