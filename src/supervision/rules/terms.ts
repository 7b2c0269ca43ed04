// When each rule shows which card, in working days; the province may set others.

export interface Terms {
  /** R-RECEIPT: yellow on this day of the five. */
  readonly receiptYellowDay: number
  readonly promiseSignalDaysBefore: number
  readonly promiseRedDaysAfter: number
  readonly statutoryYellowDaysBefore: number
  readonly stepRedDaysAfter: number
  readonly suspendRedDaysAfter: number
  readonly deliverYellowDay: number
  readonly ratingYellowDay: number
  readonly feedbackRedDaysAfter: number
  readonly consultRedDaysAfter: number
  readonly hearingYellowDaysBefore: number
  /** R-GUIDE: red after so many days unmended. */
  readonly guideRedDays: number
  /** How long a department has to answer a card. */
  readonly yellowAnswerDays: number
  readonly redAnswerDays: number
  /** 差评: contact, then rectify or explain. */
  readonly ratingContactDays: number
  readonly ratingAnswerDays: number
  /** R-TAMPER: so many conclusions of one person in one night. */
  readonly nightBulk: number
}

export const usualTerms: Terms = {
  receiptYellowDay: 4,
  promiseSignalDaysBefore: 1,
  promiseRedDaysAfter: 3,
  statutoryYellowDaysBefore: 3,
  stepRedDaysAfter: 3,
  suspendRedDaysAfter: 5,
  deliverYellowDay: 8,
  ratingYellowDay: 4,
  feedbackRedDaysAfter: 3,
  consultRedDaysAfter: 3,
  hearingYellowDaysBefore: 3,
  guideRedDays: 10,
  yellowAnswerDays: 5,
  redAnswerDays: 3,
  ratingContactDays: 1,
  ratingAnswerDays: 5,
  nightBulk: 10,
}
