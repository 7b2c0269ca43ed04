// 材料文件: an uploaded file, whatever it belongs to.

export interface Attachment {
  readonly id: string
  readonly ownerAccountId: string
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly storageKey: string
  readonly scanState: ScanState
  readonly createdAt: Date
}

/** 'not-scanned': the hall has no scanner. 'waiting': 待查毒, nobody opens it yet. */
export type ScanState = 'not-scanned' | 'waiting' | 'clean' | 'infected'

/** What a place for files takes. */
export interface Acceptance {
  /** Endings such as 'jpg', 'pdf'. */
  readonly endings: readonly string[]
  /** Bytes of one file. */
  readonly largest: number
}

export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'wrong-type'
  | 'not-what-it-says'
  | 'unreadable-picture'
  | 'too-many-pixels'
  | 'active-pdf'
  | 'locked-pdf'
  | 'trailing-bytes'
  | 'archive-bomb'
  | 'macros'
  | 'infected'
  | 'no-scanner'
