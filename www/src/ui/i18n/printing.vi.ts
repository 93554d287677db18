/** What is said where nothing is printed, in Vietnamese. */
export const printing = {
  title: 'Chưa thấy hộp thoại in mở ra',
  why: 'Trình duyệt bên trong các ứng dụng nhắn tin thường không in được. Hãy chia sẻ hoặc lưu bản in thành tệp, rồi mở tệp bằng trình duyệt của máy và chọn In.',
  share: 'Chia sẻ bản in',
  save: 'Lưu bản in thành tệp',
  copy: 'Sao chép địa chỉ trang',
  close: 'Đóng',
  saved: (name: string) =>
    `Đã đưa tệp “${name}” cho trình duyệt lưu. Nếu không thấy tệp, hãy sao chép địa chỉ trang và mở bằng trình duyệt khác.`,
  notShared: 'Thiết bị không chia sẻ được tệp này. Hãy lưu thành tệp.',
  copied: 'Đã sao chép địa chỉ. Hãy dán vào Chrome, Safari hoặc Cốc Cốc để mở trang và in.',
  byHand: 'Trình duyệt không cho sao chép tự động. Hãy sao chép địa chỉ này:',
};
