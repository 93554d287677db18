/** The words of the count of votes, in both languages: they come with it. */
import { adoptions as adoptionsEn } from './adoptions.en.js';
import { adoptions } from './adoptions.vi.js';

const vi = {
  title: 'Kết quả lấy ý kiến về chủ đề công tác',
  noPlan: 'Để đếm phiếu cần tệp văn bản định hướng có các phương án: hãy đưa tệp đó vào bàn như đưa phiếu.',
  noTheme: 'Văn bản định hướng đang có ở đây không nêu chủ đề để lựa chọn.',
  counted: 'Phiếu được tính',
  notVoted: 'Chưa gửi phiếu',
  leading: 'Nhiều phiếu nhất',
  tied: (options: number) =>
    `${options} phương án có số phiếu cao nhất bằng nhau. Phiếu lấy ý kiến không tự quyết định: cấp có thẩm quyền chọn.`,
  options: 'Số phiếu theo phương án',
  option: 'Phương án',
  votes: 'Số phiếu',
  share: 'Tỉ lệ',
  none: 'Không chọn phương án nào',
  reasons: (count: number) => `${count} phiếu và lý do`,
  noReason: 'Không ghi lý do',
  unknown: 'Chọn phương án không có trong văn bản, không được tính',
  elsewhere: (count: number) => `${count} phiếu là về văn bản khác, không được tính ở đây.`,
  otherPaper: 'theo một bản khác của văn bản',
  unlisted: 'không có trong danh sách đơn vị',
  replaced: (count: number) => `thay ${count} phiếu trước`,
  allVoted: 'Mọi đơn vị trong danh sách đã gửi phiếu.',
  adopt: {
    title: 'Ghi nhận phương án được quyết định',
    hint: 'Sau khi có văn bản ban hành: tệp văn bản định hướng tải về mang phương án được chọn, số và ngày của văn bản ấy.',
    done: 'Đã tạo tệp văn bản định hướng có phương án được chọn.',
    adopted: 'Văn bản đã ghi phương án được chọn:',
    symbol: 'Số, ký hiệu văn bản',
    example: 'Ví dụ: 12-CTr/TĐTN',
    on: 'Ngày văn bản',
    save: 'Tải văn bản có phương án được chọn (.json)',
    noOption: 'Cần chọn phương án được quyết định.',
    noDay: 'Cần ghi ngày của văn bản.',
    refused: adoptions as Record<string, string>,
  },
  file: 'Hòm phiếu để nộp lên hoặc gộp (.json)',
  fileHint: 'Mọi phiếu trong một tệp; bàn của cấp trên hoặc của người khác nhận và gộp được, mỗi đơn vị vẫn một phiếu.',
  clear: 'Bỏ hết phiếu lựa chọn',
  clearHint: 'Chỉ các phiếu lựa chọn chủ đề; phiếu tự đánh giá và danh sách vẫn giữ.',
};

const en: typeof vi = {
  title: 'Votes on the theme',
  noPlan: 'The file of the plan with the options is needed to count votes: bring it to the desk as forms are brought.',
  noTheme: 'The plan that is here asks for no theme.',
  counted: 'Votes that count',
  notVoted: 'Have not voted',
  leading: 'Most votes',
  tied: (options) => `${options} options have the most votes. A consultation decides nothing: who may decide chooses.`,
  options: 'Votes by option',
  option: 'Option',
  votes: 'Votes',
  share: 'Share',
  none: 'None of the options',
  reasons: (count) => `${count} ${count === 1 ? 'vote' : 'votes'} and reasons`,
  noReason: 'No reason given',
  unknown: 'For an option that the plan does not have; not counted',
  elsewhere: (count) => `${count} ${count === 1 ? 'vote is' : 'votes are'} on another plan and not counted here.`,
  otherPaper: 'on another edition of the paper',
  unlisted: 'not in the roster',
  replaced: (count) => `in the place of ${count} earlier`,
  allVoted: 'Every unit of the roster has voted.',
  adopt: {
    title: 'Note the option that was decided on',
    hint: 'Once the paper is issued: the file of the plan then has the adopted option, and number and day of that paper.',
    done: 'The file of the plan with the adopted option was made.',
    adopted: 'The plan has an adopted option:',
    symbol: 'Number and symbol of the paper',
    example: 'Such as 12-CTr/TĐTN',
    on: 'Day of the paper',
    save: 'Download the plan with the adopted option (.json)',
    noOption: 'Choose the option that was decided on.',
    noDay: 'The day of the paper is needed.',
    refused: adoptionsEn,
  },
  file: 'Ballot to hand up or merge (.json)',
  fileHint: 'All votes in one file; another desk takes and merges it, one vote for each unit as before.',
  clear: 'Remove all votes',
  clearHint: 'The votes on the theme alone; forms and roster stay.',
};

export type BallotWords = typeof vi;

/** The words in the language of a tag. */
export const ballotWordsOf = (tag: string): BallotWords => (tag.startsWith('en') ? en : vi);
