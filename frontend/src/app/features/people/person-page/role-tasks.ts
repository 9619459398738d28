import type { Role } from '@satu/domain/access';
import type { Labels } from '@satu/domain/language';

/** What each role is there for, in one line for whoever gives it. */
export const ROLE_TASKS: Labels<Role> = {
  AGENCY_STAFF: {
    id: 'Menyusun, mengajukan, dan memperbarui inovasi serta SOP perangkat daerahnya.',
    en: 'Drafts, submits and updates innovations and SOPs of the own agency.',
  },
  AGENCY_HEAD: {
    id: 'Menyetujui atau mengembalikan yang diajukan perangkat daerahnya, bukan tulisannya sendiri.',
    en: 'Endorses or returns what the own agency submits, never what the same person wrote.',
  },
  VERIFIER: {
    id: 'Memeriksa naskah sesuai programnya, tidak pernah milik perangkat daerahnya sendiri.',
    en: 'Examines what belongs to the programme, never of the own agency.',
  },
  MENTOR: {
    id: 'Membaca draf perangkat daerah yang didampingi; tidak mengubah dan tidak menyetujui.',
    en: 'Reads the drafts of the agency accompanied; neither edits nor approves.',
  },
  COMPETITION_MANAGER: {
    id: 'Menyiapkan edisi lomba, menugaskan penilai, dan mengumumkan hasil.',
    en: 'Sets up editions of a contest, assigns evaluators and publishes results.',
  },
  EVALUATOR: {
    id: 'Menilai usulan yang ditugaskan kepadanya, tanpa melihat nilai orang lain.',
    en: "Scores the entries assigned, without seeing anybody else's scores.",
  },
  OFFICE_STAFF: {
    id: 'Memantau kepatuhan seluruh daerah dan menyiapkan pengingat; tidak memutuskan.',
    en: 'Watches compliance in the whole region and prepares reminders; decides nothing.',
  },
  OFFICE_DECIDER: {
    id: 'Memutuskan pengecualian, perpanjangan, dan penutupan periode; menyetujui peran sebagai orang kedua.',
    en: 'Decides on exemptions, extensions and closing; consents to roles as the second person.',
  },
  REGION_ADMIN: {
    id: 'Mengatur perangkat daerah, orang dan perannya, periode, dan perubahan SOTK.',
    en: 'Keeps agencies, people and their roles, periods and reorganisations.',
  },
  AUDITOR: {
    id: 'Membaca semuanya, termasuk jejak, kecuali nilai yang belum diumumkan; tidak mengubah apa pun.',
    en: 'Reads everything, the trail too, but unpublished scores; changes nothing.',
  },
  OVERSEER: {
    id: 'Membaca angka ringkasan daerah di bawahnya; tidak membaca naskahnya.',
    en: 'Reads totals of the regions beneath, and none of their texts.',
  },
};
