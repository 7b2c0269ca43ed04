// Every sentence about letters that a program chooses.
import type { DocumentKind } from './facts.ts'
import type { ComposeRefusal, DocumentStatus } from './types.ts'

export const kindNames: Readonly<Record<DocumentKind, string>> = {
  'submission-receipt': '提交回执',
  'acceptance-notice': '受理通知书',
  'correction-notice': '补正告知书',
  'non-acceptance-decision': '不予受理决定书',
  'special-procedure-notice': '特别程序告知书',
  'extension-notice': '延长期限通知书',
  'grant-decision': '准予决定书',
  'denial-decision': '不予决定书',
  'termination-notice': '终止办理通知书',
  'proof-of-service': '送达回证',
}

export const statusNames: Readonly<Record<DocumentStatus, string>> = {
  'in-force': '有效',
  corrected: '已更正',
  revoked: '已撤销',
  replaced: '已被替换',
}

/** The answer of a verification, in one sentence. */
export const verdicts: Readonly<Record<DocumentStatus, string>> = {
  'in-force': '这份文书是真的，现在有效。',
  corrected: '这份文书是真的，但内容已经更正，请以更正后的文书为准。',
  revoked: '这份文书确实发出过，但已经撤销，现在无效。',
  replaced: '这份文书确实发出过，但已经被新的文书替换，现在无效。',
}

export const composeRefusals: Readonly<Record<ComposeRefusal, string>> = {
  'reasons-missing': '请写明理由。不利于申请人的文书没有理由不能发出。',
  'remedies-missing': '还没有写明复议机关、网上复议渠道和法院，这份文书不能发出。',
}

export const fileRefusals: Readonly<Record<'file-changed', string>> = {
  'file-changed': '这份文书的文件与发出时不一致，已停止下载。请打 12345 告诉我们。',
}

export const codeErrors = {
  empty: '请填核验码，在文书左下角二维码下面',
  malformed: '核验码是 12 个字母和数字，没有 0、1、I、L、O、U，请照文书再看一遍',
} as const
