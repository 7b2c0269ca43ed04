// From how many applications on reading is abnormal, and why it is these numbers.

export interface Terms {
  readonly hourCount: number
  readonly nightCount: number
  readonly familyCount: number
  readonly familyPercent: number
  readonly personCount: number
  readonly outsideCount: number
}

/** An examiner works through thirty to sixty applications a day, a window in its busiest hour through forty. */
export const usualTerms: Terms = {
  hourCount: 60,
  nightCount: 5,
  familyCount: 6,
  familyPercent: 60,
  personCount: 4,
  outsideCount: 3,
}
