// 文书: the door.
export { issueDocument, letterAhead } from './issue.ts'
export type { IssueContext, IssueOrder, LetterAhead } from './issue.ts'
export { readDocumentFile } from './read-document-file.ts'
export { documentsOf, findDocument, setStatus as setDocumentStatus } from './store.ts'
export type { DocumentRecord } from './store.ts'
export { paths as documentPaths } from './paths.ts'
export { composeRefusals, fileRefusals, kindNames, statusNames } from './messages.ts'
export { maskName } from './rules/mask-name.ts'
export { matterTypeOf } from './rules/matter-type.ts'
export { missingPart } from './rules/missing-parts.ts'
export { organCode } from './rules/organ-code.ts'
export type { OrganPlace } from './rules/organ-code.ts'
export { groupCode } from './rules/verification-code.ts'
export type * from './facts.ts'
export type {
  ComposeRefusal,
  DocumentContent,
  DocumentStatus,
  IssuedDocument,
  IssuingOrgan,
  RecipientType,
} from './types.ts'
