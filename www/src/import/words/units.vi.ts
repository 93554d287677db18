// Written by `cargo xtask generate` from `crates/model/words/vi.json`. Do not edit.
import type { Block, UnitType } from '../../engine/types.js';

export const unitTypes: Record<UnitType, string> = {
  chapter: 'chi đoàn',
  baseChapter: 'chi đoàn cơ sở',
  base: 'Đoàn cơ sở',
  pioneerUnion: 'liên đội',
  pioneerChapter: 'chi đội',
  commune: 'Đoàn xã, phường, đặc khu',
  district: 'huyện Đoàn',
  province: 'tỉnh Đoàn',
  other: 'loại hình khác',
};

export const blocks: Record<Block, string> = {
  residential: 'địa bàn dân cư',
  school: 'trường học',
  civilService: 'công chức, viên chức',
  enterprise: 'doanh nghiệp',
  armedForces: 'lực lượng vũ trang',
};
