// Written by `cargo xtask generate` from `crates/model/words/en.json`. Do not edit.
import type { Audience, InitiativeKind, Kind, Level, Origin, Status } from '../../engine/types.js';

export const kinds: Record<Kind, string> = {
  education: 'Education',
  movement: 'Movements',
  companion: 'At the side of young people',
  children: 'Children and Pioneers',
  international: 'International youth work',
  organisation: 'Building the Union',
  front: 'Uniting young people',
  partyBuilding: 'Party building',
  congress: 'Congress',
  activities: 'Large activities',
  other: 'Other',
};

export const audiences: Record<Audience, string> = {
  members: 'Union members',
  youth: 'Young people',
  children: 'Children',
  students: 'Students',
  pupils: 'Pupils',
  ethnicMinorityYouth: 'Ethnic-minority youth',
  religiousYouth: 'Religious youth',
  remoteAreas: 'Remote and border areas',
  cadres: 'Union cadres',
  armedForces: 'Armed forces',
  outstandingMembers: 'Outstanding members',
  peopleInHardship: 'People in hardship',
  people: 'The community',
  enterprises: 'Enterprises and investors',
};

export const levels: Record<Level, string> = {
  all: 'All levels',
  central: 'Central',
  province: 'Province',
  district: 'District',
  base: 'Base',
  chapter: 'Chapter',
};

export const initiativeKinds: Record<InitiativeKind, string> = {
  movement: 'Movements',
  programme: 'Programmes',
  companionProgramme: 'Companion programmes',
  campaign: 'Campaigns',
  title: 'Titles',
  model: 'Models',
  club: 'Clubs',
  forum: 'Councils and forums',
  festival: 'Days and festivals',
  portal: 'Portals',
  fund: 'Funds',
  guideline: 'Rules and guidelines',
};

export const statuses: Record<Status, string> = {
  inConsultation: 'In consultation',
  adopted: 'In force',
};

export const origins: Record<Origin, string> = {
  centralCommittee: 'Follows the central committee’s orientation',
};
