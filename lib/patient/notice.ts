/** The practice that a privacy notice names as responsible. Empty texts are left out. */
export type NoticePractice = {
  name: string;
  address: string;
  phone: string;
  /** Whom to ask about one's data. */
  contact: string;
  retentionYears: number;
};

/** Where the notice stands, naming a practice. */
export const noticeAddress = (clinicId: string): `/privacy?practice=${string}` => `/privacy?practice=${clinicId}`;
