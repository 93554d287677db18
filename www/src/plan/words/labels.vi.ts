// Written by `cargo xtask generate` from `crates/model/words/vi.json`. Do not edit.
import type { Audience, InitiativeKind, Kind, Level, Origin, Status } from '../../engine/types.js';

export const kinds: Record<Kind, string> = {
  education: 'Công tác giáo dục',
  movement: 'Phong trào hành động',
  companion: 'Đồng hành với thanh niên',
  children: 'Thiếu niên, nhi đồng',
  international: 'Quốc tế thanh niên',
  organisation: 'Xây dựng Đoàn',
  front: 'Đoàn kết, tập hợp thanh niên',
  partyBuilding: 'Tham gia xây dựng Đảng',
  congress: 'Đại hội Đoàn',
  activities: 'Hoạt động lớn',
  other: 'Nội dung khác',
};

export const audiences: Record<Audience, string> = {
  members: 'Đoàn viên',
  youth: 'Thanh niên',
  children: 'Thiếu nhi',
  students: 'Sinh viên',
  pupils: 'Học sinh',
  ethnicMinorityYouth: 'Thanh niên dân tộc thiểu số',
  religiousYouth: 'Thanh niên tôn giáo',
  remoteAreas: 'Vùng sâu, vùng xa, biên giới',
  cadres: 'Cán bộ Đoàn',
  armedForces: 'Lực lượng vũ trang',
  outstandingMembers: 'Đoàn viên ưu tú',
  peopleInHardship: 'Người có hoàn cảnh khó khăn',
  people: 'Nhân dân, cộng đồng',
  enterprises: 'Doanh nghiệp, nhà đầu tư',
};

export const levels: Record<Level, string> = {
  all: 'Các cấp',
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  base: 'Cấp cơ sở',
  chapter: 'Chi đoàn',
};

export const initiativeKinds: Record<InitiativeKind, string> = {
  movement: 'Phong trào',
  programme: 'Chương trình',
  companionProgramme: 'Chương trình đồng hành',
  campaign: 'Cuộc vận động',
  title: 'Danh hiệu',
  model: 'Mô hình',
  club: 'Câu lạc bộ',
  forum: 'Hội đồng, diễn đàn',
  festival: 'Ngày hội',
  portal: 'Cổng thông tin',
  fund: 'Quỹ',
  guideline: 'Chủ trương, quy tắc',
};

export const statuses: Record<Status, string> = {
  inConsultation: 'Đang xin ý kiến',
  adopted: 'Đã ban hành',
};

export const origins: Record<Origin, string> = {
  centralCommittee: 'Theo định hướng Trung ương Đoàn',
};
