// 听证: the door.
export { askForHearing, noteAsked } from './ask.ts'
export { callHearing, recordHearing } from './call.ts'
export { offerHearing, tellParty } from './tell.ts'
export { hearingActs } from './store.ts'
export type { HearingAct, HearingActName, HearingRefusal } from './types.ts'
