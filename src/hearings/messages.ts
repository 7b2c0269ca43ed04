// Every sentence that hearings choose.
import type { HearingActName, HearingRefusal } from './types.ts'

export const actNames: Readonly<Record<HearingActName, string>> = {
  offered: '告知申请人可以要求听证',
  'party-told': '告知利害关系人',
  asked: '提出听证要求',
  refused: '不予听证',
  dropped: '撤回听证要求',
  called: '通知听证',
  announced: '公告听证',
  reminded: '提醒组织听证',
  recorded: '写好听证笔录',
}

export const refusals: Readonly<Record<HearingRefusal, string>> = {
  'not-found': '没有这个办件',
  'not-yours': '这件不在您的部门手里，不能做听证的事',
  'not-now': '受理以后、作出决定以前才能听证，这件现在不能做',
  'reason-missing': '请写明理由，文书上要写',
  'party-missing': '请写利害关系人的姓名或者名称',
  'already-told': '已经告知过申请人，不用再发一次',
  'nobody-told': '还没有发听证告知书，请先告知，或者由机关决定听证',
  'too-late-to-ask': '要求听证的期限已经过了',
  'already-asked': '已经提出过听证要求',
  'already-called': '已经发过同样的听证通知书；要改期的，请改时间、地点或者主持人',
  'time-unclear': '请填听证的日期和几点几分，例如 9:30',
  'too-soon': '要在举行听证的七个工作日前通知，请把日期往后定（行政许可法第四十八条、第八十二条）',
  'beyond-limit': '应当在要求听证之日起二十个工作日内举行，请把日期往前定（行政许可法第四十七条）',
  'place-missing': '请写听证地点',
  'chair-missing': '请写主持人姓名',
  'chair-examined': '审查过这件的人不能主持听证，请换一位（行政许可法第四十八条）',
  'not-called': '还没有发听证通知书',
  'before-the-day': '听证还没有举行，到时候再记笔录',
  'already-recorded': '听证笔录已经写好了',
  'present-missing': '请写有哪些人参加',
  'record-missing': '请写听证经过',
  'must-be-held': '已经在期限内要求听证，应当组织听证，不能不予听证（行政许可法第四十七条）',
  'not-asked': '没有听证要求可以撤回',
  'hearing-over': '听证已经举行，不能再撤回',
  'already-announced': '已经发过听证公告',
}
