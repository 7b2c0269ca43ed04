// 文书: the door.
export { changesOf, confirmChange, declineChange, proposeChange } from './change-document.ts'
export type { ProposedChange } from './change-document.ts'
export { issueDocument, letterAhead } from './issue.ts'
export type { IssueContext, IssueOrder, LetterAhead } from './issue.ts'
export { sayDamaged } from './say-damaged.ts'
export { readDocumentFile } from './read-document-file.ts'
export {
  documentsAsked,
  documentsOf,
  documentsToldOf,
  findDocument,
  documentContent,
  endDocument,
} from './store.ts'
export type { DocumentRecord } from './store.ts'
export { paths as documentPaths } from './paths.ts'
export { changeNames, changeRefusals, composeRefusals, kindNames, statusNames } from './messages.ts'
export { internalKinds, isInternal } from './rules/internal-kinds.ts'
export { maskName } from './rules/mask-name.ts'
export { matterTypeOf } from './rules/matter-type.ts'
export { missingPart } from './rules/missing-parts.ts'
export { organCode } from './rules/organ-code.ts'
export type { OrganPlace } from './rules/organ-code.ts'
export { remediesOf } from './remedies-of.ts'
export { shownStatus } from './rules/shown-status.ts'
export { withWords as editedFrom, wordsOf } from './rules/edited-content.ts'
export type { EditedWords } from './rules/edited-content.ts'
export { groupCode } from './rules/verification-code.ts'
export type * from './facts.ts'
export type {
  ComposeRefusal,
  DocumentContent,
  DocumentChangeKind,
  DocumentChangeRefusal,
  DocumentStatus,
  IssuedDocument,
  IssuingOrgan,
  RecipientType,
  ShownStatus,
} from './types.ts'
