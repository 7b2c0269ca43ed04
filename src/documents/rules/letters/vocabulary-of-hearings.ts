// What the templates of the letters of a hearing may speak of.
import type {
  HearingAnnouncementFacts,
  HearingNoticeFacts,
  HearingOfferFacts,
  HearingRecordFacts,
  HearingRefusalFacts,
  HearingRequestFacts,
  InterestedPartyFacts,
} from '../../hearing-facts.ts'
import { printableName } from '../printable-name.ts'
import { asParagraphs, chineseDate, chineseTime } from '../wording.ts'
import type { Vocabulary } from './vocabulary.ts'

export const ofHearingOffers: Partial<Vocabulary<HearingOfferFacts>> = {
  texts: { 提出期限: ({ askUntil }) => chineseDate(askUntil) },
  lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
}

export const ofInterestedParties: Partial<Vocabulary<InterestedPartyFacts>> = {
  texts: {
    提出期限: ({ askUntil }) => chineseDate(askUntil),
    提出申请的人: ({ filedBy }) => printableName(filedBy),
  },
  lists: { 利害关系: ({ reasons }) => asParagraphs(reasons) },
}

export const ofHearingNotices: Partial<Vocabulary<HearingNoticeFacts>> = {
  texts: {
    听证时间: ({ heldAt }) => chineseTime(heldAt),
    听证地点: ({ place }) => place,
    听证主持人: ({ chair }) => chair,
  },
  conditions: { 有人要求听证: ({ asked }) => asked },
}

export const ofHearingAnnouncements: Partial<Vocabulary<HearingAnnouncementFacts>> = {
  texts: {
    听证时间: ({ heldAt }) => chineseTime(heldAt),
    听证地点: ({ place }) => place,
    听证主持人: ({ chair }) => chair,
    提出申请的人: ({ filedBy }) => printableName(filedBy),
  },
}

export const ofHearingRefusals: Partial<Vocabulary<HearingRefusalFacts>> = {
  lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
}

export const ofHearingRecords: Partial<Vocabulary<HearingRecordFacts>> = {
  texts: {
    听证时间: ({ heldAt }) => chineseTime(heldAt),
    听证地点: ({ place }) => place,
    听证主持人: ({ chair }) => chair,
    记录人: ({ recorder }) => recorder,
    参加人: ({ present }) => present,
  },
  lists: { 听证经过: ({ record }) => asParagraphs(record) },
}

export const ofHearingRequests: Partial<Vocabulary<HearingRequestFacts>> = {
  texts: {
    提出申请的人: ({ filedBy }) => printableName(filedBy),
    提出时间: ({ askedAt }) => chineseTime(askedAt),
    提出期限: ({ askUntil }) => chineseDate(askUntil),
  },
  lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
  conditions: { 有理由: ({ reasons }) => reasons.trim() !== '' },
}
