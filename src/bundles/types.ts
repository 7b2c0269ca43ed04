// 一件事: several matters that one event of life or business needs, and the joint application for them.
import type { Day } from '../kernel/day.ts'
import type { CommitmentKind } from '../commitments/index.ts'
import type { Answer, Answers, Raw } from '../forms/index.ts'
import type { Grade, ServedObject } from '../matters/index.ts'

/** A plain yes-or-no question that decides which matters are needed. */
export interface SituationQuestion {
  readonly key: string
  readonly text: string
}

export interface BundlePart {
  readonly matterCode: string
  /** The question that must be answered with yes; null for always. */
  readonly when: string | null
}

/** A question of a part's own form. */
export interface QuestionRef {
  readonly matterCode: string
  readonly key: string
}

/** 同一道题: questions of the parts that one answer answers; the first says how it is asked. */
export interface SameQuestion {
  readonly label: string
  readonly members: readonly QuestionRef[]
}

/** 由前一项带入: what the question asks for is given out by another part of the same bundle. */
export interface CarriedAnswer extends QuestionRef {
  readonly from: string
}

/** What the editor decided about the questions of the parts. */
export interface MergeDecisions {
  /** Null in versions from before editors decided: questions are then compared by rule. */
  readonly same: readonly SameQuestion[] | null
  /** 不是同一道题: lists that were looked at and are different questions. */
  readonly apart: readonly (readonly QuestionRef[])[]
  readonly carried: readonly CarriedAnswer[]
}

/** What editors write; published, it never changes. */
export interface BundleContent extends MergeDecisions {
  readonly name: string
  readonly summary: string
  readonly aliases: readonly string[]
  readonly objects: readonly ServedObject[]
  /** 牵头: the line of departments that accepts and delivers for all. */
  readonly leadLineId: string
  readonly questions: readonly SituationQuestion[]
  readonly parts: readonly BundlePart[]
}

export interface Bundle {
  readonly id: string
  readonly code: string
  readonly status: 'published' | 'withdrawn'
  readonly currentVersionId: string | null
}

export interface BundleVersion {
  readonly id: string
  readonly bundleId: string
  readonly version: number
  readonly content: BundleContent
  readonly changeReason: string
  readonly publishedAt: Date
}

/** Answers to the situation questions. */
export type Situation = Readonly<Record<string, boolean>>

/** A matter of a joint application, with the version and the department's list it was filed under. */
export interface JointPart {
  readonly matterId: string
  readonly matterCode: string
  readonly matterVersionId: string
  readonly offeringId: string
  /** The withdrawn matter whose place it took. */
  readonly insteadOf?: string
}

/** 出处 of an answer that came from an earlier application or certificate when the draft began. */
export interface JointSource {
  readonly applicationId: string
  readonly matterName: string
  readonly day: Day
  /** 证照或决定书的编号; null for what an application alone says. */
  readonly certificate: string | null
  readonly answer: Answer
}

/** 容缺 or 告知承诺 for a paper of the merged list, made once for all parts that ask for it. */
export interface JointPromise {
  readonly number: number
  readonly kind: CommitmentKind
  /** What was read and agreed to, word for word. */
  readonly wording: string
  readonly termDays: number
  readonly signedName: string
  /** The moment, as ISO text. */
  readonly madeAt: string
}

/** 联办件: has no status of its own, its applications have. */
export interface JointApplication {
  readonly id: string
  /** One draft for a person and a bundle, whatever its version. */
  readonly bundleId: string
  readonly bundleVersionId: string
  readonly bundleName: string
  readonly applicantAccountId: string
  readonly applicantKind: 'person' | 'company'
  readonly applicantName: string
  readonly regionCode: string
  readonly regionPath: string
  readonly leadDepartmentId: string
  readonly situation: Situation
  readonly parts: readonly JointPart[]
  readonly answers: Answers
  readonly typed: Raw | null
  /** By key of the merged form. */
  readonly sourced: Readonly<Record<string, JointSource>>
  /** What each open page saved last, by marks of its questions. */
  readonly lastPages: readonly {
    readonly page: string
    readonly own: Readonly<Record<string, string>>
    /** The number of its newest post. */
    readonly turn?: number
  }[]
  /** 一次领齐: all results at once, not each as it comes. */
  readonly resultsTogether: boolean
  /** Only while it is a draft; filed, each part has its own. */
  readonly promised: readonly JointPromise[]
  readonly number: string | null
  readonly queryNumber: string | null
  readonly queryCode: string | null
  readonly submittedAt: Date | null
  readonly acceptedOn: Day | null
  readonly extendedOn: Day | null
  readonly extensionReason: string | null
  readonly extensionApprover: string | null
  /** 申请延长: while it waits for approval, and afterwards; null when declined. */
  readonly extensionRequestedAt: Date | null
  readonly extensionRequestedByAccountId: string | null
  readonly ratedAt: Date | null
  /** Of a draft that nobody came back to, and of one that was thrown away. */
  readonly expiryWarnedAt: Date | null
  readonly binnedAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface JointMaterial {
  readonly jointId: string
  readonly attachmentId: string
  readonly materialNumber: number
  readonly fieldPath: string | null
  /** Of a copy from the person's store; null for an upload. */
  readonly grade: Grade | null
  readonly validUntil: Day | null
  readonly removedAt: Date | null
  readonly createdAt: Date
}
