// One lawful set of facts for each kind of letter: those that the editor of templates shows.
export { common, drafts, heading, remedies } from '../../src/documents/rules/letters/samples.ts'
