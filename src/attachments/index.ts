// 材料文件: the door.
export { prepareFile, keepFile } from './keep-file.ts'
export type { Prepared } from './keep-file.ts'
export { fileSentence } from './messages.ts'
export { sendFile } from './send-file.ts'
export { attachmentById, attachmentsByIds } from './store.ts'
export type { Acceptance, Attachment, FileRefusal } from './types.ts'
