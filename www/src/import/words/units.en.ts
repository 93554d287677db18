// Written by `cargo xtask generate` from `crates/model/words/en.json`. Do not edit.
import type { Block, UnitType } from '../../engine/types.js';

export const unitTypes: Record<UnitType, string> = {
  chapter: 'chapter',
  baseChapter: 'base chapter',
  base: 'base organisation',
  pioneerUnion: 'Pioneers of a school',
  pioneerChapter: 'Pioneers of a class',
  commune: 'commune',
  district: 'district',
  province: 'province',
  other: 'other',
};

export const blocks: Record<Block, string> = {
  residential: 'residential areas',
  school: 'schools',
  civilService: 'civil servants',
  enterprise: 'enterprises',
  armedForces: 'armed forces',
};
